import { notationOf, sideIn } from "./notation.js";

/** @import { View } from "../view.js" */

/**
 * The cosets that the elements lie in: the number of each element's, and an element of each,
 * the first that is listed. The first coset is the subgroup itself. The side is as it is called
 * in the notation chosen.
 *
 * @typedef {{ of: number[], first: number[], side: "left" | "right" }} Cosets
 */

/** The first elements of the last ones that were looked for. @type {WeakMap<number[], number[]>} */
const known = new WeakMap();

/** The cosets of the active subgroup, once they are there. @param {View} view @returns {Cosets | null} */
export function cosetsOf(view) {
  const { arranged, group } = view;
  if (!arranged || arranged.group !== group?.name) return null;
  const { cosets: of, coset_side: side } = arranged.arrangement;
  if (!of) return null;
  const first = known.get(of) ?? [];
  if (first.length === 0) of.forEach((coset, element) => (first[coset] ??= element));
  known.set(of, first);
  return { of, first, side: sideIn(side, notationOf(view)) };
}
