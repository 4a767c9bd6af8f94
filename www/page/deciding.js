import { EngineLost } from "./client.js";
import { seen } from "./view.js";

/** @import { Actions } from "../protocol.js" */
/** @import { DecidingSummary } from "../protocol/deciding.js" */
/** @import { TrainConfig } from "../protocol/run.js" */
/** @import { View } from "./view.js" */

/** What decides the pairs is asked for in slices of this length. */
const SLICE_MS = 40;
/** While the run trains, that gets at most one part in so many of the time. */
const SHARE = 5;

/**
 * What decides the pairs of the table.
 *
 * @typedef {object} DecidingView
 * @property {TrainConfig} config of the run it belongs to
 * @property {number} engine that was asked
 * @property {number | null} step of the newest network that was looked at; `null` as long as
 *   the group is worked on
 * @property {boolean} done
 * @property {DecidingSummary | null} summary
 * @property {string | null} failure
 */

/** Finds out what decides the pairs, while the table is coloured by it. */
export class Deciding {
  #lab;
  #busy = false;
  /** When the next slice is due while the run trains. */
  #due = 0;

  /**
   * @param {{ view: View, showDeciding: (deciding: DecidingView) => void,
   *   ask: (action: "decide", input: Actions["decide"]["ask"]) =>
   *   Promise<Actions["decide"]["answer"]> }} lab
   */
  constructor(lab) {
    this.#lab = lab;
  }

  /** Works on if what is shown is out of date. Called as often as the view changes. */
  async refresh() {
    const { view } = this.#lab;
    const { config, engine, phase, looked } = view;
    const step = seen(view).status?.step;
    const training = phase === "training" && !looked;
    if (this.#busy || !config || step === undefined || phase === "stopped") return;
    if (isKnown(view) || (training && performance.now() < this.#due)) return;
    this.#busy = true;
    const start = performance.now();
    const shown = { config, engine, step, done: true, summary: null, failure: null };
    try {
      const decided = await this.#lab.ask("decide", { ms: SLICE_MS, training });
      this.#due = performance.now() + SHARE * (performance.now() - start);
      this.#busy = false;
      // Another run by now: its own turn comes with the next change of the view.
      if (this.#lab.view.config === config) this.#lab.showDeciding({ ...shown, ...decided });
    } catch (error) {
      this.#busy = false;
      if (error instanceof EngineLost) return;
      this.#lab.showDeciding({ ...shown, failure: /** @type {Error} */ (error).message });
    }
  }
}

/** What was found out about the run on the page. @param {View} view */
export function decidingOf({ deciding, config, engine }) {
  return deciding?.config === config && deciding?.engine === engine ? deciding : null;
}

/** @param {View} view */
function isKnown(view) {
  const deciding = decidingOf(view);
  if (deciding?.failure) return true;
  return deciding !== null && deciding.done && deciding.step === seen(view).status?.step;
}
