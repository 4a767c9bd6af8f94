import { EngineLost } from "../client.js";

/** @import { Actions } from "../../protocol.js" */
/** @import { GroupReport, ProfileProgress } from "../../protocol/group.js" */

/** The study is asked for in slices of this length; beside a run, in shorter ones than its own. */
const SLICE_MS = 60;
const SLICE_BESIDE_MS = 15;

/**
 * What is known about the structure of a group.
 *
 * @typedef {object} StudyView
 * @property {string} group its name
 * @property {ProfileProgress | null} progress
 * @property {GroupReport | null} report
 * @property {boolean} stopping whether the search for subgroups was asked to end
 * @property {string | null} failure
 */

/** Studies one group at a time in the worker, slice by slice, beside the training. */
export class Study {
  #lab;
  #show;
  /** Raised to end the loop under way. */
  #turn = 0;
  /** @type {StudyView | null} */
  #study = null;

  /**
   * @param {{ ask: (action: "profile", input: Actions["profile"]["ask"]) =>
   *   Promise<Actions["profile"]["answer"]>, isTraining: () => boolean }} lab
   * @param {(study: StudyView | null) => void} show
   */
  constructor(lab, show) {
    this.#lab = lab;
    this.#show = show;
  }

  /** Works on that group until its report is there; a report that is there stays. @param {string} group */
  async begin(group) {
    if (this.#study?.group === group && !this.#study.failure) return;
    const turn = ++this.#turn;
    this.#study = null;
    this.#change({ group, progress: null, report: null, stopping: false, failure: null });
    try {
      await this.#work(group, turn);
    } catch (error) {
      if (turn !== this.#turn) return;
      if (error instanceof EngineLost) return this.forget();
      this.#change({ failure: /** @type {Error} */ (error).message });
    }
  }

  /** Ends the search for subgroups; the rest is worked out from those found. */
  stop() {
    if (this.#study) this.#change({ stopping: true });
  }

  /** Ends the study, as if it had not begun. */
  forget() {
    this.#turn++;
    this.#study = null;
    this.#show(null);
  }

  /**
   * @param {string} group
   * @param {number} turn
   */
  async #work(group, turn) {
    let stopped = false;
    while (turn === this.#turn) {
      const stopping = /** @type {boolean} */ (this.#study?.stopping);
      const stop = stopping && !stopped;
      stopped = stopping;
      const ms = this.#lab.isTraining() ? SLICE_BESIDE_MS : SLICE_MS;
      const { progress, report } = await this.#lab.ask("profile", { group, ms, stop });
      if (turn !== this.#turn) return;
      this.#change({ progress, report });
      if (report) return;
    }
  }

  /** @param {Partial<StudyView>} change */
  #change(change) {
    this.#study = { .../** @type {StudyView} */ (this.#study), ...change };
    this.#show(this.#study);
  }
}
