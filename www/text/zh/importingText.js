import { count } from "../numbers.js";
import { compositions, orders } from "./importText.js";

/**
 * The dialog of an import; fetched with it.
 *
 * @type {typeof import("../en/importingText.js").importingText}
 */
export const importingText = {
  title: "其他程序的网络",
  close: "关闭",
  sizes: (order, embedding, width) =>
    `适用于有 ${count(order)} 个元素的群；嵌入维数 ${count(embedding)}，${count(width)} 个神经元。`,
  group: "群",
  groupHint: "一个名称，例如 A5 或 S3xC4；或者它的乘法表，按网络的顺序：“table:”，后接各行。",
  order: "元素的顺序",
  orders,
  composition: "乘积",
  compositions,
  find: "找出最合适的",
  open: "打开",
};
