import { Client, EngineLost } from "../client.js";
import { NO_RUN, isCurrent } from "../view.js";
import { Speed } from "./speed.js";

/** @import { Actions } from "../../protocol.js" */
/** @import { Opened, Point, Route, Snapshot, Status } from "../../protocol/run.js" */
/** @import { RunView } from "../view.js" */
/** @import { Recording } from "./recording.js" */

/** Training is asked for in slices of this length. */
const SLICE_MS = 40;
/** A checkpoint is kept at most this often, to restart from if the engine is lost. */
const KEEP_EVERY_MS = 2000;

/**
 * A run on ice. Without an `id` it is another run than any that was on the page.
 *
 * @typedef {object} Kept
 * @property {string} [id]
 * @property {Uint8Array} bytes
 * @property {string} group
 * @property {number} step
 * @property {number | null} milliseconds
 */

/**
 * What is needed of the lab.
 *
 * @typedef {object} Host
 * @property {(change: Partial<RunView>) => void} show
 * @property {() => boolean} isWorthKeeping whether something would be lost with the run
 * @property {(kept: Kept) => void} onKept told of every checkpoint
 * @property {(points: Point[]) => void} onPoints told of steps that can be looked at later
 */

/**
 * Drives the run in the worker, slice by slice, and says where it stands.
 */
