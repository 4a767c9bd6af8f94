import { Run } from "#cosetta";
import { LiveRun } from "./liveRun.js";

/** @import { BranchSettings, Point } from "../protocol/run.js" */
/** @import { Painter } from "./painter.js" */
/** @import { Power } from "./power.js" */

/** Earlier steps of the run, inside the worker: one to look at, one that a branch grows from. */
export class LivePast {
  #painter;
  #power;
  /** The run at the step that is looked at. @type {LiveRun | null} */
  seen = null;
  /** On its way to the step of the branch. @type {Run | null} */
  #stem = null;

  /** @param {Painter} painter @param {Power} power */
  constructor(painter, power) {
    this.#painter = painter;
    this.#power = power;
  }

  /**
   * Puts an earlier step of the run on the screen, or with `null` the run itself.
   *
   * @param {LiveRun} live
   * @param {Point | null} point
   */
  look(live, point) {
    const seen = point && new LiveRun(at(live, point), this.#painter, this.#power);
    this.seen?.free();
    this.seen = seen;
    live.table.isOnScreen = seen === null;
    if (!seen) live.table.paint();
    return (seen ?? live).standing();
  }

  /**
   * What is found in the run as it was at an earlier step, which is not put on the screen.
   *
   * @template T
   * @param {LiveRun} live
   * @param {Point} point
   * @param {(run: Run) => T} find
   */
  at(live, point, find) {
    const run = at(live, point);
    try {
      return find(run);
    } finally {
      run.free();
    }
  }

  /** Scores more of the table that is looked at. @param {LiveRun} live @param {number} ms */
  async lookOn(live, ms) {
    const seen = this.seen ?? live;
    await seen.table.scoreOn(ms);
    return seen.standing();
  }

  /**
   * Trains from a point on to a later step that was evaluated, for about `ms`; says where it
   * is. Being exact, these are the steps that the run made.
   *
   * @param {{ begin: Uint8Array | null, until: number, ms: number }} slice
   */
  async grow({ begin, until, ms }) {
    if (begin) {
      this.#drop();
      this.#stem = Run.resume(begin);
    }
    const stem = this.#stem;
    if (!stem) throw new Error("nothing was begun that could grow");
    this.#power.prepare();
    const end = performance.now() + ms;
    let done = begin !== null && stem.status().step === until;
    while (!done && performance.now() < end) {
      const progress = await this.#power.team.advance(stem);
      done = progress === "evaluated" && stem.status().step >= until;
    }
    return { step: stem.status().step, done };
  }

  /** The run that goes on from there with other settings. @param {BranchSettings} settings */
  branch({ learning_rate: rate, weight_decay: decay }) {
    if (!this.#stem) throw new Error("nothing has grown that could branch");
    const run = this.#stem.branch(rate, decay);
    this.#drop();
    return run;
  }

  /** Another run is on the page. */
  clear() {
    this.seen?.free();
    this.seen = null;
  }

  #drop() {
    this.#stem?.free();
    this.#stem = null;
  }
}

/** @param {LiveRun} live @param {Point} point */
function at(live, { step, file, weights }) {
  if (file) return Run.resume(file);
  return live.asOf(step, /** @type {Float32Array} */ (weights));
}
