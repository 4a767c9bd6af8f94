import { Turns } from "../turns.js";

/** @import { Actions } from "../../protocol.js" */
/** @import { Measures } from "../../protocol/analysis.js" */
/** @import { TrainConfig } from "../../protocol/run.js" */
/** @import { View } from "../view.js" */

/** The work on the group is asked for in slices of this length. */
const SLICE_MS = 40;
/** While the run trains, measuring gets at most one part in so many of the time. */
const SHARE = 10;
/** With more records than this, every other one is dropped. */
const MOST_RECORDS = 400;

/** @typedef {{ step: number, measures: Measures }} MeasureRecord */

/**
 * What was measured of a run while somebody looked, by ascending step.
 *
 * @typedef {{ config: TrainConfig, records: MeasureRecord[] }} MeasuredView
 */

/** Measures the run's network in the worker again and again while it trains. */
export class Measuring {
  #lab;
  #turns = new Turns(SHARE);
  /** A run that cannot be measured: its table is no group, say. @type {TrainConfig | null} */
  #refused = null;

  /**
   * @param {{ view: View, showFound: (found: { measured: MeasuredView }) => void,
   *   ask: (action: "measure", input: Actions["measure"]["ask"]) =>
   *   Promise<Actions["measure"]["answer"]> }} lab
   */
  constructor(lab) {
    this.#lab = lab;
  }

  /** Measures if that is due. Called as often as the view changes. */
  async refresh() {
    const { config, status, phase, measured } = this.#lab.view;
    if (!config || !status || config === this.#refused) return;
    if (measured?.config === config && measured.records.at(-1)?.step === status.step) return;
    const found = await this.#turns.take(
      phase === "training",
      () => this.#measure(config),
      // Why is said by whoever takes the network apart.
      () => {
        this.#refused = config;
        return null;
      },
    );
    if (found) this.#lab.showFound({ measured: found });
  }

  /** @param {TrainConfig} config @returns {Promise<MeasuredView | null>} */
  async #measure(config) {
    for (;;) {
      const answer = this.#lab.ask("measure", { ms: SLICE_MS });
      const { step, measures } = await this.#turns.count(answer);
      const { view } = this.#lab;
      if (view.config !== config) return null;
      if (!measures) continue;
      const before = view.measured?.config === config ? view.measured.records : [];
      return { config, records: added(before, { step, measures }) };
    }
  }
}

/** @param {MeasureRecord[]} records @param {MeasureRecord} record */
function added(records, record) {
  const earlier = records.filter(({ step }) => step < record.step);
  const kept =
    earlier.length < MOST_RECORDS
      ? earlier
      : earlier.filter((_, i) => i % 2 === 0 || i === earlier.length - 1);
  return [...kept, record];
}
