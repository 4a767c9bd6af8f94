import { count, counted, roughly } from "../numbers.js";
import { called } from "./called.js";
import { KINDS, commutes } from "./kinds.js";

/** @import { Group } from "../../protocol/group.js" */
/** @import { Survey } from "../../protocol/run.js" */

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
    /** @type {(group: Group, classes: number | null) => string} */
    known: (group, classes) =>
      `order ${count(group.order)}, ${commutes(group)}${classes === null ? "" : `, ${counted(classes, "class", "classes")} of subgroups`}`,
    /** With the speed that was measured here, if one was. @type {(survey: Survey, speed: number | null) => string} */
    survey: ({ seeds, median_step: median }, speed) =>
      `half of ${counted(seeds, "seed", "seeds")} grok by step ${count(median)}${speed === null ? "" : `, here in ${roughly((1000 * median) / speed)}`}`,
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
    note: (/** @type {Group} */ group) => groupText.groups.known(group, null),
    /** @type {(group: Group) => string} */
    control: ({ kind, order }) =>
      `No group, but ${KINDS[kind]} of order ${count(order)}, trained as a control.`,
    /** @type {(group: Group) => string} */
    chosen: ({ title, kind, order }) =>
      `Now ${called(title)}, ${KINDS[kind]} of order ${count(order)}.`,
  },
};
