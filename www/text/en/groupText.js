import { count, counted } from "../numbers.js";
import { called } from "./called.js";
import { KINDS, commutes } from "./kinds.js";

/** @import { Group } from "../../protocol/group.js" */

/** The choice of a group. */
export const groupText = {
  groups: {
    label: "Group",
    own: "Your own group…",
    hint: "Or type a name such as C31, D7xC2 or SL(2,3).",
    open: "Show groups",
    none: "No group in the list is called so. Press Enter to try it all the same.",
    matches: (/** @type {number} */ groups) => counted(groups, "group", "groups"),
    order: (/** @type {number} */ order) => `order ${count(order)}`,
    /** @type {Record<string, string>} */
    families: {
      symmetric: "Symmetric: all permutations",
      alternating: "Alternating: even permutations",
      dihedral: "Dihedral: polygon symmetries",
      cyclic: "Cyclic: clock arithmetic",
      dicyclic: "Dicyclic: like the quaternions",
      abelian: "Abelian: products of cyclic groups",
      affine: "Affine: x ↦ ax + b",
      matrix: "Matrix groups over small fields",
      products: "Products",
      other: "Others",
    },
    note: (/** @type {Group} */ group) => `order ${count(group.order)}, ${commutes(group)}`,
    /** @type {(group: Group) => string} */
    control: ({ kind, order }) =>
      `No group, but ${KINDS[kind]} of order ${count(order)}, trained as a control.`,
    /** @type {(group: Group) => string} */
    chosen: ({ title, kind, order }) =>
      `Now ${called(title)}, ${KINDS[kind]} of order ${count(order)}.`,
  },
};
