import { count } from "../numbers.js";

/** @import { Seen } from "../en/zoomText.js" */

/** @type {(seen: Seen, lines: string) => string} */
const span = ({ first, last, of }, lines) =>
  `第 ${count(first + 1)}–${count(last)} ${lines}（共 ${count(of)} ${lines}）`;

/**
 * The size of pictures; fetched after them.
 *
 * @type {typeof import("../en/zoomText.js").zoomText}
 */
export const zoomText = {
  table: { in: "放大", out: "缩小", fit: "整张表" },
  weights: { in: "放大权重图", out: "缩小权重图", fit: "全部权重" },
  hint: "Ctrl 加滚轮、两指、+ 和 − 可缩放。",
  seen: (rows, columns) => `${span(rows, "行")}，${span(columns, "列")}`,
};
