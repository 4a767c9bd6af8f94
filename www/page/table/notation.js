/** @import { Factors } from "../../protocol/table.js" */
/** @import { Group } from "../../protocol/group.js" */
/** @import { Values } from "../choices/state.js" */

/**
 * How the product of two permutations, of which x acts first, is written. Only that changes: the
 * elements, their products and the network's two sides, which read x and y, stay what they are.
 *
 * @typedef {"xy" | "yx"} Notation
 */

/**
 * The notation that the visitor has chosen, where there is one to choose.
 *
 * @param {{ group: Group | null, values: Pick<Values, "conv"> }} view
 * @returns {Notation}
 */
export const notationOf = ({ group, values }) =>
  group?.permutations && values.conv === "yx" ? "yx" : "xy";

/**
 * What cosets are called that the core calls so: it writes xy.
 *
 * @template {"left" | "right" | null} Side
 * @param {Side} side
 * @param {Notation} notation
 */
export function sideIn(side, notation) {
  if (side === null || notation === "xy") return side;
  return side === "left" ? "right" : "left";
}

/** Two factors in the order in which they are written. @param {Factors} factors @param {Notation} notation @returns {[number, number]} */
export const asWritten = ({ x, y }, notation) => (notation === "xy" ? [x, y] : [y, x]);
