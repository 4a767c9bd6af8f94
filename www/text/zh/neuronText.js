import { count, explained, percent, signed } from "../numbers.js";
import { inNotation } from "../inNotation.js";
import { said } from "./engineText.js";

/** @type {(f: { name: string | null, order: number, conjugate: number }) => string} */
const subgroup = ({ name, order, conjugate }) =>
  `${name ?? "子群"}（${count(order)} 阶，第 ${count(conjugate + 1)} 个）`;

/**
 * One neuron in detail.
 *
 * @type {typeof import("../en/neuronText.js").neuronText}
 */
export const neuronText = {
  title: (number) => `神经元 ${count(number)}`,
  of: (what, number) => `神经元 ${count(number)}：${what}`,
  region: "神经元卡片：方向键切换神经元，N 转到同一回路的下一个，S 移除它，P 固定它",
  none: "从列表中选择一个神经元，或从解释得最好的那个开始。",
  best: "显示解释得最好的神经元",
  loading: "正在查看神经元…",
  previous: "上一个神经元",
  next: "下一个神经元",
  nextInCircuit: "回路中的下一个",
  jump: "编号",
  remove: "移除这个神经元",
  pin: "固定以比较",
  unpin: "取消固定",
  pinned: "已固定",
  against: { left: "左侧对照", right: "右侧对照" },
  own: "解释它的子群",
  active: "当前子群",
  explained,
  signed,
  subgroup,
  sentence(number, { status, rule, left, right }, notation) {
    if (rule) {
      const reads = rule.reads ? `它读取的是：${said(rule.reads)}。` : "";
      return `神经元 ${count(number)} ${inNotation(said(rule.words), notation)}。${reads}`;
    }
    if (status === "dead") {
      return `神经元 ${count(number)} 是死神经元：它的权重几乎为零，没有它答案也照样得出。`;
    }
    if (status === "mixed") {
      return `神经元 ${count(number)} 是混合的：解释它两侧的子群属于不同的类。`;
    }
    const open = [left?.explained_by ? "" : "左侧", right?.explained_by ? "" : "右侧"];
    const sides = open.filter((side) => side !== "").join("和");
    return `神经元 ${count(number)} 未得到解释：没有哪个子群能使${sides}留在其陪集内部的部分少于 1 %。最好的几个列在下面。`;
  },
  fires: (share) =>
    `它在所有对的 ${percent(share)} 上激活：在那里，它的左加右之和超过其最大值的 5 %。`,
  asOf: (step) => `截至第 ${count(step)} 步。`,
  pairs: {
    title: "左 + 右，按陪集",
    what: (notation) =>
      notation === "xy"
        ? "右陪集 Hx（竖向）与左陪集 yK（横向）的各对上的均值。"
        : "左陪集 xH（竖向）与右陪集 Ky（横向）的各对上的均值。",
    before: "ReLU 之前",
    after: "ReLU 之后",
    many: "陪集太多，无法把每一对都画出来。",
  },
  histogram: {
    left: "左侧 L",
    right: "右侧 R",
    what: "按权重排列的元素，按陪集着色。",
    many: "陪集太多，无法着色。",
    label: (side, { cosets, range: [least, most] }) =>
      `${side}：${count(cosets.length)} 个陪集，介于 ${signed(least)} 与 ${signed(most)} 之间`,
  },
  readout: {
    title: "读出，按陪集",
    what: (notation) =>
      `指向 K 的每个${notation === "xy" ? "左" : "右"}陪集中各答案的平均权重，及其离散程度。`,
  },
  spectrum: {
    title: "不可约表示",
    columns: { irrep: "不可约表示", left: "L", right: "R", readout: "U" },
    what: "平方和在各不可约表示上的占比。",
  },
  fit: {
    title: "子群对它解释得有多好",
    columns: { side: "侧", subgroup: "子群", r2: "R²", c: "C" },
    sides: { left: "左", right: "右", readout: "读出" },
    chosen: "用于对照",
  },
  table: {
    open: "以表格显示陪集",
    columns: { coset: "陪集代表元", size: "元素数", mean: "均值", deviation: "离散度" },
    coset: ({ representative }) => representative,
  },
};
