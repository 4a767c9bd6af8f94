import { Turns } from "../turns.js";
import { seen } from "../view.js";

/** @import { Actions } from "../../protocol.js" */
/** @import { NetworkReport } from "../../protocol/analysis.js" */
/** @import { TrainConfig } from "../../protocol/run.js" */
/** @import { View } from "../view.js" */

/** The work on the group is asked for in slices of this length. */
const SLICE_MS = 40;
/** While the run trains, taking it apart gets at most one part in so many of the time. */
const SHARE = 20;

/**
 * A network taken apart.
 *
 * @typedef {object} DissectionView
 * @property {TrainConfig} config of the run it belongs to
 * @property {number} step as of which
 * @property {NetworkReport | null} report
 * @property {string | null} failure
 */

/** Takes the run's network apart in the worker whenever it has changed and somebody looks. */
export class Dissection {
  #lab;
  #show;
  #turns = new Turns(SHARE);
  /** Whether what is shown holds no more, though the network is the same. */
  #isStale = false;

  /**
   * @param {{ view: View, ask: (action: "dissect", input: Actions["dissect"]["ask"]) =>
   *   Promise<Actions["dissect"]["answer"]> }} lab
   * @param {(dissection: DissectionView) => void} show
   */
  constructor(lab, show) {
    this.#lab = lab;
    this.#show = show;
  }

  /** The next look is at the same network, too. */
  forget() {
    this.#isStale = true;
  }

  /** Looks once more at a network that could not be taken apart. */
  again() {
    this.forget();
    return this.refresh();
  }

  /** Looks again if what is shown is out of date. Called as often as the view changes. */
  async refresh() {
    const { config, phase, dissection: shown } = this.#lab.view;
    const { status } = seen(this.#lab.view);
    if (!config || !status) return;
    const isOfNow = shown?.config === config && shown.step === status.step;
    if (isOfNow && !this.#isStale) return;
    const found = await this.#turns.take(
      phase === "training",
      () => this.#look(config, phase === "training"),
      (failure) => ({ config, step: status.step, report: null, failure }),
    );
    if (!found) return;
    this.#isStale = false;
    this.#show(found);
  }

  /**
   * @param {TrainConfig} config
   * @param {boolean} training
   * @returns {Promise<DissectionView | null>}
   */
  async #look(config, training) {
    for (;;) {
      const answer = this.#lab.ask("dissect", { ms: SLICE_MS, training });
      const { step, report } = await this.#turns.count(answer);
      // Another run by now: its own turn comes with the next change of the view.
      if (this.#lab.view.config !== config) return null;
      if (report) return { config, step, report, failure: null };
    }
  }
}
