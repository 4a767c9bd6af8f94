import { Profile } from "#cosetta";

/** @import { ProfileProgress, ProfileSlice, Profiled } from "../protocol.js" */

/** The study of one group inside the worker, slice by slice. */
export class LiveProfile {
  /** @type {Profile | null} */
  #profile = null;
  #group = "";

  /**
   * Works on for about `ms`; a piece of the work takes at most a tenth of a second.
   *
   * @param {ProfileSlice} slice
   * @returns {Profiled}
   */
  advance({ group, ms, stop }) {
    const profile = this.#of(group);
    if (stop) profile.stop();
    const end = performance.now() + ms;
    /** @type {ProfileProgress} */
    let progress;
    do progress = profile.advance();
    while (progress.stage !== "done" && performance.now() < end);
    if (progress.stage !== "done") return { progress, report: null };
    const report = profile.report();
    this.#free();
    return { progress, report };
  }

  /** The study of that group, under way or new. @param {string} group */
  #of(group) {
    if (this.#profile && this.#group === group) return this.#profile;
    this.#free();
    this.#profile = new Profile(group);
    this.#group = group;
    return this.#profile;
  }

  #free() {
    this.#profile?.free();
    this.#profile = null;
  }
}
