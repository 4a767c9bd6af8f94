/** @import { Deciding, NetworkAnalysis, Run } from "#cosetta" */
/** @import { DecideSlice, Decided, Decision } from "../protocol/deciding.js" */
/** @import { Picture } from "../protocol/table.js" */
/** @import { LiveAnalysis } from "./liveAnalysis.js" */
/** @import { Engine } from "./machine.js" */

/** Which circuits decide the pairs of the run's table, inside the worker. */
export class LiveDeciding {
  /** The last that is done, which is shown until the next one is. @type {Deciding | null} */
  #last = null;
  /** The one under way. @type {Deciding | null} */
  #next = null;
  /** Of the network that the newer of them is of. */
  #step = -1;
  #engine;

  /** @param {Engine} engine */
  constructor(engine) {
    this.#engine = engine;
  }

  /**
   * Works on for about `ms`, once the work on the group is done, on the network of the moment
   * when it was begun. While the run trains, that goes on as the weights change; else they are
   * others for good, and it begins anew.
   *
   * @param {Run} run
   * @param {LiveAnalysis} analyses
   * @param {DecideSlice} slice
   * @returns {Decided}
   */
  advance(run, analyses, { ms, training }) {
    const end = performance.now() + ms;
    const analysis = analyses.prepare(run, ms);
    if (!analysis) return { step: null, done: false, summary: null };
    const { step } = run.status();
    if (step !== this.#step && !(training && this.#next)) this.#begin(analysis, run, step);
    const next = this.#next;
    while (next && this.#next && performance.now() < end) {
      if (next.advance(analysis, run)) this.#finish(next);
    }
    return { step: this.#step, done: !this.#next, summary: this.#shown?.summary() };
  }

  /** The table of the run, if something is known. @param {Run} run @param {Picture} picture @returns {ImageData | undefined} */
  image(run, picture) {
    return this.#shown?.tableImage(run, picture);
  }

  /** @param {number} x @param {number} y @param {number} order @returns {Decision | null} */
  cell(x, y, order) {
    return this.#shown?.cell(x, y, order) ?? null;
  }

  /** Another run is on the page. */
  drop() {
    this.#last?.free();
    this.#next?.free();
    this.#last = this.#next = null;
    this.#step = -1;
  }

  get #shown() {
    return this.#last ?? this.#next;
  }

  /** @param {NetworkAnalysis} analysis @param {Run} run @param {number} step */
  #begin(analysis, run, step) {
    this.#next?.free();
    this.#next = null;
    this.#next = new this.#engine.Deciding(analysis, run);
    this.#step = step;
  }

  /** @param {Deciding} next */
  #finish(next) {
    this.#last?.free();
    this.#last = next;
    this.#next = null;
  }
}
