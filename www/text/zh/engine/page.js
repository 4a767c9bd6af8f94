/** @import { Table } from "./translated.js" */

/** Parts of the page that do not come, and pictures that cannot be made. @type {Table} */
export const page = [
  [
    /^A part of the engine could not be fetched \((.*)\): try again once you are online\.$/s,
    (reason) => `引擎的一部分无法获取（${reason}）：请联网后重试。`,
  ],
  [/^(.+) could not be fetched: try again$/, (name) => `无法获取 ${name}：请重试`],
  [/^the browser could not make the picture$/, () => "浏览器无法生成这幅图"],
  [/^cells of (\d+) pixels make no picture$/, (pixels) => `边长 ${pixels} 像素的格子构不成图`],
  [
    /^the (rows|columns) of the table must be its (\d+) elements, each of them once$/,
    (lines, order) =>
      `表的各${lines === "rows" ? "行" : "列"}必须是它的 ${order} 个元素，每个恰好一次`,
  ],
];
