/** @import { Group } from "../../protocol/group.js" */

/** What a table is, in a sentence, after its order. @type {typeof import("../en/kinds.js").KINDS} */
export const KINDS = {
  group: "群",
  loop: "幺拟群",
  quasigroup: "拟群",
  monoid: "幺半群",
  semigroup: "半群",
  magma: "原群",
};

/** @param {Group} group */
export const commutes = ({ abelian }) => (abelian ? "交换" : "非交换");
