/**
 * Work on a run shared among workers. The leader owns the run; helpers get the folded
 * network and some shards of the batch, or pairs to score, or one side of the network,
 * and send back sums of gradients, or scores. Helpers remember nothing from question to
 * question, so one that dies is replaced and its part is computed here: the result has
 * the same bits in any case.
 */
import { gradientOf, scoringOf, unfoldingOf } from "./work.js";

/** @import { Run } from "#cosetta" */
/** @import { Ask, Answer } from "./helper.js" */
/** @import { Range, Scoring, Sides, Step, Work } from "./work.js" */

/**
 * A connection to a helper, in a browser or under Node.
 *
 * @typedef {object} Line
 * @property {(ask: Ask, transfer: ArrayBuffer[]) => void} send
 * @property {() => void} close
 */

/**
 * Opens a line; `onAnswer` is called with every answer, the first of which says
 * that the helper is ready, and `onDeath` once if it dies.
 *
 * @typedef {(onAnswer: (answer: Answer) => void, onDeath: () => void) => Line} Spawn
 */

/** An answer that takes this many times as long as the leader's own part is given up on. */
const PATIENCE = 50;
/** Buffers that are kept for a helper: steps, their sides and scores need three sizes. */
const MOST_BUFFERS = 6;
/** Helpers that died before they were ready, after which no more are tried. */
const MOST_FAILURES = 3;

/** One helper, from the leader's side. */
class Helper {
  #line;
  ready = false;
  /** @type {Promise<void>} */
  started;
  /** Buffers that came back, to be sent again. @type {Float32Array<ArrayBuffer>[]} */
  #buffers = [];
  /** @type {((answer: Answer | null) => void) | null} */
  #settle = null;

  /**
   * @param {Spawn} spawn
   * @param {() => void} onDeath
   */
  constructor(spawn, onDeath) {
    let start = () => {};
    this.started = new Promise((resolve) => (start = resolve));
    this.#line = spawn(
      (answer) => {
        this.ready = true;
        start();
        this.#settle?.(answer);
      },
      () => {
        start();
        this.#settle?.(null);
        onDeath();
      },
    );
  }

  /**
   * Sends a part of the work; the promise is of the answer, or `null` if the helper died.
   *
   * @param {Run} run
   * @param {Work} work
   * @param {Range} range
   * @returns {Promise<Answer | null>}
   */
  ask(run, work, range) {
    const buffers = Array.from({ length: work.buffers(range) }, () => this.#blank(work.floats));
    work.fill(range, buffers[0]);
    const ask = { sizes: run.sizes(), task: work.task(range), buffers };
    return new Promise((resolve) => {
      this.#settle = (answer) => {
        this.#settle = null;
        resolve(answer);
      };
      this.#line.send(
        ask,
        buffers.map(({ buffer }) => buffer),
      );
    });
  }

  /** @param {Float32Array<ArrayBuffer>[]} buffers */
  takeBack(buffers) {
    this.#buffers = [...buffers, ...this.#buffers].slice(0, MOST_BUFFERS);
  }

  /** Gives up on the answer, if one is due. */
  giveUp() {
    if (!this.#settle) return;
    this.close();
    this.#settle(null);
  }

  close() {
    this.#line.close();
  }

  /** @param {number} floats */
  #blank(floats) {
    const index = this.#buffers.findIndex(({ length }) => length === floats);
    return index < 0 ? new Float32Array(floats) : this.#buffers.splice(index, 1)[0];
  }
}

export class Team {
  #spawn;
  /** @type {Set<Helper>} */
  #helpers = new Set();
  #failures = 0;
  #leastPatience;

  /**
   * @param {Spawn} spawn
   * @param {number} helpers how many workers lend a hand
   * @param {{ leastPatience?: number }} [options] milliseconds that any answer may take
   */
  constructor(spawn, helpers, { leastPatience = 5000 } = {}) {
    this.#spawn = spawn;
    this.#leastPatience = leastPatience;
    for (let i = 0; i < helpers; i += 1) this.#add();
  }

  /** Waits until the helpers of the first hour are ready, or have died. */
  async ready() {
    await Promise.all([...this.#helpers].map((helper) => helper.started));
  }

  /**
   * Works on a run: a step or the evaluation after it, shared if there are helpers, or a
   * part of one.
   *
   * @param {Run} run
   * @returns {Promise<string>} as `Run.advance`
   */
  async advance(run) {
    if (this.#ready.length === 0) return run.advance();
    const scoring = /** @type {Scoring | null} */ (run.beginEvaluation());
    if (scoring) {
      await this.#share(run, scoringOf(run, scoring));
      run.finishScoring();
      return "evaluated";
    }
    const step = /** @type {Step | null} */ (run.beginStep());
    if (!step) return "finished";
    // A step that was begun alone is finished alone.
    if (step.shards === 1 || run.nextShard() !== 0) return run.advance();
    await this.#share(run, gradientOf(run, step));
    await this.#share(run, unfoldingOf(run, /** @type {Sides} */ (run.sides())));
    return run.finishStep();
  }

  /**
   * Scores the rows from `first` up to `end` of the table with the present weights.
   *
   * @param {Run} run
   * @param {number} first
   * @param {number} end
   */
  async refreshRows(run, first, end) {
    const scoring = /** @type {Scoring} */ (run.beginRows(first, end));
    await this.#share(run, scoringOf(run, scoring));
    run.finishScoring();
  }

  get #ready() {
    return [...this.#helpers].filter(({ ready }) => ready);
  }

  /**
   * @param {Run} run
   * @param {Work} work
   */
  async #share(run, work) {
    const helpers = this.#ready;
    const [own, ...others] = work.divide(1 + helpers.length);
    const asked = others.map((range, i) => {
      const helper = helpers[i];
      return { range, helper, answer: helper.ask(run, work, range) };
    });
    const start = performance.now();
    work.compute(own.end);
    const patience = Math.max(this.#leastPatience, PATIENCE * (performance.now() - start));
    const timer = setTimeout(() => {
      for (const { helper } of asked) helper.giveUp();
    }, patience);
    for (const { range, helper, answer } of asked) {
      this.#put(work, range, helper, await answer);
    }
    clearTimeout(timer);
  }

  /** Ends all helpers. */
  close() {
    for (const helper of this.#helpers) helper.close();
    this.#helpers.clear();
  }

  /**
   * @param {Work} work
   * @param {Range} range
   * @param {Helper} helper
   * @param {Answer | null} answer
   */
  #put(work, range, helper, answer) {
    if (answer) {
      work.take(range, answer);
      return helper.takeBack(answer.buffers);
    }
    this.#replace(helper);
    work.compute(range.end);
  }

  #add() {
    /** @type {Helper} */
    const helper = new Helper(this.#spawn, () => this.#replace(helper));
    this.#helpers.add(helper);
  }

  /** @param {Helper} helper */
  #replace(helper) {
    if (!this.#helpers.delete(helper)) return;
    helper.close();
    this.#failures = helper.ready ? 0 : this.#failures + 1;
    if (this.#failures < MOST_FAILURES) this.#add();
  }
}
