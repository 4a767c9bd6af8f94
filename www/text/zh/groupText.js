import { count, roughly } from "../numbers.js";
import { called } from "./called.js";
import { KINDS, commutes } from "./kinds.js";

/** The choice of a group. @type {typeof import("../en/groupText.js").groupText} */
export const groupText = {
  groups: {
    label: "群",
    own: "自己的群…",
    hint: "也可以输入名称，例如 C31、D7xC2 或 SL(2,3)。",
    open: "显示群列表",
    none: "列表里没有叫这个名称的群。按 Enter 仍可一试。",
    matches: (groups) => `${count(groups)} 个群`,
    order: (order) => `${count(order)} 阶`,
    known: (group, classes) =>
      `${count(group.order)} 阶，${commutes(group)}${classes === null ? "" : `，子群分为 ${count(classes)} 类`}`,
    /** With the speed that was measured here, if one was. */
    survey: ({ seeds, median_step: median }, speed) =>
      `${count(seeds)} 个种子中有一半到第 ${count(median)} 步已顿悟${speed === null ? "" : `，在这里需要 ${roughly((1000 * median) / speed)}`}`,
    families: {
      symmetric: "对称群：所有置换",
      alternating: "交错群：偶置换",
      dihedral: "二面体群：多边形的对称",
      cyclic: "循环群：钟表算术",
      dicyclic: "双循环群：类似四元数",
      abelian: "交换群：循环群的乘积",
      affine: "仿射群：x ↦ ax + b",
      matrix: "小域上的矩阵群",
      products: "乘积群",
      other: "其他",
    },
    note: (group) => groupText.groups.known(group, null),
    control: ({ kind, order }) => `不是群，而是 ${count(order)} 阶${KINDS[kind]}，作为对照来训练。`,
    chosen: ({ title, kind, order }) =>
      `现在是 ${called(title)}，${count(order)} 阶${KINDS[kind]}。`,
  },
};
