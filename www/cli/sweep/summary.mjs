/** What the runs of one setting have in common. */

/** @import { Settings } from "../config.mjs" */
/** @import { Result } from "./result.mjs" */

/**
 * Shares are of all runs of the setting, those that failed included. Of steps and
 * seconds to grok, and of the loss, runs without one count as infinite: the median
 * is what half of the runs have reached, and `null` if they have not. The median
 * of steps and seconds is of the runs that did not fail.
 *
 * @typedef {object} Summary
 * @property {Settings} setting
 * @property {number} seeds runs that are done
 * @property {number} failed
 * @property {number | null} grokked_share
 * @property {number | null} grokked_step_median
 * @property {number | null} grokked_step_ninetieth
 * @property {number | null} seconds_to_grok_median
 * @property {number | null} seconds_to_grok_ninetieth
 * @property {number | null} steps_median
 * @property {number | null} seconds_median
 * @property {number | null} all_right_share with the answers to all pairs right
 * @property {number | null} low_loss_share with a loss over all pairs of at most the limit
 * @property {number | null} loss_median
 */

/**
 * @param {Settings} setting
 * @param {Result[]} results of this setting
 * @param {number} lossAtMost
 * @returns {Summary}
 */
export function summarise(setting, results, lossAtMost) {
  const share = (/** @type {(result: Result) => boolean} */ holds) =>
    results.length === 0 ? null : results.filter(holds).length / results.length;
  const ended = results.filter(({ failure }) => failure === null);
  const steps = results.map((result) => result.grokked_step);
  const seconds = results.map((result) => result.seconds_to_grok);
  return {
    setting,
    seeds: results.length,
    failed: results.length - ended.length,
    grokked_share: share((result) => result.grokked_step !== null),
    grokked_step_median: quantile(steps, 0.5),
    grokked_step_ninetieth: quantile(steps, 0.9),
    seconds_to_grok_median: quantile(seconds, 0.5),
    seconds_to_grok_ninetieth: quantile(seconds, 0.9),
    steps_median: quantile(
      ended.map((result) => result.steps),
      0.5,
    ),
    seconds_median: quantile(
      ended.map((result) => result.seconds),
      0.5,
    ),
    all_right_share: share((result) => result.train_accuracy === 1 && result.test_accuracy === 1),
    low_loss_share: share(({ loss_all_pairs: loss }) => loss !== null && loss <= lossAtMost),
    loss_median: quantile(
      results.map((result) => result.loss_all_pairs),
      0.5,
    ),
  };
}

/**
 * The smallest value that at least this share of all values does not exceed;
 * `null` counts as infinite, and stands for it.
 *
 * @param {(number | null)[]} values
 * @param {number} share
 * @returns {number | null}
 */
export function quantile(values, share) {
  const sorted = values.map((value) => value ?? Infinity).sort((a, b) => (a < b ? -1 : 1));
  const value = sorted[Math.ceil(share * sorted.length) - 1] ?? Infinity;
  return value === Infinity ? null : value;
}
