import { size } from "./sizeText.js";

/**
 * Networks that come with the page; fetched with the offer of one.
 *
 * @type {typeof import("../en/shippedText.js").shippedText}
 */
export const shippedText = {
  show: "看我们训练的网络",
  what: (bytes) => `它最终答对了每一个乘积。文件大小为 ${size(bytes)}。`,
  cancel: "取消",
  fetching: (bytes) => `正在获取网络，${size(bytes)} …`,
  failed: "无法获取网络。",
};
