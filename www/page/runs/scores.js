import { wilson } from "./wilson.js";

/** @import { Evaluation, Score, Status } from "../../protocol/run.js" */

/**
 * A score of all pairs of its kind, or of some: then with the 95 % interval of the accuracy
 * over all.
 *
 * @typedef {Score & { interval: [number, number] | null }} KnownScore
 */

/** @typedef {{ step: number, train: KnownScore, heldOut: KnownScore }} Scores */

/**
 * What an evaluation says about all pairs seen, and all pairs never seen.
 *
 * @param {Evaluation} evaluation
 * @param {Pick<Status, "pairs" | "train_pairs">} status
 * @returns {Scores}
 */
export function scoresOf({ step, exact, train, held_out: heldOut }, { pairs, train_pairs: seen }) {
  const known = (/** @type {Score} */ score, /** @type {number} */ all) => ({
    ...score,
    interval: exact || score.pairs >= all ? null : wilson(score.accuracy, score.pairs),
  });
  return { step, train: known(train, seen), heldOut: known(heldOut, pairs - seen) };
}
