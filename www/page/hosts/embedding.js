import { isGiven } from "../view.js";

/** @import { Values } from "../choices/state.js" */
/** @import { View } from "../view.js" */

/** The parts of the lab that a link can choose from, by `view`. */
export const VIEWS = /** @type {const} */ ([
  "settings",
  "table",
  "run",
  "curves",
  "anatomy",
  "bench",
  "weighing",
  "facts",
]);

/** @typedef {typeof VIEWS[number]} ViewName */

/**
 * The parts that are to be shown: all, unless a link names some.
 *
 * @param {string | null} view
 * @returns {Set<ViewName>}
 */
export function viewsOf(view) {
  const asked = view?.split(".") ?? [];
  const known = VIEWS.filter((name) => asked.includes(name));
  return new Set(known.length > 0 ? known : VIEWS);
}

/** First digits of the hash of weights that are shown and stand in a link. */
export const HASH_DIGITS = 16;

/**
 * The choices with the step at which the run rests; once it has ended, with its weights, too.
 *
 * @param {View} view
 * @returns {Values}
 */
export function sharedValues({ values, status, phase, looked, outcome, shipped, config, machine }) {
  const elsewhere = shipped || looked || isGiven(config) || phase === "training";
  if (elsewhere || !status?.step) return values;
  const exact = machine?.instructions === "simd128" && phase === "finished" ? outcome : null;
  const sha = exact && exact.weights_sha256.slice(0, HASH_DIGITS);
  return { ...values, t: `${status.step}`, sha };
}
