import { refreshRowsFor, trainFor } from "./engine.js";
import { Track } from "./track.js";

/** @import { Run } from "#cosetta" */
/** @import { LiveAnalysis } from "./liveAnalysis.js" */
/** @import { Painter } from "./painter.js" */
/** @import { Power } from "./power.js" */
/** @import { LiveDeciding } from "./liveDeciding.js" */
/** @import { LiveExperiment } from "./liveExperiment.js" */
/** @import { DissectSlice, Dissected } from "../protocol/analysis.js" */
/** @import { DecideSlice } from "../protocol/deciding.js" */
/** @import { ExperimentSlice } from "../protocol/experiments.js" */
/** @import { NeuronQuestion, WeightQuestion } from "../protocol/neuron.js" */
/** @import { Opened, Point, Slice, Snapshot, Standing, Status, TableAge } from "../protocol/run.js" */
/** @import { Guess } from "../protocol/table.js" */

/**
 * Scoring rows while training takes at most this much of the training time: a pass over
 * the table of S6 takes one worker 4 s.
 */
const TABLE_SHARE = 0.1;

/** A run inside the worker, with the state of its table. */
export class LiveRun {
  #run;
  #painter;
  #power;
  #order;
  /** Whether every evaluation scores the whole table. */
  #exact;
  /** @type {TableAge} */
  #table = { rows: 0, oldest: null, newest: null };
  /** Step of the rows scored in the present pass. */
  #passStep = -1;
  #trained = 0;
  #scored = 0;
  #stale = true;
  #evaluations = 0;
  #track = new Track();
  /** Points that the page has not got yet. @type {Point[]} */
  #points = [];
  /** Whether its table is the one that is painted. */
  isOnScreen = true;

  /**
   * @param {Run} run
   * @param {Painter} painter
   * @param {Power} power
   */
  constructor(run, painter, power) {
    this.#run = run;
    this.#painter = painter;
    this.#power = power;
    this.#order = Math.sqrt(this.#status.pairs);
    this.#exact = run.evaluations(0)[0].exact;
    if (this.#exact) this.#run.refreshRows(0, this.#order);
    this.#noteEvaluations();
    this.paint();
  }

  /** @returns {Status} */
  get #status() {
    return this.#run.status();
  }

  /** @returns {Opened} */
  opened() {
    this.#takePoint();
    return { config: this.#run.config(), snapshot: this.#snapshot(0, 0) };
  }

  /**
   * Trains for a while; above the size of exact evaluations also scores rows.
   *
   * @param {Slice} slice
   */
  advance({ ms, since, keep }) {
    return this.#train(since, keep, async () => {
      await trainFor(this.#power.team, this.#run, ms, () => this.#takePoint());
      if (!this.#exact && this.#scored < TABLE_SHARE * this.#trained) await this.#scoreRows(0);
    });
  }

  /**
   * Makes one whole step and brings a small table up to date.
   *
   * @param {Slice} slice
   */
  step({ since, keep }) {
    return this.#train(since, keep, async () => {
      let progress;
      do progress = await this.#power.team.advance(this.#run);
      while (progress === "part");
      if (progress === "evaluated") this.#takePoint();
      if (this.#exact) await this.#scoreRows(Infinity);
    });
  }

  /**
   * Scores rows of the table with the present weights for a while.
   *
   * @param {Slice} slice
   */
  async check({ ms, since }) {
    await this.scoreOn(ms);
    return this.#snapshot(since, 0);
  }

