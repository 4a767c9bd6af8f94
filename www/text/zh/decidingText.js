import { count } from "../numbers.js";
import { called } from "./called.js";

/**
 * The legend of the table where it is coloured by what decides.
 *
 * @type {typeof import("../en/decidingText.js").decidingText}
 */
export const decidingText = {
  what: (notation) => `各对按回路归类，即对 ${notation} 领先次优答案贡献最大的回路：`,
  label: "各回路及其决定的对数",
  waiting: "正在寻找子群和回路…",
  ofOrder: (order) => `${count(order)} 阶子群`,
  others: "无回路",
  none: "没有回路：没有哪个子群能在两侧都解释一个神经元，所以没有回路决定任何一对。",
  noSubgroups: (title) => `${called(title)} 除了自身和平凡子群外没有子群：没有回路。`,
  wrong: (pairs) => `错误，${count(pairs)}`,
  rows: (rows, order) => `目前 ${count(order)} 行中的 ${count(rows)} 行。`,
  asOf: (step) => `截至第 ${count(step)} 步。`,
};
