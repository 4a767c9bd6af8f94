import { count } from "../numbers.js";

/** More of a guess does not fit into a sentence. */
const LONGEST = 40;

const some = (/** @type {number} */ many) => (many === 0 ? "没有" : `有 ${count(many)} 个`);

/**
 * Groups in disguise; fetched with the first of them.
 *
 * @type {typeof import("../en/mysteryText.js").mysteryText}
 */
export const mysteryText = {
  title: "它是哪个群？",
  what: "一个种子选出了它，并给它的元素起了毫无意义的名称。元素的阶、共轭类、子群和特征标列在“关于”之下；在解开之前，子群中只有循环群以名称称呼。",
  label: "你的答案",
  hint: "实验室认识的任何名称都可以，例如 Dic9 或 C5^2。",
  check: "检查",
  show: "显示答案",
  next: "下一个神秘群",
  random: "随机神秘群",
  /** Before its name. */
  is: "它是 ",
  right: "正确：它是 ",
  proof: (images, guess) =>
    images.length === 0
      ? ""
      : `有一个到 ${short(guess)} 的同构，把 ${images.map(([x, y]) => `${x} 映到 ${y}`).join("，")}。`,
  wrong: ({ count: what, of, found: [here, there] }, guess, group) => {
    const name = short(guess);
    switch (what) {
      case "order":
        return `不对：${name} 是 ${count(there)} 阶，这个群是 ${count(here)} 阶。`;
      case "elements":
        return `不对：${name} ${some(there)} ${count(of)} 阶元素，这个群${some(here)}。`;
      case "centre":
        if (there === group.order) return `不对：${name} 是交换群，这个群不是。`;
        if (here === group.order) return `不对：${name} 不是交换群，这个群是。`;
        return `不对：${name} 的中心是 ${count(there)} 阶，这个群的中心是 ${count(here)} 阶。`;
      case "derived":
        return `不对：${name} 的换位子群是 ${count(there)} 阶，这个群的换位子群是 ${count(here)} 阶。`;
      case "classes":
        return `不对：${name} ${some(there)}大小为 ${count(of)} 的共轭类，这个群${some(here)}。`;
      case "subgroups":
        return `不对：${name} 有 ${count(there)} 个子群，这个群有 ${count(here)} 个。`;
      default:
        return `不对：${name} 的各阶元素、各种大小的共轭类以及子群都一样多，但无论为这个群的生成元选取什么像，都得不到同构。`;
    }
  },
};

/** @param {string} guess */
const short = (guess) => (guess.length <= LONGEST ? guess : `${guess.slice(0, LONGEST)}…`);
