import { Turns } from "../turns.js";
import { keptPoint } from "./keptPoint.js";

/** @import { Measures } from "../../protocol/analysis.js" */
/** @import { TrainConfig } from "../../protocol/run.js" */
/** @import { Lab } from "../lab.js" */

/** The work on the group is asked for in slices of this length. */
const SLICE_MS = 40;
/** While the run trains, measuring gets at most one part in so many of the time. */
const SHARE = 10;
/** With more records than this, every other one is dropped. */
const MOST_RECORDS = 400;

/** @typedef {{ step: number, measures: Measures }} MeasureRecord */

/**
 * What was measured of a run, by ascending step.
 *
 * @typedef {{ config: TrainConfig, records: MeasureRecord[] }} MeasuredView
 */

/**
 * Measures the run's network in the worker: again and again while it trains, and at rest at the
 * steps that its timeline keeps.
 */
export class Measuring {
  #lab;
  #turns = new Turns(SHARE);
  /** A run that cannot be measured: its table is no group, say. @type {TrainConfig | null} */
  #refused = null;

  /** @param {Lab} lab */
  constructor(lab) {
    this.#lab = lab;
  }

  /** Measures if that is due. Called as often as the view changes. */
  async refresh() {
    const { config, status, phase, timeline } = this.#lab.view;
    if (!config || !status || config === this.#refused) return;
    const isMeasured = this.#records(config).some(({ step }) => step === status.step);
    const past = phase === "training" ? null : loneliest(timeline?.steps, this.#records(config));
    if (isMeasured && past === null) return;
    const found = await this.#turns.take(
      phase === "training",
      () => (isMeasured ? this.#lookBack(config, Number(past)) : this.#measure(config)),
      // Why is said by whoever takes the network apart.
      () => {
        this.#refused = config;
        return null;
      },
    );
    if (found) this.#lab.showFound({ measured: found });
  }

  /** What was measured of that run. @param {TrainConfig} config */
  #records(config) {
    const { measured } = this.#lab.view;
    return measured?.config === config ? measured.records : [];
  }

  /** The network as it stands. @param {TrainConfig} config @returns {Promise<MeasuredView | null>} */
  async #measure(config) {
    for (;;) {
      const answer = this.#lab.ask("measure", { ms: SLICE_MS, point: null });
      const { step, measures } = await this.#turns.count(answer);
      if (this.#lab.view.config !== config) return null;
      if (!measures) continue;
      const earlier = this.#records(config).filter((record) => record.step < step);
      return { config, records: [...thinned(earlier), { step, measures }] };
    }
  }

  /**
   * The network as it was at a step that the timeline keeps.
   *
   * @param {TrainConfig} config
   * @param {number} step
   * @returns {Promise<MeasuredView | null>}
   */
  async #lookBack(config, step) {
    const point = await keptPoint(this.#lab, (kept) => kept === step);
    if (!point) return null;
    const { measures } = await this.#lab.ask("measure", { ms: SLICE_MS, point });
    if (!measures || this.#lab.view.config !== config) return null;
    const records = [...this.#records(config), { step, measures }];
    return { config, records: records.sort((a, b) => a.step - b.step) };
  }
}

/**
 * The step that has no record and lies furthest from all that have, in a picture of powers;
 * `null` if each has one.
 *
 * @param {number[] | undefined} steps
 * @param {MeasureRecord[]} records
 */
function loneliest(steps, records) {
  const distance = (/** @type {number} */ step) =>
    Math.min(...records.map((record) => Math.abs(Math.log((1 + step) / (1 + record.step)))));
  const open = steps?.filter((step) => distance(step) > 0) ?? [];
  return open.reduce(
    (/** @type {number | null} */ best, step) =>
      best !== null && distance(best) >= distance(step) ? best : step,
    null,
  );
}

/** Every other record, if they are many, and the last one. @param {MeasureRecord[]} records */
function thinned(records) {
  if (records.length < MOST_RECORDS) return records;
  return records.filter((_, i) => i % 2 === 0 || i === records.length - 1);
}