export class Runner {
  /** @type {RunView} */
  run = NO_RUN;
  /** The last checkpoint. @type {Kept | null} */
  kept = null;
  /** What is to happen on the way. @type {Route | null} */
  route = null;
  #host;
  /** @type {Pick<Client, "ask" | "close"> | null} */
  #client = null;
  /** Raised to stop the loop that is under way. */
  #turn = 0;
  /** @type {Promise<void>} */
  #loop = Promise.resolve();
  #speed = new Speed();
  #keptAt = 0;

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
  }

  /** Starts a new engine in place of the one there may be. */
  connect() {
    this.disconnect();
    this.#client = new Client(() => {
      this.#turn++;
      this.show({ phase: "stopped", failure: { kind: "lost", message: "" } });
    });
    this.show({ phase: "starting", failure: null });
  }

  /** Where no engine can run: shows a run that answers for itself. @param {Recording} recording */
  replay(recording) {
    this.#client = recording;
    this.show(recording.run);
  }

  /** Ends the engine. */
  disconnect() {
    this.#turn++;
    this.#client?.close();
    this.#client = null;
  }

  /**
   * @template {keyof Actions} A
   * @param {A} action
   * @param {Actions[A]["ask"]} input
   * @param {Transferable[]} [transfer]
   * @returns {Promise<Actions[A]["answer"]>}
   */
  ask(action, input, transfer) {
    return this.#client?.ask(action, input, transfer) ?? Promise.reject(new EngineLost());
  }

  /** @param {Partial<RunView>} change */
  show(change) {
    this.run = { ...this.run, ...change };
    this.#host.show(change);
  }

  /**
   * Shows a run that was just opened in the worker.
   *
   * @param {Opened} opened
   * @param {number | null} milliseconds
   * @param {Kept | null} [from] where it was opened from
   */
  accept({ config, snapshot }, milliseconds, from = null) {
    this.#speed.clear();
    const { step } = snapshot.status;
    const id = from?.id ?? freshId();
    this.kept = from && { ...from, id, step };
    this.#keptAt = performance.now();
    const phase = step === 0 ? "ready" : "paused";
    // What failed while the engine started is news still.
    const failure = this.run.phase === "starting" ? this.run.failure : null;
    this.show({ ...NO_RUN, id, phase, config, milliseconds, failure, keptStep: from ? step : 0 });
    this.#absorb(snapshot);
    this.rest();
  }

  /** Ends the loop under way and waits for its last answer. */
  async halt() {
    this.#turn++;
    await this.#loop;
    if (this.run.phase === "training") this.show({ phase: "paused" });
  }

  /** Stops training; the slice under way still counts. */
  pause() {
    const training = this.#loop;
    this.#turn++;
    this.show({ phase: "paused" });
    const turn = this.#turn;
    this.#loop = training.then(() => this.#guard(this.#settle(turn)));
  }

  async train() {
    await this.halt();
    this.show({ phase: "training", failure: null });
    this.#loop = this.#guard(this.#train(this.#turn));
  }

  async step() {
    await this.halt();
    this.show({ phase: "paused", failure: null });
    this.#absorb(await this.ask("step", this.#slice()));
    this.rest();
  }

  /** While nothing else is to do, brings the table up to date. */
  rest() {
    const turn = ++this.#turn;
    this.#loop = this.#loop.then(() => this.#guard(this.#settle(turn)));
  }

  /** @returns {Promise<Kept>} the run as it stands */
  async keep() {
    await this.halt();
    return this.#ice(await this.ask("checkpoint", null));
  }

  /** @param {Uint8Array} bytes */
  #ice(bytes) {
    const { id, config, status, milliseconds } = this.run;
    const step = status?.step ?? 0;
    const kept = { id, bytes, group: config?.group ?? "", step, milliseconds };
    this.kept = kept;
    this.show({ keptStep: step });
    this.#host.onKept(kept);
    return kept;
  }

  /** A run that rests is kept as it stands, so that nothing of it can be lost. */
  async #keepResting() {
    const { status } = this.run;
    if (!this.#host.isWorthKeeping() || this.kept?.step === status?.step) return;
    this.#ice(await this.ask("checkpoint", null));
  }

  /** @param {number} turn */
  async #train(turn) {
    while (turn === this.#turn) {
      const snapshot = await this.ask("advance", this.#slice());
      this.#absorb(snapshot);
      if (snapshot.failure !== null) {
        return this.show({ phase: "paused", failure: { kind: "loss", message: snapshot.failure } });
      }
      const { status, arrived } = snapshot;
      if ((!arrived && !status.finished) || turn !== this.#turn) continue;
      this.show({ phase: "paused" });
      return this.#settle(turn);
    }
  }

  /** @param {number} turn */
  async #settle(turn) {
    const { status } = this.run;
    if (!status || turn !== this.#turn) return;
    await this.#keepResting();
    if (status.finished) this.show({ phase: "checking" });
    /** @type {Snapshot} */
    let snapshot;
    do {
      snapshot = await this.ask("check", this.#slice());
      this.#absorb(snapshot);
    } while (turn === this.#turn && !isCurrent(snapshot.status));
    if (turn === this.#turn && snapshot.outcome) {
      this.show({ phase: "finished", outcome: snapshot.outcome });
    }
  }

  /** The loss of the engine is shown where it is noticed. @param {Promise<void>} loop */
  #guard(loop) {
    return loop.catch((error) => {
      if (error instanceof EngineLost) return;
      this.show({ phase: "paused", failure: { kind: "plain", message: error.message } });
    });
  }

  #slice() {
    const keep = performance.now() - this.#keptAt > KEEP_EVERY_MS;
    if (keep) this.#keptAt = performance.now();
    return { ms: SLICE_MS, since: this.run.evaluations.length, keep, route: this.route };
  }

  /** @param {Snapshot} snapshot */
  #absorb({ config, status, evaluations, table, milliseconds, checkpoint, points }) {
    const before = this.run;
    const spent = before.milliseconds === null ? null : before.milliseconds + milliseconds;
    if (milliseconds > 0) this.#speed.add(milliseconds, status.step - (before.status?.step ?? 0));
    const news = evaluations.length > 0;
    this.show({
      ...(config ? { config } : {}),
      status,
      table,
      evaluations: news ? [...before.evaluations, ...evaluations] : before.evaluations,
      milliseconds: spent,
      stepsPerSecond: this.#speed.stepsPerSecond,
    });
    if (points.length > 0) this.#host.onPoints(points);
    if (checkpoint) this.#ice(checkpoint);
    if (reached(before.status, status)) this.#keptAt = -Infinity;
  }
}

/** Tells runs apart; not every browser has `randomUUID`, least of all without https. */
const freshId = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

/**
 * Whether a milestone lies between the two.
 *
 * @param {Status | null} before
 * @param {Status} now
 */
function reached(before, now) {
  const marks = (/** @type {Status | null} */ status) =>
    Number(status?.memorised_step !== null) + Number(status?.grokked_step !== null);
  return before !== null && marks(now) > marks(before);
}
