import { Client, EngineLost } from "./client.js";
import { Speed } from "./speed.js";
import { NO_RUN, isCurrent } from "./view.js";

/** @import { Actions, Opened, Snapshot } from "../protocol.js" */
/** @import { RunView } from "./view.js" */

/** Training is asked for in slices of this length. */
const SLICE_MS = 40;
/** A checkpoint is kept at most this often, to restart from if the engine is lost. */
const KEEP_EVERY_MS = 2000;

/**
 * A run on ice.
 *
 * @typedef {{ bytes: Uint8Array, group: string, step: number, milliseconds: number | null }} Kept
 */

/**
 * Drives the run in the worker, slice by slice, and says where it stands.
 */
export class Runner {
  /** @type {RunView} */
  run = NO_RUN;
  /** The last checkpoint. @type {Kept | null} */
  kept = null;
  #onChange;
  /** @type {Client | null} */
  #client = null;
  /** Raised to stop the loop that is under way. */
  #turn = 0;
  /** @type {Promise<void>} */
  #loop = Promise.resolve();
  #speed = new Speed();
  #keptAt = 0;

  /** @param {(change: Partial<RunView>) => void} onChange */
  constructor(onChange) {
    this.#onChange = onChange;
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
    this.#onChange(change);
  }

  /**
   * Shows a run that was just opened in the worker.
   *
   * @param {Opened} opened
   * @param {number | null} milliseconds
   */
  accept({ config, snapshot }, milliseconds) {
    this.#speed.clear();
    this.kept = null;
    this.#keptAt = performance.now();
    const phase = snapshot.status.step === 0 ? "ready" : "paused";
    this.show({ ...NO_RUN, phase, config, milliseconds });
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
    const bytes = await this.ask("checkpoint", null);
    return this.#iced(bytes);
  }

  /** @param {Uint8Array} bytes @returns {Kept} */
  #iced(bytes) {
    const { config, status, milliseconds } = this.run;
    return { bytes, group: config?.group ?? "", step: status?.step ?? 0, milliseconds };
  }

  /** @param {number} turn */
  async #train(turn) {
    while (turn === this.#turn) {
      const snapshot = await this.ask("advance", this.#slice());
      this.#absorb(snapshot);
      if (snapshot.failure !== null) {
        return this.show({ phase: "paused", failure: { kind: "loss", message: snapshot.failure } });
      }
      if (snapshot.status.finished && turn === this.#turn) return this.#settle(turn);
    }
  }

  /** @param {number} turn */
  async #settle(turn) {
    const { status } = this.run;
    if (!status || turn !== this.#turn) return;
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
    return { ms: SLICE_MS, since: this.run.evaluations.length, keep };
  }

  /** @param {Snapshot} snapshot */
  #absorb({ status, evaluations, table, milliseconds, checkpoint }) {
    const before = this.run;
    const spent = before.milliseconds === null ? null : before.milliseconds + milliseconds;
    if (milliseconds > 0) this.#speed.add(milliseconds, status.step - (before.status?.step ?? 0));
    const news = evaluations.length > 0;
    this.show({
      status,
      table,
      evaluations: news ? [...before.evaluations, ...evaluations] : before.evaluations,
      milliseconds: spent,
      stepsPerSecond: this.#speed.stepsPerSecond,
    });
    if (!checkpoint) return;
    this.kept = this.#iced(checkpoint);
    this.show({ keptStep: status.step });
  }
}
