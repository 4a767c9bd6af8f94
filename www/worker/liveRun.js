import { hasReached, trainFor } from "./engine.js";
import { LiveTable } from "./liveTable.js";
import { Track } from "./track.js";

/** @import { Run } from "#cosetta" */
/** @import { Opened, Point, Route, Slice, Snapshot, Standing, Status, TrainConfig } from "../protocol/run.js" */
/** @import { Guess } from "../protocol/table.js" */
/** @import { Painter } from "./painter.js" */
/** @import { Power } from "./power.js" */

/** A run inside the worker. */
export class LiveRun {
  #run;
  #power;
  #track = new Track();
  /** Points that the page has not got yet. @type {Point[]} */
  #points = [];
  /** Milliseconds of training. */
  #trained = 0;
  /** Settings that have changed on the way, and that the page has not got yet. @type {TrainConfig | null} */
  #changed = null;
  table;

  /**
   * @param {Run} run
   * @param {Painter} painter
   * @param {Power} power
   */
  constructor(run, painter, power) {
    this.#run = run;
    this.#power = power;
    this.table = new LiveTable(run, painter, power);
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
   * Trains for a while, and scores rows of a large table.
   *
   * @param {Slice} slice
   */
  async advance({ ms, since, keep, route }) {
    const snapshot = await this.#train(since, keep, async () => {
      const until = this.#branch(route);
      await trainFor(this.#power.team, this.#run, ms, () => this.#takePoint(), until);
      await this.table.keepUp(this.#trained);
    });
    const arrived = route?.stop === this.#status.step && hasReached(this.#run, route.stop);
    return { ...snapshot, arrived };
  }

  /**
   * Makes one whole step and brings a small table up to date.
   *
   * @param {Slice} slice
   */
  step({ since, keep, route }) {
    return this.#train(since, keep, async () => {
      this.#branch(route);
      let progress;
      do progress = await this.#power.team.advance(this.#run);
      while (progress === "part");
      if (progress === "evaluated") this.#takePoint();
      await this.table.catchUp();
    });
  }

  /**
   * Scores rows of the table with the present weights for a while.
   *
   * @param {Slice} slice
   */
  async check({ ms, since }) {
    await this.table.scoreOn(ms);
    return this.#snapshot(since, 0);
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
   * @param {number} count
   * @returns {Guess[]}
   */
  likeliest(x, y, count) {
    return this.#run.likeliest(x, y, count);
  }

  /**
   * What somebody else finds out about the network as it stands, and at which step that is.
   *
   * @template {object} T
   * @param {(run: Run) => T} find
   * @returns {{ step: number } & T}
   */
  found(find) {
    return { step: this.#status.step, ...find(this.#run) };
  }

  /** Where it stands, for who looks at it only. @returns {Standing} */
  standing() {
    return { status: this.#status, table: this.table.age };
  }

  /** @param {number} step @param {Float32Array} weights of then */
  asOf(step, weights) {
    return this.#run.asOf(step, weights);
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
    this.#power.prepare();
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
    this.table.noteEvaluations();
    this.table.paintIfDue(failure !== null || this.#status.finished);
    const checkpoint = keep && failure === null ? this.checkpoint() : null;
    return { ...this.#snapshot(since, milliseconds), failure, checkpoint };
  }

  /**
   * Changes the settings, if that is due; says up to which step the run can go as it is.
   *
   * @param {Route | null} route
   * @returns {number}
   */
  #branch(route) {
    if (!route) return Infinity;
    const { step, branches } = this.#status;
    const next = route.changes[branches.length];
    const isDue = next?.step === step && hasReached(this.#run, step);
    if (!isDue) return Math.min(next?.step ?? Infinity, route.stop ?? Infinity);
    const run = this.#run.branch(next.learning_rate, next.weight_decay);
    this.#run.free();
    this.#run = run;
    this.#changed = run.config();
    this.table.follow(run);
    return this.#branch(route);
  }

  #takePoint() {
    this.#points.push(...this.#track.after(this.#run));
  }

  /**
   * @param {number} since
   * @param {number} milliseconds
   * @returns {Snapshot}
   */
  #snapshot(since, milliseconds) {
    const { status, table } = this.standing();
    const ended = status.finished && status.table_step === status.step;
    const [points, config] = [this.#points, this.#changed];
    this.#points = [];
    this.#changed = null;
    return {
      config,
      status,
      table,
      points,
      evaluations: this.#run.evaluations(since),
      milliseconds,
      failure: null,
      checkpoint: null,
      arrived: false,
      outcome: ended ? this.#run.outcome() : null,
    };
  }
}
