import { inNotation } from "../inNotation.js";

/**
 * The table in words; fetched when it is asked for.
 *
 * @type {typeof import("../en/cellsText.js").cellsText}
 */
export const cellsText = {
  caption: (x) => `行 ${x}`,
  columns: (notation) => [
    `列 ${notation[1]}`,
    "块",
    `乘积 ${notation}`,
    "网络",
    "置信度",
    "对的种类",
  ],
  more: (colouring, notation) =>
    colouring === "circuit" ? "由谁决定" : inNotation("xy 的陪集", notation),
  previousRow: "上一行",
  nextRow: "下一行",
  right: "正确",
  wrong: "错误",
};
