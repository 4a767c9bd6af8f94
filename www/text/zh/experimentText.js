import { count, percent, plain, roughly, small } from "../numbers.js";

/** What changes a whole network. */
const INTERVENTIONS = {
  base: "训练所得",
  "embedding-swap": "交换两个嵌入",
  "both-signs": "两侧符号都反转",
  "left-sign": "左侧符号反转",
  "right-sign": "右侧符号反转",
  absolute: "以绝对值代替 ReLU",
  "half-absolute": "以绝对值的一半代替 ReLU",
  "table-swap": "交换左右表",
};

const EFFECTS = {
  accuracy: { kept: "回答不变", lowered: "回答变差", lost: "回答丧失" },
  loss: { lowered: "损失降低", kept: "损失不变", raised: "损失升高" },
};

/** How many neurons. @param {number} neurons */
const neuronsOf = (neurons) => `${count(neurons)} 个神经元`;

/** A name before Chinese words: with a space only after Latin letters. @param {string} name */
const before = (name) => (/[\u4e00-\u9fff]$/.test(name) ? name : `${name} `);

/** Experiments on the network; fetched with the panels. @type {typeof import("../en/experimentText.js").experimentText} */
export const experimentText = {
  running: "正在给改动后的网络评分",
  progress: (done, of) => (of === 0 ? "计算中…" : `${count(done)} / ${count(of)}`),
  cancel: "取消",
  asOf: (step, current) =>
    current ? `截至第 ${count(step)} 步。` : `截至第 ${count(step)} 步；此后训练已继续推进。`,
  exact: (pairs, all, milliseconds) =>
    `用全部 ${count(all)} 对评分：约 ${roughly((milliseconds * all) / pairs)}`,

  removal: {
    title: "移除一部分",
    kind: "移除什么",
    kinds: {
      neurons: "神经元，按编号",
      circuit: "一个回路：一对子群",
      class: "一类子群",
      irrep: "一个不可约表示",
      above: "不集中的神经元",
      below: "集中的神经元",
      "coset-means": "陪集均值以外的全部",
      "coset-components": "陪集均值",
      "only-irrep": "主要不可约表示以外的全部",
      "without-irrep": "主要不可约表示",
    },
    neurons: "编号，用逗号隔开",
    circuit: "回路",
    class: "子群",
    irrep: "不可约表示",
    threshold: "集中度 C",
    atThreshold: (kind, threshold, some, all) =>
      `C ${kind === "above" ? "≥" : "<"} ${small(threshold)}：${neuronsOf(all)}中的 ${count(some)} 个`,
    mean: "保留被移除部分的平均激活值",
    remove: "移除",
    keep: "仅保留",
    misread: "请写神经元的编号，例如 3, 17。",
    unnamed: (order) => `${count(order)} 阶子群`,
    circuitName: (name, left, right, neurons) =>
      `${name}，H ${count(left + 1)}，K ${count(right + 1)}（${neuronsOf(neurons)}）`,
    named: (name, neurons) => `${name}（${neuronsOf(neurons)}）`,
  },

  tried: {
    title: "试过什么",
    none: "还没有移除过任何东西。选择网络的一部分，移除它，或者仅保留它：旁边会列出 20 个同样大小的随机选择。",
    intact: "现在没有移除任何东西；下面是试过的。",
    awaited: {
      step: (name, step) => `${name}。查看第 ${count(step)} 步时才会测量。`,
      network: (name) => `${name}。网络训练好之后才会测量。`,
    },
    allBut: (kept) => `“${kept}”以外的全部`,
    columns: {
      what: "移除的部分",
      neurons: "神经元",
      accuracy: "准确率",
      loss: "损失",
      random: "随机移除的准确率",
      randomLoss: "随机移除的损失",
      picture: "并列比较",
      step: "步",
    },
    kept: (neurons) => `无；改动了 ${count(neurons)} 个`,
    undo: "撤销",
    clear: "清除",
    keepAsRun: "存为训练",
    sampled: "抽样",
    interval: ([low, high]) => `95 % 区间：${percent(low)} 至 ${percent(high)}`,
    picture: "准确率从 0 到 100 %：圆点是这次移除，横条是随机选择。",
    sentence(name, { base, outcome, controls, removed, stay, live }, how) {
      const size = neuronsOf(how === "only" ? stay : removed.length);
      const what = {
        removed: `已移除：${name}，共 ${size}；`,
        only: `仅保留：${name}，共 ${size}；`,
        edited: `从 ${size}中取出（神经元本身保留）：${name}；`,
      }[how];
      const first = `${what}准确率 ${percent(outcome.accuracy)}（之前：${percent(base.accuracy)}）`;
      if (!controls) return `${first}。`;
      const random = {
        removed: `随机移除 ${neuronsOf(live)}`,
        only: `仅保留随机的 ${neuronsOf(live)}`,
        edited: "把元素随机改名后同样处理",
      }[how];
      const { accuracy, loss } = controls;
      return `${first}；${random}：${percent(accuracy.median)}，范围 ${percent(accuracy.least)} 至 ${percent(accuracy.most)}。损失 ${small(outcome.loss)}（之前：${small(base.loss)}）；随机时 ${small(loss.median)}，范围 ${small(loss.least)} 至 ${small(loss.most)}。`;
    },
    range: (least, most) => `${least} 至 ${most}`,
  },

  interventions: {
    title: "论文中的干预",
    what: "对整个网络的各种改动，按改动后的回答评分，旁边是其他同类网络的结果。",
    run: "全部运行",
    again: "再次运行",
    columns: {
      what: "干预",
      accuracy: "准确率",
      loss: "损失",
      effect: "效果",
    },
    sources: { survey: "S5，我们的", stander2024: "S5，论文", wu2025: "Z/53" },
    name: (intervention) =>
      intervention.kind === "perturb"
        ? `噪声 N(${`${intervention.mean}`.replace("-", "−")}, ${intervention.standard_deviation})`
        : INTERVENTIONS[intervention.kind],
    accuracy: (accuracy) => `${plain(100 * accuracy)} %`,
    effect: ({ accuracy, loss }) => `${EFFECTS.accuracy[accuracy]}，${EFFECTS.loss[loss]}`,
    note: "旁边是别处的准确率和损失。“S5，我们的”：用“干净”方案训练的 100 个网络的中位数。“S5，论文”：Stander 等人（2024），表 1，128 个网络的均值。Z/53：Wu 等人（2025），一个没有子群的群；它的网络对这些改动的反应相同，说明这些改动区分不了陪集与表示。",
  },

  curve: {
    title: "按集中度",
    what: "移除集中度 C 不低于某个阈值的神经元时的准确率，以及移除低于该阈值的神经元时的准确率。",
    run: "给每个阈值评分",
    again: "再次评分",
    above: "移除 C ≥ 阈值",
    below: "移除 C < 阈值",
    columns: { threshold: "阈值", above: "准确率", below: "准确率", neurons: "神经元" },
    label: "准确率随集中度阈值的变化",
  },

  accuracy: ({ accuracy }) => percent(accuracy),
  chip: ({ only }, name) => `${only ? "仅保留" : "已移除"}：${name}`,
  meansKept: (name) => `${name}，保留均值`,
  removed(removal, name) {
    switch (removal.kind) {
      case "neurons":
        return `神经元 ${removal.neurons.join("、")}`;
      case "circuit":
        return `回路 ${name(removal)}（H ${count(removal.left + 1)}，K ${count(removal.right + 1)}）`;
      case "class":
        return `${before(name(removal))}的所有回路`;
      case "irrep":
        return `不可约表示 ${name(removal)}`;
      case "above":
        return `C ≥ ${small(removal.threshold)}`;
      case "below":
        return `C < ${small(removal.threshold)}`;
      case "coset-means":
        return "陪集均值以外的全部";
      case "coset-components":
        return "陪集均值";
      case "only-irrep":
        return "主要不可约表示以外的全部";
      case "without-irrep":
        return "主要不可约表示";
    }
  },
};
