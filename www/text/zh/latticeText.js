import { count } from "../numbers.js";

/** In a list. @param {{ name: string | null, order: number }} subgroup */
const named = ({ name, order }) => name ?? `${count(order)} 阶子群`;

/**
 * The picture of the subgroups; fetched with the panels.
 *
 * @type {typeof import("../en/latticeText.js").latticeText}
 */
export const latticeText = {
  title: "子群格",
  what: "子群按共轭归为一类；两者之间别无其他子群时，用一条线相连。同一行里，各阶的素因子个数相同。“5 ×”表示五个共轭子群。",
  label: "按共轭归类的子群，从最下面的平凡子群到整个群",
  order: (order, copies) => `${copies > 1 ? `${count(copies)} × ` : ""}阶 ${count(order)}`,
  unnamed: "无名称",
  normal: "正规",
  maximal: "极大",
  neurons: (neurons) => `${count(neurons)} 个神经元`,
  asOf: (step, current) =>
    `神经元截至第 ${count(step)} 步${current ? "" : "；此后训练已继续推进"}。`,
  prompt:
    "指向一个子群，可看到它下面和上面有什么；按下它，表就按它的陪集排序。按键：↑ ↓ 沿线移动，← → 在行内移动（加 Ctrl 则逐类移动），Enter 选定，E 显示共轭子群，+ − 0 调整大小。",
  single: (conjugate) => count(conjugate + 1),
  which: (conjugate, copies) => `第 ${count(conjugate + 1)} 个，共 ${count(copies)} 个`,
  conjugates({ name, order, copies }, isOpen) {
    const called = named({ name, order });
    if (copies === 1) return `${name ? `${name} ` : "这个子群"}没有其他共轭子群`;
    return isOpen ? `隐藏 ${called} 的共轭子群` : `显示 ${called} 的 ${count(copies)} 个共轭子群`;
  },
  all: (subgroups) => `显示全部 ${count(subgroups)} 个子群`,
  classesOnly: "只显示类",
  tooManySingles: (most) => `子群多于 ${count(most)} 个：只显示类。`,
  zoom: { in: "放大", out: "缩小", fit: "适应" },
  showTree: "显示为列表",
  showPicture: "显示为图",
  tree: (oneByOne) => `${oneByOne ? "逐个列出" : "按共轭归类"}的子群，各附其极大子群`,
  treeKeys:
    "按键：→ 展开，← 收起，↑ ↓ 移动，* 展开同级的全部，字母查找名称，Enter 让表按其陪集排序。",
  inParent: (some, certain) =>
    `${some > 1 ? `${count(some)} × ` : ""}${certain ? "" : "含于其中："}`,
  sentence({ name, order, copies, normal, maximal }, index, neurons, conjugate) {
    return [
      name,
      `${count(order)} 阶`,
      `指数 ${count(index)}`,
      normal ? "正规" : "非正规",
      maximal === null ? null : maximal ? "极大" : "非极大",
      normal || conjugate !== null ? null : `${count(copies)} 个共轭子群`,
      conjugate === null ? null : `第 ${count(conjugate + 1)} 个共轭子群，共 ${count(copies)} 个`,
      neurons === null
        ? null
        : neurons === 0
          ? "没有神经元使用它"
          : `${count(neurons)} 个神经元使用它`,
    ]
      .filter((part) => part !== null)
      .join("，");
  },
  generated: (generators) => (generators.length === 0 ? "" : `由 ${generators.join("、")} 生成。`),
  covers(covers) {
    const list = (/** @type {boolean} */ wanted) =>
      covers
        .filter(({ certain }) => certain === wanted)
        .map(({ subgroup, count: some }) =>
          some === 1 ? named(subgroup) : `${count(some)} × ${named(subgroup)}`,
        )
        .join("、");
    const [maximal, lesser] = [list(true), list(false)];
    return `${maximal && `其中的极大子群：${maximal}。`}${lesser && `也含于其中、但之间可能还有别的子群：${lesser}。`}`;
  },
  bare: (order) =>
    order === 1
      ? "只有平凡子群，它就是群本身：没有什么可用来构成陪集。"
      : "只有平凡子群和群本身：没有什么可用来构成陪集。",
  many: (classes, most) =>
    `没有图：子群有 ${count(classes)} 类，一张图里分辨不清这么多（最多 ${count(most)} 类）。改为以列表显示。`,
  partly:
    "不完整：这里是搜索结束之前找到的子群。虚线连接一个子群与在其中找到的最大子群，但两者之间可能还有别的。",
};
