import { beginTrial, needsGroup } from "./experiments.js";

/** @import { NetworkAnalysis, Run } from "#cosetta" */
/** @import { Experiment, ExperimentSlice, Experimented } from "../protocol/experiments.js" */
/** @import { Trial } from "./experiments.js" */
/** @import { LiveAnalysis } from "./liveAnalysis.js" */
/** @import { Engine } from "./machine.js" */

/** The one experiment on the run's network that is under way, inside the worker. */
export class LiveExperiment {
  /** @type {Experiment | null} */
  #experiment = null;
  /** @type {Trial | null} */
  #trial = null;
  /** Of the network it is made on. */
  #step = 0;
  #engine;

  /** @param {Engine} engine */
  constructor(engine) {
    this.#engine = engine;
  }

  /**
   * Works on for about `ms`. The network is the one of the moment when the work on the group
   * is done.
   *
   * @param {Run} run
   * @param {LiveAnalysis} analyses
   * @param {ExperimentSlice} slice
   * @returns {Experimented}
   */
  advance(run, analyses, { begin, ms }) {
    if (begin) this.#begin(begin);
    const experiment = this.#experiment;
    if (!experiment) throw new Error("the run was replaced while the experiment was under way");
    const end = performance.now() + ms;
    const analysis = needsGroup(experiment) ? analyses.prepare(run, ms) : null;
    const known = /** @type {NetworkAnalysis} */ (analysis);
    if (needsGroup(experiment) && !analysis) return { step: null, done: 0, of: 0, result: null };
    if (!this.#trial) {
      this.#step = run.status().step;
      this.#trial = beginTrial(this.#engine, run, known, experiment);
    }
    const trial = this.#trial;
    do {
      if (trial.advance(run, known)) return this.#end(trial, run, known);
    } while (performance.now() < end);
    return { step: this.#step, ...trial.progress(), result: null };
  }

  /** What is under way belongs to another run, or is not wanted any more. */
  drop() {
    this.#trial?.free();
    this.#trial = this.#experiment = null;
  }

  /** @param {Experiment} experiment */
  #begin(experiment) {
    this.drop();
    this.#experiment = experiment;
  }

  /**
   * @param {Trial} trial
   * @param {Run} run
   * @param {NetworkAnalysis} analysis
   */
  #end(trial, run, analysis) {
    const ended = { step: this.#step, ...trial.progress(), result: trial.result(run, analysis) };
    this.drop();
    return ended;
  }
}
