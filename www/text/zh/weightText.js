import { count } from "../numbers.js";
import { neuronText } from "./neuronText.js";

/** @import { Layer } from "../../protocol/neuron.js" */

const { signed, explained } = neuronText;

const LAYERS = {
  left: "左权重",
  right: "右权重",
  readout: "读出权重",
  "left-embedding": "左嵌入",
  "right-embedding": "右嵌入",
};

const GROUPED = {
  circuit: "列是神经元，逐个回路排列，解释得最好的在前",
  irrep: "列是神经元，逐个不可约表示排列，最集中于它的在前",
  number: "列是神经元，按编号排列",
};

/** @param {Layer} layer */
const isEmbedding = (layer) => layer.endsWith("embedding");

/** What a column is. @param {Layer} layer */
const unit = (layer) => (isEmbedding(layer) ? "维度" : "神经元");

/**
 * The weights as pictures.
 *
 * @type {typeof import("../en/weightText.js").weightText}
 */
export const weightText = {
  title: "权重",
  layer: "层",
  layers: {
    left: "左 L",
    right: "右 R",
    readout: "读出 U",
    "left-embedding": "x 的嵌入",
    "right-embedding": "y 的嵌入",
  },
  rows: { label: "行", cosets: "按陪集", listing: "按列出的顺序" },
  columns: {
    label: "列",
    circuit: "先按回路，再按 R²",
    irrep: "按不可约表示",
    number: "按编号",
  },
  full: {
    label: "满色对应",
    own: "最大值",
    limits: "颜色界限",
    step: "取自这一步",
    run: "取自整个训练",
    held: "已固定",
    looked: (seen, steps) =>
      seen < steps
        ? `${count(steps)} 个保存的步中已查看 ${count(seen)} 个`
        : `${count(steps)} 个保存的步中的最大值`,
    hold: "固定",
    holdWhat: "固定颜色界限，以便比较各步",
  },
  what(layer, subgroup, side, columns) {
    const cosets = side === "left" ? "左陪集" : "右陪集";
    const rows = subgroup ? `按 ${subgroup} 的${cosets}排列` : "按列出的顺序排列";
    const across = isEmbedding(layer)
      ? "列是嵌入的各个维度，到了神经元才合在一起"
      : GROUPED[columns];
    return `${LAYERS[layer]}：行是元素，${rows}；${across}。`;
  },
  noise: "训练之前这只是噪声：还没有子群能解释它。",
  none: "这里没有回路：没有哪个子群能在两侧都解释一个神经元。",
  loading: "正在绘制权重…",
  label: (layer) => `${LAYERS[layer]}，按元素和${unit(layer)}`,
  prompt: (layer) =>
    `方向键在权重之间移动，Space 标记一个以便比较${isEmbedding(layer) ? "" : "；Enter 选择神经元，N 选择同一回路的下一个"}。`,
  hint: (layer) => `指向一个权重即可读取${isEmbedding(layer) ? "" : "；点击则选择它的神经元"}。`,
  reading(layer, { element, coset, column, value, mean, ratio }) {
    const which = `${unit(layer)} ${count(column)}`;
    const first = `${LAYERS[layer]}，元素 ${element}，${which}：${signed(value)}`;
    if (coset === null) return first;
    return `${first}；${coset} 所在陪集的均值 ${signed(mean)}；R² ${explained(Number.isNaN(ratio) ? null : ratio)}`;
  },
  marked: (said) => `${said}。已标记：移到别处即可比较，Escape 清除标记`,
  compared: (said, marked, difference) => `${said}。标记处：${marked}。差 ${signed(difference)}`,
  showTable: "显示为表格",
  showPicture: "显示为图",
  table: {
    caption: (layer, column, ratio) =>
      `${LAYERS[layer]}，${unit(layer)} ${count(column)}${Number.isNaN(ratio) ? "" : `，R² ${explained(ratio)}`}`,
    columns: { element: "元素", coset: "陪集", value: "权重", mean: "陪集均值" },
    coset: (element) => `含 ${element}`,
    previous: (layer) => `上一个${unit(layer)}`,
    next: (layer) => `下一个${unit(layer)}`,
  },
  limit: (limit) => signed(limit),
  legend: "从最负的权重到最正的权重的颜色",
  asOf: (step) => `截至第 ${count(step)} 步。`,
};
