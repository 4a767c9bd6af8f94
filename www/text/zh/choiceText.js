import { count } from "../numbers.js";

/** What can be chosen. @type {typeof import("../en/choiceText.js").choiceText} */
export const choiceText = {
  recipes: {
    label: "方案",
    names: { fast: "快速", clean: "干净", paper: "论文" },
    what: {
      fast: "批小，学习率高；顿悟后不久就停止。",
      clean: "与“快速”相同，之后慢慢冷却，直到损失和论文中的一样低。",
      paper: "论文发表的方案，每一步都用全部训练对。",
    },
    long: (steps) =>
      `训练很长：${count(steps)} 步，每一步都用整批。需要的是数小时，而不是数秒：S5 上 50 次公开的训练（Chughtai 等）用了 39,000 到 218,000 步才顿悟，其中一半超过 94,000 步。`,
    subset: (some, all) => `起初每一步只问 ${count(all)} 个答案中的 ${count(some)} 个。`,
    restart: (steps) => `如果太迟，${count(steps)} 步后就换上新的权重重新开始。`,
    changed: (name) => `已在“${choiceText.recipes.names[name] ?? name}”的基础上改动。`,
    more: "更多设置",
    follow: (value) => `方案中为 ${value}`,
    reset: (label) => `重置${label}`,
    resetShort: "重置",
  },

  settings: {
    title: "设置",
    labels: {
      seed: "种子",
      f: "可以见到的比例",
      w: "宽度（神经元）",
      d: "嵌入维数",
      b: "批（每步几对）",
      lr: "学习率",
      wd: "权重衰减",
      init: "初始权重倍数",
    },
    fractionHint: (pairs, all) => `${count(all)} 个乘积中的 ${count(pairs)} 个`,
    newSeed: "新种子",
    notWhole: "请输入整数，0 或更大。",
    notBatch: "请输入整数，或输入“all”表示全部训练对。",
    notNumber: "请输入数字，例如 0.4。",
    change: "更改",
    close: "关闭设置",
  },

  theme: {
    label: "主题",
    names: { auto: "自动", light: "浅色", dark: "深色", projector: "大字" },
  },
};
