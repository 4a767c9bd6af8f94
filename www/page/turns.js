import { EngineLost } from "./client.js";

/**
 * When the worker is asked about the network again: once it has answered, and while the run
 * trains for no more than a share of the time.
 */
export class Turns {
  #share;
  #busy = false;
  #spent = 0;
  #due = 0;

  /** @param {number} share one part in so many of the time */
  constructor(share) {
    this.#share = share;
  }

  /**
   * What comes of the work, or of its failure; `null` if it is not its turn, or the engine is
   * lost. By then the next turn may be taken.
   *
   * @template T
   * @param {boolean} training
   * @param {() => Promise<T | null>} work
   * @param {(message: string) => T | null} refused
   * @returns {Promise<T | null>}
   */
  async take(training, work, refused) {
    if (this.#busy || (training && performance.now() < this.#due)) return null;
    this.#busy = true;
    this.#spent = 0;
    try {
      return await work();
    } catch (error) {
      return error instanceof EngineLost ? null : refused(/** @type {Error} */ (error).message);
    } finally {
      this.#busy = false;
    }
  }

  /** The answer, whose time counts with that of the turn so far. @template T @param {Promise<T>} answer */
  async count(answer) {
    const start = performance.now();
    const given = await answer;
    const now = performance.now();
    this.#spent += now - start;
    this.#due = now + this.#share * this.#spent;
    return given;
  }
}
