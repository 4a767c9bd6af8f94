import { EngineLost } from "../client.js";

/** @import { Actions } from "../../protocol.js" */
/** @import { Ablation, Certificate, CurvePoint, Experiment, ExperimentResult, InterventionReport, RefereeReport, RemovalResult } from "../../protocol/experiments.js" */
/** @import { TrainConfig } from "../../protocol/run.js" */
/** @import { View } from "../view.js" */

/** Experiments are made in slices of this length. */
const SLICE_MS = 60;

/** What came out, of the network after `step` steps, and how long it took. @template T @typedef {{ step: number, milliseconds: number, result: T }} Made */

/** A removal that was tried. @typedef {Made<RemovalResult> & { experiment: Ablation }} Tried */

/**
 * What was tried on the network of a run.
 *
 * @typedef {object} BenchView
 * @property {TrainConfig | null} config of the run
 * @property {{ experiment: Experiment, done: number, of: number, preparing: boolean } | null} running
 * @property {{ experiment: Experiment, message: string } | null} failure of the last one
 * @property {Made<InterventionReport> | null} interventions
 * @property {Made<CurvePoint[]> | null} curve
 * @property {Made<RefereeReport> | null} referee
 * @property {Made<Certificate> | null} certificate
 * @property {Tried[]} tried removals, the last one first
 */

/** @type {BenchView} */
export const NOTHING_TRIED = {
  config: null,
  running: null,
  failure: null,
  interventions: null,
  curve: null,
  referee: null,
  certificate: null,
  tried: [],
};

/** Makes experiments on the run's network in the worker, one at a time. */
export class Bench {
  #lab;
  #show;
  /** Tells the slices of one experiment from those of the next. */
  #turn = 0;

  /**
   * @param {{ view: View, ask: <A extends "experiment" | "endExperiment">(action: A,
   *   input: Actions[A]["ask"]) => Promise<Actions[A]["answer"]> }} lab
   * @param {(bench: BenchView) => void} show
   */
  constructor(lab, show) {
    this.#lab = lab;
    this.#show = show;
  }

  /** What belongs to the present run. @returns {BenchView} */
  get #view() {
    const { bench, config } = this.#lab.view;
    return bench.config === config ? bench : { ...NOTHING_TRIED, config };
  }

  /** Begins an experiment, in the place of one under way. @param {Experiment} experiment */
  async begin(experiment) {
    const turn = ++this.#turn;
    const start = performance.now();
    const running = { experiment, done: 0, of: 0, preparing: false };
    this.#show({ ...this.#view, running, failure: null });
    try {
      for (let begin = /** @type {Experiment | null} */ (experiment); ; begin = null) {
        const answer = await this.#lab.ask("experiment", { begin, ms: SLICE_MS });
        if (turn !== this.#turn) return;
        const { step, result, done, of } = answer;
        if (result && step !== null) {
          const made = { step, milliseconds: performance.now() - start, result };
          return this.#show(this.#with(experiment, made));
        }
        this.#show({
          ...this.#view,
          running: { experiment, done, of, preparing: step === null },
        });
      }
    } catch (error) {
      if (turn !== this.#turn) return;
      const { message } = /** @type {Error} */ (error);
      const failure = error instanceof EngineLost ? null : { experiment, message };
      this.#show({ ...this.#view, running: null, failure });
    }
  }

  /** Gives up what is under way. */
  async cancel() {
    this.#turn += 1;
    this.#show({ ...this.#view, running: null });
    // If the engine is gone, so is the experiment.
    await this.#lab.ask("endExperiment", null).catch(() => {});
  }

  /** Strikes out the last removal. */
  undo() {
    this.#show({ ...this.#view, tried: this.#view.tried.slice(1) });
  }

  clear() {
    this.#show({ ...this.#view, tried: [] });
  }

  /**
   * What is known with that, too.
   *
   * @param {Experiment} experiment
   * @param {Made<ExperimentResult>} made
   * @returns {BenchView}
   */
  #with(experiment, made) {
    const view = { ...this.#view, running: null };
    if (experiment.kind !== "removal") {
      return /** @type {BenchView} */ ({ ...view, [experiment.kind]: made });
    }
    const result = /** @type {RemovalResult} */ (made.result);
    return { ...view, tried: [{ ...made, result, experiment }, ...view.tried] };
  }
}

/**
 * What was tried on the present run.
 *
 * @param {View} view
 * @returns {BenchView}
 */
export function benchOf({ bench, config }) {
  return bench.config === config ? bench : NOTHING_TRIED;
}