  /** @param {number} ms */
  async scoreOn(ms) {
    if (this.#status.table_step !== this.#status.step) {
      if (this.#passStep !== this.#status.step) this.#table.rows = 0;
      await this.#scoreRows(ms);
    }
    this.#paintIfDue(this.#status.table_step === this.#status.step);
  }

  /** @returns {Uint8Array} */
  checkpoint() {
    return this.#run.checkpoint();
  }

  /** For NumPy. What packs it is fetched when somebody asks. @returns {Promise<Uint8Array>} */
  async npz() {
    const { npz } = await import("./npz.js");
    return npz(this.#run);
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  cell(x, y) {
    return { ...this.#run.cell(x, y), decision: this.#painter.decision(x, y, this.#order) };
  }

  /**
   * @param {number} x
   * @param {number} y
   * @param {number} count
   * @returns {Guess[]}
   */
  likeliest(x, y, count) {
    return this.#run.likeliest(x, y, count);
  }

  /**
   * The network as it stands, taken apart, once the work on its group is done.
   *
   * @param {LiveAnalysis} analysis
   * @param {DissectSlice} slice
   * @returns {Dissected}
   */
  dissect(analysis, { ms }) {
    return { step: this.#status.step, report: analysis.advance(this.#run, ms) };
  }

  /**
   * Which circuits decide the pairs, on the table as well.
   *
   * @param {LiveDeciding} deciding
   * @param {LiveAnalysis} analysis
   * @param {DecideSlice} slice
   */
  decide(deciding, analysis, slice) {
    const decided = deciding.advance(this.#run, analysis, slice);
    this.#stale = true;
    this.#paintIfDue(decided.done);
    return decided;
  }

  /**
   * The progress measures of the network as it stands.
   *
   * @param {LiveAnalysis} analysis
   * @param {DissectSlice} slice
   */
  measure(analysis, { ms }) {
    return { step: this.#status.step, measures: analysis.measure(this.#run, ms) };
  }

  /**
   * One of the network's neurons in detail.
   *
   * @param {LiveAnalysis} analysis
   * @param {NeuronQuestion} question
   */
  neuron(analysis, question) {
    return { step: this.#status.step, view: analysis.neuron(this.#run, question) };
  }

  /**
   * A layer of the network to look at.
   *
   * @param {LiveAnalysis} analysis
   * @param {WeightQuestion} question
   */
  weights(analysis, question) {
    return { step: this.#status.step, ...analysis.weights(this.#run, question) };
  }

  /**
   * An experiment on the network.
   *
   * @param {LiveExperiment} experiment
   * @param {LiveAnalysis} analysis
   * @param {ExperimentSlice} slice
   */
  experiment(experiment, analysis, slice) {
    return experiment.advance(this.#run, analysis, slice);
  }

  /** Where it stands, for who looks at it only. @returns {Standing} */
  standing() {
    const status = this.#status;
    return { status, table: { ...this.#table, oldest: status.table_step } };
  }

  /** @param {number} step @param {Float32Array} weights of then */
  asOf(step, weights) {
    return this.#run.asOf(step, weights);
  }

  paint() {
    if (!this.isOnScreen) return void (this.#stale = true);
    this.#painter.paint(this.#run, this.#order);
    this.#stale = false;
  }

  free() {
    this.#run.free();
  }

  /**
   * @param {number} since
   * @param {boolean} keep
   * @param {() => Promise<void>} work
   * @returns {Promise<Snapshot>}
   */
  async #train(since, keep, work) {
    const start = performance.now();
    let failure = null;
    try {
      await work();
    } catch (error) {
      // A trap leaves the engine in no state to go on with; bad numbers do not.
      if (error instanceof WebAssembly.RuntimeError) throw error;
      failure = /** @type {Error} */ (error).message;
    }
    const milliseconds = performance.now() - start;
    this.#trained += milliseconds;
    this.#noteEvaluations();
    this.#paintIfDue(failure !== null || this.#status.finished);
    const checkpoint = keep && failure === null ? this.checkpoint() : null;
    return { ...this.#snapshot(since, milliseconds), failure, checkpoint };
  }

  /** @param {number} ms */
  async #scoreRows(ms) {
    const start = performance.now();
    const { step } = this.#status;
    if (this.#table.rows === this.#order) this.#table.rows = 0;
    if (this.#table.rows === 0) this.#passStep = step;
    const { team } = this.#power;
    this.#table.rows = await refreshRowsFor(team, this.#run, this.#order, this.#table.rows, ms);
    this.#table.newest = step;
    this.#stale = true;
    this.#scored += performance.now() - start;
  }

  #takePoint() {
    this.#points.push(...this.#track.after(this.#run));
  }

  #noteEvaluations() {
    const { evaluations, table_step: tableStep } = this.#status;
    if (this.#exact && evaluations !== this.#evaluations) {
      this.#table = { rows: this.#order, oldest: tableStep, newest: tableStep };
      this.#stale = true;
    }
    this.#evaluations = evaluations;
  }

  /** @param {boolean} last whether nothing more is coming */
  #paintIfDue(last) {
    if (this.#stale && (last || this.#painter.due)) this.paint();
  }

  /**
   * @param {number} since
   * @param {number} milliseconds
   * @returns {Snapshot}
   */
  #snapshot(since, milliseconds) {
    const { status, table } = this.standing();
    const ended = status.finished && status.table_step === status.step;
    const points = this.#points;
    this.#points = [];
    return {
      status,
      table,
      points,
      evaluations: this.#run.evaluations(since),
      milliseconds,
      failure: null,
      checkpoint: null,
      outcome: ended ? this.#run.outcome() : null,
    };
  }
}
