import { cosine, count, duration, percent, power, rate, small } from "./numbers.js";
import { anatomyText } from "./zh/anatomyText.js";
import { benchText } from "./zh/benchText.js";
import { article } from "./zh/called.js";
import { choiceText } from "./zh/choiceText.js";
import { groupText } from "./zh/groupText.js";
import { orderText } from "./zh/orderText.js";
import { pictureText } from "./zh/pictureText.js";
import { runText } from "./zh/runText.js";
import { selectionText } from "./zh/selectionText.js";

/** Whose the multiplication table is that a sentence has spoken of; the title follows. @param {string} title */
const whose = (title) => `，这张表${article(title) ? `就是${article(title)}` : "属于 "}`;

/**
 * Every text that is there from the start; what is fetched later brings its own, from `zh/`.
 *
 * @type {typeof import("./en.js").text}
 */
export const text = {
  ...choiceText,
  ...groupText,
  ...anatomyText,
  ...benchText,
  ...runText,
  ...pictureText,
  ...selectionText,
  ...orderText,

  // What is in these panels has texts of its own, fetched with it.
  weighing: {
    title: "权衡两种解释",
    what: "陪集对表示，以及答案正确的证明",
  },
  facts: {
    about: (title) => `关于 ${article(title)}`,
    what: "子群、共轭类、特征标",
  },

  marks: { comma: "，", semicolon: "；", colon: "：", stop: "。", sentence: "" },
  whole: "打开整个实验室",
  paper: { link: "链接" },
  retry: "重试",
  notFetched: "页面的这一部分无法获取。",

  question: {
    start: "一个有 ",
    neurons: (width) => `${count(width)} 个神经元`,
    seen: (fraction, title) => `的网络见过一张乘法表的 ${percent(fraction)}${whose(title)}`,
    elsewhere: (title) => `的网络来自别处，在那里不知见过一张乘法表的多少${whose(title)}`,
    changed: (fraction, title) =>
      `的网络在见过一张乘法表的 ${percent(fraction)} 之后被改动过${whose(title)}`,
    shipped: (fraction) => `的网络，由我们事先用 ${percent(fraction)} 的乘积训练而成，乘积来自 `,
    shippedEnd: "：现在它全都会了。在下面拆开它，或者看你自己的网络学会它们。",
    end: "。它能推算出其余的吗？",
    loading: "正在获取引擎，0.2 MB…",
  },

  offer: {
    take: "开始导览",
    short: "导览",
    failed: "无法获取",
  },

  help: "查找任何内容，以及按键",

  version: (version) => `版本 ${version}。`,
  offline: "已可离线使用。",
  newer: "重新载入为新版本",
  figure: rate,
  count,
  percent,
  small,
  cosine,
  power,
  duration,
  summary: ({ preset, seed, train_fraction: f }) =>
    ` · ${choiceText.recipes.names[preset] ?? preset} · 种子 ${seed} · ${percent(f)}`,
};
