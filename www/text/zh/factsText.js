import { count } from "../numbers.js";
import { called } from "./called.js";
import { KINDS } from "./kinds.js";

/**
 * What the algebra says about a group, while it is worked out; fetched with the panels.
 *
 * @type {typeof import("../en/factsText.js").factsText}
 */
export const factsText = {
  stages: {
    subgroups: ({ subgroups }) => `正在寻找子群：目前找到 ${count(subgroups)} 个。`,
    naming: ({ done, of }) => `正在给子群定名：${count(of)} 个中的 ${count(done)} 个。`,
    characters: ({ done, of }) => `正在计算特征标：${count(of)} 个中的 ${count(done)} 个。`,
    done: () => "",
  },
  begins: "正在开始…",
  stop: "停止",
  stopping: "正在停止…",
  stopWhat: "停止，并显示目前找到的结果",
  ready: ({ title, subgroups, subgroup_classes: classes, partial }) =>
    `关于 ${called(title)}：${count(subgroups)} 个子群，分为 ${count(classes.length)} 类${partial ? "，列表不完整" : ""}。`,
  off: ({ kind }) => `这个${KINDS[kind]}不是群，所以没有陪集、子群或特征标可以显示。`,
  partial: "不完整：搜索提前结束了。子群可能不止这些，哪些是极大的也不得而知。",
  download: "下载 JSON",
};
