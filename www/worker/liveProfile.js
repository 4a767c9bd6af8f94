import { solved } from "./solved.js";

/** @import { Profile } from "#cosetta" */
/** @import { GroupReport, ProfileProgress, ProfileSlice, Profiled, Singles } from "../protocol/group.js" */
/** @import { Arranged, LinesWish } from "../protocol/table.js" */
/** @import { Engine } from "./machine.js" */

/** A larger square of characters is not sent: the page would stand still to receive it. */
const MOST_CHARACTERS = 128;

/** The study of one group inside the worker, slice by slice. */
export class LiveProfile {
  /** @type {Profile | null} */
  #profile = null;
  /** The group, and whether its subgroups are called by their names. */
  #key = "";
  #engine;

  /** @param {Engine} engine */
  constructor(engine) {
    this.#engine = engine;
  }

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
    return { progress, report: progress.stage === "done" ? cut(profile.report()) : null };
  }

  /**
   * The lines of the table as wished for, with what is known so far.
   *
   * @param {LinesWish} wish
   * @returns {Arranged}
   */
  arrange({ group, ...look }) {
    const profile = this.#of(group);
    return { known: profile.knowsSubgroups(), ...profile.arrange(look) };
  }

  /** The subgroups one by one, if they are known and not too many. @param {string} group @returns {Singles | null} */
  singles(group) {
    return this.#of(group).singles();
  }

  /** The whole report as a JSON file. @returns {Uint8Array} */
  file() {
    if (!this.#profile) throw new Error("no group has been studied");
    return new TextEncoder().encode(JSON.stringify(this.#profile.report()));
  }

  /** The study of that group, under way or new. @param {string} group */
  #of(group) {
    const key = `${group} ${solved.has(group)}`;
    if (this.#profile && this.#key === key) return this.#profile;
    this.#profile?.free();
    this.#profile = null;
    this.#profile = new this.#engine.Profile(group, solved.has(group));
    this.#key = key;
    return this.#profile;
  }
}

/** @param {GroupReport} report @returns {GroupReport} */
function cut(report) {
  const rows = report.character_table.slice(0, MOST_CHARACTERS);
  return { ...report, character_table: rows.map((row) => row.slice(0, MOST_CHARACTERS)) };
}
