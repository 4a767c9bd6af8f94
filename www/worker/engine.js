/**
 * Driving a run: shared by the worker and the command line, so that both make the
 * same calls in the same order.
 */

/** @import { Run } from "#cosetta" */
/** @import { Status } from "../protocol/run.js" */
/** @import { Team } from "./team.js" */

/**
 * Trains until `milliseconds` have passed or the run has ended; a call lasts at
 * most about a tenth of a second longer.
 *
 * @param {Team} team
 * @param {Run} run
 * @param {number} milliseconds
 * @param {() => void} [onEvaluated] called after each evaluation
 * @param {number} [until] a step that is not gone beyond
 * @returns {Promise<boolean>} whether there is more to do
 */
export async function trainFor(team, run, milliseconds, onEvaluated, until = Infinity) {
  const end = performance.now() + milliseconds;
  while (!hasReached(run, until)) {
    const progress = await team.advance(run);
    if (progress === "finished") return false;
    if (progress === "evaluated") onEvaluated?.();
    if (performance.now() >= end) break;
  }
  return true;
}

/**
 * Whether a run has made so many steps, and evaluated the last one if that is due.
 *
 * @param {Run} run
 * @param {number} until
 */
export function hasReached(run, until) {
  if (until === Infinity) return false;
  /** @type {Status} */
  const { step, evaluations, restarts, steps_left: left } = run.status();
  if (step < until) return false;
  const due = step % run.config().evaluate_every === 0 || restarts.at(-1) === step || left === 0;
  return !due || run.evaluations(evaluations - 1)[0].step === step;
}

/** Bytes of the largest file that is looked into: runs of 1 GB of memory save less than half. */
export const LARGEST_FILE = 2 ** 29;

/** Pairs scored per call below: a few tens of milliseconds at the sizes of S6. */
const PAIRS_PER_CALL = 8192;

/**
 * Scores rows of the table from `first` on, for about `milliseconds`.
 *
 * @param {Team} team
 * @param {Run} run
 * @param {number} order the number of rows
 * @param {number} first
 * @param {number} milliseconds
 * @returns {Promise<number>} the first row that was not reached
 */
export async function refreshRowsFor(team, run, order, first, milliseconds) {
  const end = performance.now() + milliseconds;
  const band = Math.max(1, Math.floor(PAIRS_PER_CALL / order));
  let row = first;
  while (row < order && (row === first || performance.now() < end)) {
    const next = Math.min(order, row + band);
    await team.refreshRows(run, row, next);
    row = next;
  }
  return row;
}
