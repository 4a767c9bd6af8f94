import { count, percent } from "../numbers.js";
import { calledSubgroup } from "./called.js";

/** @import { Direction } from "../../page/table/lines.js" */
/** @import { ChosenSubgroup } from "../../protocol/table.js" */

/** @param {ChosenSubgroup | null} subgroup */
const nameOf = (subgroup) => (subgroup ? calledSubgroup(subgroup) : "");

/** `5 块，每块 24 个元素`. @param {Direction} lines */
function blocks({ starts }) {
  const sizes = new Set(starts.slice(1).map((start, i) => start - starts[i]));
  const [size] = sizes;
  const blocks = `${count(starts.length - 1)} 块`;
  return sizes.size === 1 ? `${blocks}，每块 ${count(size)} 个元素` : blocks;
}

/**
 * The order of the table, subgroups that are generated, and questions to the network.
 *
 * @type {typeof import("../en/orderText.js").orderText}
 */
export const orderText = {
  order: {
    label: "排序",
    orders: {
      listing: "列表顺序",
      cosets: "按陪集",
      classes: "按共轭类",
    },
    side: "陪集",
    /** By what the core calls them: rows by columns, and cosets of one side for both. */
    sides: (notation) =>
      notation === "xy"
        ? { auto: "Hx 与 yH", left: "左陪集 xH", right: "右陪集 Hx" }
        : { auto: "Hy 与 xH", right: "左陪集 xH", left: "右陪集 Hx" },
    gap: "间隔",
    pixels: (gap) => `${count(gap)} 像素`,
    noSubgroup: "请先选择一个子群。",
    noGroup: "只有群才有陪集和共轭类。",
    waiting: "正在寻找子群…",
    move: "移到…之前",
    byClasses: (rows) => `按共轭类排序，共 ${blocks(rows)}。`,
    byCosets: (rows, columns, subgroup) =>
      rows.side === columns.side
        ? `按${rows.side === "left" ? "左" : "右"}陪集排序，子群为 ${nameOf(subgroup)}，共 ${blocks(rows)}。`
        : `行按右陪集、列按左陪集排序，子群为 ${nameOf(subgroup)}，共 ${blocks(rows)}。`,
  },

  active: {
    title: "子群",
    generate: "生成子群",
    field: "元素",
    hint: "点击行和列的表头，在表中按 Space，或输入元素的名称。",
    add: "添加",
    unknown: (text, example) =>
      text
        ? `没有叫“${text}”的元素。请按表中的写法输入，例如 ${example}。`
        : `请输入元素的名称，例如 ${example}。`,
    picked: (label) => `去掉 ${label}`,
    generated(picked, subgroup) {
      const these =
        picked === 1 ? "这个元素" : picked === 2 ? "这两个元素" : `这 ${count(picked)} 个元素`;
      return `${these}生成${this.words(subgroup)}。`;
    },
    words: ({ order, index, name }) =>
      index === 1
        ? "整个群"
        : `一个 ${count(order)} 阶子群${name ? ` ${name}` : ""}，有 ${count(index)} 个陪集`,
    chosen(subgroup) {
      return `当前子群是${this.words(subgroup)}。`;
    },
    members: (order) => `它的 ${count(order)} 个元素`,
    sort: "按它的陪集排序",
    unsort: "恢复列表顺序",
    collapse: "折叠成商群",
    expand: "关闭商群",
    notNormal: (why) => `没有商群：${why}。`,
  },

  ask: {
    title: "问网络",
    x: "x",
    y: "y",
    ask: "提问",
    likeliest: "最可能的答案",
    guess: ({ probability }) => percent(probability),
    pinned: "已固定。按 Escape 或再点一次该单元格即可取消固定。",
  },

  cells: {
    show: "显示为表格",
    hide: "显示为图",
  },
};
