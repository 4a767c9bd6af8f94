import { count } from "../numbers.js";

/** How the engine's titles of pasted tables begin. */
const OWN = "own ";

/** What the engine's titles say in words. @type {[RegExp, string][]} */
const WORDS = [
  [/^own table/, "你自己的表"],
  [/^mystery group (\d+)/, "神秘群 $1"],
  [/ of order (\d+) to (\d+)/, "（$1 至 $2 阶）"],
  [/ of order (\d+)/, "（$1 阶）"],
  [/ shuffled$/, "（打乱）"],
];

/** What stands before a title that is set apart. @param {string} title */
export const article = (title) => (title.startsWith(OWN) ? "你的 " : "");

/** A title in a sentence: `S5`, `你自己的表`. @type {typeof import("../en/called.js").called} */
export const called = (title) =>
  WORDS.reduce((words, [english, chinese]) => words.replace(english, chinese), title);

/** A subgroup in a sentence. @type {typeof import("../en/called.js").calledSubgroup} */
export const calledSubgroup = ({ name, order }) => name ?? `一个 ${count(order)} 阶子群`;
