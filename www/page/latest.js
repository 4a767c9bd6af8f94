import { EngineLost } from "./client.js";

/**
 * An answer to the question that was asked last: while one is open, only the newest of
 * those that came meanwhile is kept.
 *
 * @template Question, Answer
 */
export class Latest {
  #ask;
  #changed;
  /** @type {{ key: string, question: Question } | null} */
  #next = null;
  #busy = false;
  #key = "";
  /** The last answer, which may be to an older question. @type {Answer | null} */
  answer = null;
  /** @type {string | null} */
  failure = null;

  /**
   * @param {(question: Question) => Promise<Answer>} ask
   * @param {() => void} changed called when there is another answer
   */
  constructor(ask, changed) {
    this.#ask = ask;
    this.#changed = changed;
  }

  /** Asks, unless that was the last question. @param {string} key @param {Question} question */
  want(key, question) {
    if (key === this.#key) return;
    this.#key = key;
    this.#next = { key, question };
    if (!this.#busy) this.#work();
  }

  /** Asks the last question anew, after a failure. */
  retry() {
    this.#key = "";
    this.failure = null;
    this.#changed();
  }

  async #work() {
    this.#busy = true;
    for (let open = this.#take(); open; open = this.#take()) {
      try {
        this.answer = await this.#ask(open.question);
        this.failure = null;
      } catch (error) {
        if (error instanceof EngineLost) this.#key = "";
        else this.failure = /** @type {Error} */ (error).message;
      }
      this.#changed();
    }
    this.#busy = false;
  }

  #take() {
    const open = this.#next;
    this.#next = null;
    return open;
  }
}
