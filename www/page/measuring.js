import { EngineLost } from "./client.js";

/** @import { Actions } from "../protocol.js" */
/** @import { Measures } from "../protocol/analysis.js" */
/** @import { TrainConfig } from "../protocol/run.js" */
/** @import { View } from "./view.js" */

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
  #show;
  #busy = false;
  #due = 0;
  /** A run that cannot be measured: its table is no group, say. @type {TrainConfig | null} */
  #refused = null;

  /**
   * @param {{ view: View, ask: (action: "measure", input: Actions["measure"]["ask"]) =>
   *   Promise<Actions["measure"]["answer"]> }} lab
   * @param {(measured: MeasuredView) => void} show
   */
  constructor(lab, show) {
    this.#lab = lab;
    this.#show = show;
  }

  /** Measures if that is due. Called as often as the view changes. */
  async refresh() {
    const { config, status, phase, measured } = this.#lab.view;
    if (this.#busy || !config || !status || config === this.#refused) return;
    const known = measured?.config === config && measured.records.at(-1)?.step === status.step;
    if (known || (phase === "training" && performance.now() < this.#due)) return;
    this.#busy = true;
    try {
      await this.#measure(config);
    } catch (error) {
      // Why is said by whoever takes the network apart.
      if (!(error instanceof EngineLost)) this.#refused = config;
    } finally {
      this.#busy = false;
    }
  }

  /** @param {TrainConfig} config */
  async #measure(config) {
    for (;;) {
      const start = performance.now();
      const { step, measures } = await this.#lab.ask("measure", { ms: SLICE_MS });
      this.#due = performance.now() + SHARE * (performance.now() - start);
      const { view } = this.#lab;
      if (view.config !== config) return;
      if (!measures) continue;
      const before = view.measured?.config === config ? view.measured.records : [];
      return this.#show({ config, records: added(before, { step, measures }) });
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
