import { tabStore } from "../browser/tabStore.js";
import { anotherMystery, isMystery, nextSeed, randomSeed } from "./mysteryName.js";

/** @import { MysteryVerdict } from "../../protocol/group.js" */
/** @import { Lab } from "../lab.js" */

const KEY = "cosetta-solved";

/**
 * What has come of a guess: the verdict on it, or why it is none.
 *
 * @typedef {{ guess: string, verdict: MysteryVerdict | null, problem: string | null }} Guessed
 */

/** Guesses at the group on the page, if that is in disguise. What was solved is remembered by this tab. */
export class Guessing {
  #lab;
  #changed;
  /** The engine that knows of the answer. */
  #engine = 0;
  /** Name of the group that the rest is about; `null` if it is in no disguise. @type {string | null} */
  mystery = null;
  /** @type {Guessed | null} */
  last = null;
  /** Which group it is, once that is known. @type {string | null} */
  answer = null;

  /** @param {Lab} lab @param {() => void} changed */
  constructor(lab, changed) {
    this.#lab = lab;
    this.#changed = changed;
  }

  /** Called as often as the view changes. */
  follow() {
    const { group, engine, phase } = this.#lab.view;
    const mystery = group && isMystery(group.name) ? group.name : null;
    if (mystery !== this.mystery) {
      [this.mystery, this.last, this.answer, this.#engine] = [mystery, null, null, 0];
    }
    const isThere = phase !== "starting" && phase !== "stopped";
    if (mystery && isThere && engine !== this.#engine && solved().includes(mystery)) this.reveal();
  }

  /** @param {string} guess */
  async guess(guess) {
    const { mystery } = this;
    if (!mystery) return;
    this.last = await this.#judge(mystery, guess);
    if (mystery !== this.mystery) return;
    if (this.last.verdict?.images) await this.reveal();
    this.#changed();
  }

  /** Shows which group it is; from now on its subgroups are called by their names everywhere. */
  async reveal() {
    const { mystery } = this;
    if (!mystery) return;
    this.#engine = this.#lab.view.engine;
    tabStore.keep(KEY, [...new Set([...solved(), mystery])]);
    try {
      const answer = await this.#lab.ask("answer", mystery);
      if (mystery !== this.mystery) return;
      this.answer = answer;
      this.#lab.forgetNames();
      this.#changed();
    } catch {
      // The engine is gone: the next one is asked again.
      this.#engine = 0;
    }
  }

  /** The mystery of the seed after this one. */
  next() {
    this.#turnTo(nextSeed);
  }

  /** Any other. */
  random() {
    this.#turnTo(randomSeed);
  }

  /** The orders that were asked for stay. @param {(seed: number) => number} other */
  #turnTo(other) {
    if (this.mystery) this.#lab.chooseGroup(anotherMystery(this.mystery, other));
  }

  /** @param {string} mystery @param {string} guess @returns {Promise<Guessed>} */
  async #judge(mystery, guess) {
    try {
      const verdict = await this.#lab.ask("guess", { mystery, guess });
      return { guess, verdict, problem: null };
    } catch (error) {
      return { guess, verdict: null, problem: /** @type {Error} */ (error).message };
    }
  }
}

/** @returns {string[]} the mysteries that were solved in this tab */
function solved() {
  const kept = tabStore.recall(KEY);
  return Array.isArray(kept) ? kept : [];
}
