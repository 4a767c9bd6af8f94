/** @import { Group, Kind } from "../../protocol/group.js" */

/** What a table is, in a sentence. @type {Record<Kind, string>} */
export const KINDS = {
  group: "a group",
  loop: "a loop",
  quasigroup: "a quasigroup",
  monoid: "a monoid",
  semigroup: "a semigroup",
  magma: "a magma",
};

/** @param {Group} group */
export const commutes = ({ abelian }) => (abelian ? "abelian" : "not abelian");
