import { count, percent } from "../numbers.js";
import { called } from "./called.js";

/** @import { Fit } from "../../protocol/exchange.js" */

/** @type {typeof import("../en/importText.js").orders} */
export const orders = {
  cosetta: "先偶置换，后奇置换；其他群按这里列出的顺序",
  lexicographic: "置换按字典序",
  listed: "按你自己的表列出的顺序",
};

/** @type {typeof import("../en/importText.js").compositions} */
export const compositions = {
  left_first: "在 xy 中，x 先作用",
  right_first: "在 xy 中，y 先作用",
};

/** @param {Fit} fit */
const convention = ({ order, composition }) => `${orders[order]}；${compositions[composition]}`;

/**
 * A network on the page that was not trained here from the start; fetched with it.
 *
 * @type {typeof import("../en/importText.js").importText}
 */
export const importText = {
  changed: ({ what, of: { group, seed, step, shipped } }) =>
    `一个独立的网络：由${shipped ? `页面自带的 ${called(group)} 网络` : ` ${called(group)} 上种子 ${count(seed)}、第 ${count(step)} 步的网络`}改动而来，改动与在其上试过的一样。${what}。对的划分与原来相同：说它没见过的，它就没见过。按“训练”从这里继续。`,
  goBack: "回到改动前的网络",

  sentence({ group, group_source: source, taken, tried, pairs, bias, transposed }) {
    const others = tried.filter(
      ({ order, composition }) => order !== taken.order || composition !== taken.composition,
    );
    const best = Math.max(0, ...others.map(({ accuracy }) => accuracy));
    const guess = {
      given: "",
      file: "，这是文件里写的",
      guessed: "，这是由元素个数猜出的",
    }[source];
    const sentences = [
      `其他程序的网络，对应的群是 ${called(group)}${guess}。`,
      `读取时的约定：${convention(taken)}。这样在 ${count(pairs)} 对中答对 ${percent(taken.accuracy)}，换成任何其他约定至多答对 ${percent(best)}。`,
      best > taken.accuracy ? "另一种约定更合适。" : "",
      taken.accuracy < 0.5 ? "如果它本应懂得更多，那它也许属于另一个群。" : "",
      bias ? "" : "它没有偏置。",
      transposed.length > 0 ? `已转置：${transposed.join("、")}。` : "",
      "它用哪些对训练过并不清楚：见过的对与没见过的对各自的比例，是按本页面的划分算出的。",
    ];
    return sentences.join("");
  },
  otherwise: "换种读法",
};
