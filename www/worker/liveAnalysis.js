import { NetworkAnalysis } from "#cosetta";

/** @import { Run } from "#cosetta" */
/** @import { NetworkReport } from "../protocol.js" */

/** What is known of a group, and the networks on it taken apart, inside the worker. */
export class LiveAnalysis {
  /** @type {NetworkAnalysis | null} */
  #analysis = null;
  #group = "";

  /**
   * Works on for about `ms`; the report, once the work on the group is done, takes its time
   * besides.
   *
   * @param {Run} run
   * @param {number} ms
   * @returns {NetworkReport | null}
   */
  advance(run, ms) {
    const analysis = this.#of(run.config().group);
    const end = performance.now() + ms;
    do if (analysis.prepare()) return analysis.report(run);
    while (performance.now() < end);
    return null;
  }

  /** The analysis for that group, under way or new. @param {string} group */
  #of(group) {
    if (this.#analysis && this.#group === group) return this.#analysis;
    this.#analysis?.free();
    this.#analysis = null;
    this.#analysis = new NetworkAnalysis(group);
    this.#group = group;
    return this.#analysis;
  }
}
