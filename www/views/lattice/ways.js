/** @import { SubgroupReport } from "../../protocol/group.js" */
/** @import { LatticeLayout, Spot } from "./layout.js" */
/** @import { SingleLattice } from "./singles.js" */

/** @typedef {Pick<SubgroupReport, "covers" | "copies">[]} Classes */
/** Numbers next to one. @typedef {(number: number) => number[]} Next */

/** One with all that lie in it, and all that it lies in. @param {number} from @param {Next} below @param {Next} above */
export const interval = (from, below, above) =>
  new Set([...reached(from, below), ...reached(from, above)]);

/** @param {number} from @param {Next} next */
function reached(from, next) {
  const found = new Set([from]);
  // A set is gone through with what is added on the way.
  for (const at of found) next(at).forEach((number) => found.add(number));
  return found;
}

/** The classes just below one. @param {Classes} classes @param {number} at */
const below = (classes, at) => (classes[at].covers ?? []).map(({ class: number }) => number);

/** The classes just above one. @param {Classes} classes @param {number} at */
const above = (classes, at) =>
  [...classes.keys()].filter((number) => below(classes, number).includes(at));

/** A class with all that lie in it, and all that it lies in. @param {Classes} classes @param {number} at */
export const linked = (classes, at) =>
  interval(
    at,
    (number) => below(classes, number),
    (number) => above(classes, number),
  );

/**
 * The spot that a key leads to: up and down along the lines, to the nearest of several;
 * left and right in the row, with Ctrl from class to class. `null` if it is no such key.
 *
 * @param {KeyboardEvent} event
 * @param {Spot} at
 * @param {{ classes: Classes, layout: LatticeLayout, singles: SingleLattice | null }} lattice
 * @returns {Spot | null}
 */
export function latticeMove({ key, ctrlKey, metaKey }, at, { classes, layout, singles }) {
  const { rows } = layout;
  const own = rows[at.row];
  const nearest = (/** @type {Spot[]} */ some) =>
    [...some].sort((a, b) => distance(a, at) - distance(b, at))[0] ?? at;
  const along = (/** @type {typeof below} */ next, /** @type {-1 | 1} */ step) => {
    const joined = new Set(next(classes, at.class));
    const far = rows.flat().filter((spot) => joined.has(spot.class));
    const near = far.filter((spot) => areJoined(at, spot, step, singles));
    // In a partial list, lines may be missing.
    return nearest(near.length > 0 ? near : (rows[at.row + step] ?? []));
  };
  const beside = (/** @type {-1 | 1} */ step) => {
    const from = own.indexOf(at);
    if (!ctrlKey && !metaKey) return own[from + step] ?? at;
    const ahead = step > 0 ? own.slice(from) : own.slice(0, from).reverse();
    return ahead.find((spot) => spot.class !== at.class) ?? at;
  };
  switch (key) {
    case "ArrowUp":
      return along(above, 1);
    case "ArrowDown":
      return along(below, -1);
    case "ArrowLeft":
      return beside(-1);
    case "ArrowRight":
      return beside(1);
    case "Home":
      return own[0];
    case "End":
      return own[own.length - 1];
    default:
      return null;
  }
}

/** @param {Spot} a @param {Spot} b */
const distance = (a, b) => Math.hypot(a.x - b.x, (a.y - b.y) / 4);

/**
 * Whether a spot lies just above (`step` 1) or below another in a class that is joined to its
 * own: where one of them stands for its class, they are joined as classes.
 *
 * @param {Spot} from
 * @param {Spot} to
 * @param {-1 | 1} step
 * @param {SingleLattice | null} singles
 */
function areJoined(from, to, step, singles) {
  if (!singles || from.conjugate === null || to.conjugate === null) return true;
  const number = (/** @type {Spot} */ spot) => singles.firsts[spot.class] + (spot.conjugate ?? 0);
  return (step > 0 ? singles.above : singles.below)[number(from)].includes(number(to));
}
