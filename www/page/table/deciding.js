import { Turns } from "../turns.js";
import { seen } from "../view.js";

/** @import { Actions } from "../../protocol.js" */
/** @import { DecidingSummary } from "../../protocol/deciding.js" */
/** @import { TrainConfig } from "../../protocol/run.js" */
/** @import { View } from "../view.js" */

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
  #turns = new Turns(SHARE);

  /**
   * @param {{ view: View, showFound: (found: { deciding: DecidingView }) => void,
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
    if (!config || step === undefined || phase === "stopped" || isKnown(view)) return;
    /** @type {DecidingView} */
    const shown = { config, engine, step, done: true, summary: null, failure: null };
    const found = await this.#turns.take(
      training,
      async () => {
        const answer = this.#lab.ask("decide", { ms: SLICE_MS, training });
        const decided = await this.#turns.count(answer);
        // Another run by now: its own turn comes with the next change of the view.
        return this.#lab.view.config === config ? { ...shown, ...decided } : null;
      },
      (failure) => ({ ...shown, failure }),
    );
    if (found) this.#lab.showFound({ deciding: found });
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
