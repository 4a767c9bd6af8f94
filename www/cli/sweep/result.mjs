/** What is known of a run. */

/** @import { Planned } from "./plan.mjs" */

/**
 * @typedef {object} Measured
 * @property {number | null} memorised_step
 * @property {number | null} grokked_step
 * @property {number | null} seconds_to_grok of training and evaluations
 * @property {number | null} steps
 * @property {number | null} seconds of training and evaluations
 * @property {number | null} train_accuracy
 * @property {number | null} test_accuracy
 * @property {number | null} loss_all_pairs
 * @property {string | null} weights_sha256
 * @property {string | null} failure why there is no result; all else is then `null`
 */

/** @typedef {Planned & Measured} Result */

/**
 * What is known of a run that failed.
 *
 * @param {string} failure
 * @returns {Measured}
 */
export function failed(failure) {
  return {
    memorised_step: null,
    grokked_step: null,
    seconds_to_grok: null,
    steps: null,
    seconds: null,
    train_accuracy: null,
    test_accuracy: null,
    loss_all_pairs: null,
    weights_sha256: null,
    failure,
  };
}

/** The fields of {@link Measured}, in the order of the columns of a file. */
export const MEASURED = /** @type {(keyof Measured)[]} */ (Object.keys(failed("")));
