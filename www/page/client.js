import { startWorker } from "#files";

/** @import { Actions } from "../protocol.js" */

/** Seconds without an answer after which the worker counts as dead. */
const PATIENCE = 12;

/** The worker is gone: no answer will come. */
export class EngineLost extends Error {}

/** The page's side of the worker: asks, matches answers to questions, notices its death. */
export class Client {
  /** @type {Worker} */
  #worker;
  #onLost;
  /** @type {Map<number, { resolve: (answer: any) => void, reject: (error: Error) => void }>} */
  #pending = new Map();
  #lastId = 0;
  #silence = 0;
  /** @type {ReturnType<typeof setInterval>} */
  #watch;
  /** @type {EngineLost | null} */
  #lost = null;

  /** @param {() => void} onLost called once, if the worker dies */
  constructor(onLost) {
    this.#onLost = onLost;
    this.#worker = startWorker("worker.js");
    this.#worker.addEventListener("message", this.#receive);
    this.#worker.addEventListener("error", this.#fail);
    this.#worker.addEventListener("messageerror", this.#fail);
    // Ticks instead of one long timer: a laptop that slept has not waited.
    this.#watch = setInterval(() => this.#tick(), 1000);
  }

  /**
   * The worker's answer.
   *
   * @template {keyof Actions} A
   * @param {A} action
   * @param {Actions[A]["ask"]} input
   * @param {Transferable[]} [transfer]
   * @returns {Promise<Actions[A]["answer"]>}
   */
  ask(action, input, transfer = []) {
    if (this.#lost) return Promise.reject(this.#lost);
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#worker.postMessage({ id, action, input }, transfer);
    });
  }

  /** Ends the worker; questions still open are rejected. */
  close() {
    clearInterval(this.#watch);
    this.#worker.terminate();
    this.#lost ??= new EngineLost();
    for (const { reject } of this.#pending.values()) reject(this.#lost);
    this.#pending.clear();
  }

  /** @param {MessageEvent<{ id: number, waits?: true, answer?: any, error?: string, fatal?: boolean }>} event */
  #receive = ({ data: { id, waits, answer, error, fatal } }) => {
    this.#silence = 0;
    if (waits) return;
    if (fatal) return this.#fail();
    const question = this.#pending.get(id);
    this.#pending.delete(id);
    if (error === undefined) question?.resolve(answer);
    else question?.reject(new Error(error));
  };

  #tick() {
    const waiting = this.#pending.size > 0 && !document.hidden;
    this.#silence = waiting ? this.#silence + 1 : 0;
    if (this.#silence > PATIENCE) this.#fail();
  }

  #fail = () => {
    if (this.#lost) return;
    this.#lost = new EngineLost();
    this.close();
    this.#onLost();
  };
}
