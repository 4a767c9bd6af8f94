/** @import { Run } from "#cosetta" */
/** @import { Point, Status } from "../protocol/run.js" */

/** How much further on the next point lies, at least: evenly spaced on a log scale. */
const RATIO = 1.08;
/** Every so many points the whole run is kept, to go on from: fewer steps than that are made anew. */
const WHOLE_EVERY = 4;

/**
 * Takes points of a run as it trains, evenly on a log scale, and at its milestones. All lie
 * at steps that are evaluated.
 */
export class Track {
  #next = 0;
  #count = 0;
  /** How often something worth a point of its own has happened. */
  #events = 0;

  /**
   * The point of the step that was just evaluated, if one is due.
   *
   * @param {Run} run
   * @returns {Point[]}
   */
  after(run) {
    /** @type {Status} */
    const status = run.status();
    const events = eventsOf(status);
    const happened = events !== this.#events && this.#count > 0;
    if (!happened && status.step < this.#next) return [];
    const whole = this.#count % WHOLE_EVERY === 0 || happened;
    this.#events = events;
    this.#count += 1;
    this.#next = Math.ceil(status.step * RATIO) + 1;
    return [pointOf(run, status, whole)];
  }
}

/** @param {Status} status */
function eventsOf({ memorised_step: memorised, grokked_step: grokked, restarts, finished }) {
  return [memorised !== null, grokked !== null, finished].filter(Boolean).length + restarts.length;
}

/**
 * The run as it stands. One that has ended is never gone on from.
 *
 * @param {Run} run
 * @param {Status} status
 * @param {boolean} whole
 * @returns {Point}
 */
function pointOf(run, { step, finished }, whole) {
  return whole && !finished
    ? { step, file: run.checkpoint(), weights: null }
    : { step, file: null, weights: run.weights() };
}
