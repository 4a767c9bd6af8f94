/** @import { SubgroupReport } from "../protocol/group.js" */
/** @import { LatticeLayout } from "./latticeLayout.js" */

/** @typedef {Pick<SubgroupReport, "covers">[]} Classes */

/** The classes just below one. @param {Classes} classes @param {number} at */
const below = (classes, at) => (classes[at].covers ?? []).map(({ class: number }) => number);

/** The classes just above one. @param {Classes} classes @param {number} at */
const above = (classes, at) =>
  [...classes.keys()].filter((number) => below(classes, number).includes(at));

/** A class with all that lie in it, and all that it lies in. @param {Classes} classes @param {number} at */
export const linked = (classes, at) =>
  new Set([...reached(classes, at, below), ...reached(classes, at, above)]);

/** @param {Classes} classes @param {number} from @param {typeof below} next */
function reached(classes, from, next) {
  const found = new Set([from]);
  // A set is gone through with what is added on the way.
  for (const at of found) next(classes, at).forEach((number) => found.add(number));
  return found;
}

/**
 * The class that a key leads to: up and down along the lines, to the nearest of several;
 * left and right in the row. `null` if it is no such key.
 *
 * @param {string} key
 * @param {number} at
 * @param {Classes} classes
 * @param {LatticeLayout} layout
 */
export function latticeMove(key, at, classes, { rows, places }) {
  const { row, x } = places[at];
  const own = rows[row];
  const nearest = (/** @type {number[]} */ some) =>
    [...some].sort((a, b) => Math.abs(places[a].x - x) - Math.abs(places[b].x - x))[0] ?? at;
  // In a partial list, lines may be missing.
  const along = (/** @type {typeof below} */ next, /** @type {number} */ step) => {
    const joined = next(classes, at);
    return nearest(joined.length > 0 ? joined : (rows[row + step] ?? []));
  };
  switch (key) {
    case "ArrowUp":
      return along(above, 1);
    case "ArrowDown":
      return along(below, -1);
    case "ArrowLeft":
      return own[own.indexOf(at) - 1] ?? at;
    case "ArrowRight":
      return own[own.indexOf(at) + 1] ?? at;
    case "Home":
      return own[0];
    case "End":
      return own[own.length - 1];
    default:
      return null;
  }
}
