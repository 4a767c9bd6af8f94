/**
 * A training step shared among workers. The leader owns the run; helpers get the
 * folded network and some shards of the batch, and send back sums of gradients.
 * Helpers remember nothing from step to step, so one that dies is replaced and
 * its shards are computed here: the result has the same bits in any case.
 */

/** @import { Run } from "#cosetta" */
/** @import { Ask, Answer } from "./helper.js" */

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

/** A range of shards. @typedef {{ first: number, end: number }} Range */

/** @typedef {{ batch: number, shards: number, answers: number, floats: number }} Step */

/** An answer that takes this many times as long as the leader's own part is given up on. */
const PATIENCE = 50;
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
   * Sends shards; the promise is of the answer, or `null` if the helper died.
   *
   * @param {Run} run
   * @param {Step} step
   * @param {Range} range
   * @returns {Promise<Answer | null>}
   */
  ask(run, { batch, answers, floats }, { first, end }) {
    const buffers = Array.from({ length: branches(first, end) }, () => this.#blank(floats));
    run.copyFolded(buffers[0]);
    const pairs = /** @type {Uint16Array<ArrayBuffer>} */ (run.shardPairs(first, end));
    const { order, width } = run.sizes();
    return new Promise((resolve) => {
      this.#settle = (answer) => {
        this.#settle = null;
        resolve(answer);
      };
      const ask = { order, width, batch, first, end, answers, pairs, buffers };
      this.#line.send(ask, [pairs.buffer, ...buffers.map(({ buffer }) => buffer)]);
    });
  }

  /** @param {Float32Array<ArrayBuffer>[]} buffers */
  takeBack(buffers) {
    this.#buffers = buffers;
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
    const buffer = this.#buffers.pop();
    return buffer?.length === floats ? buffer : new Float32Array(floats);
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
   * Works on a run: a step, shared if there are helpers, or a part of one.
   *
   * @param {Run} run
   * @returns {Promise<string>} as `Run.advance`
   */
  async advance(run) {
    const helpers = [...this.#helpers].filter(({ ready }) => ready);
    if (helpers.length === 0) return run.advance();
    const step = /** @type {Step | null} */ (run.beginStep());
    if (!step) return "finished";
    const [own, ...others] = divide(step.shards, 1 + helpers.length);
    // Behind a step that was begun alone there may be nothing left to share.
    if (others.length === 0 || run.nextShard() !== 0) return run.advance();
    const asked = others.map((range, i) => {
      const helper = helpers[i];
      return { range, helper, answer: helper.ask(run, step, range) };
    });
    const start = performance.now();
    addShards(run, own.end);
    const patience = Math.max(this.#leastPatience, PATIENCE * (performance.now() - start));
    const timer = setTimeout(() => {
      for (const { helper } of asked) helper.giveUp();
    }, patience);
    for (const { range, helper, answer } of asked) {
      this.#take(run, range, helper, await answer);
    }
    clearTimeout(timer);
    return run.finishStep();
  }

  /** Ends all helpers. */
  close() {
    for (const helper of this.#helpers) helper.close();
    this.#helpers.clear();
  }

  /**
   * @param {Run} run
   * @param {Range} range
   * @param {Helper} helper
   * @param {Answer | null} answer
   */
  #take(run, { end }, helper, answer) {
    if (!answer) {
      this.#replace(helper);
      return addShards(run, end);
    }
    answer.shares.forEach(({ first, level, loss }, i) =>
      run.addShare(first, level, loss, answer.buffers[i]),
    );
    helper.takeBack(answer.buffers);
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

/**
 * @param {Run} run
 * @param {number} end
 */
function addShards(run, end) {
  while (!run.addShards(end));
}

/**
 * Cuts the shards into a range for each worker, as evenly as can be. The leader,
 * who folds and updates besides, comes first and gets no more than others.
 *
 * @param {number} shards
 * @param {number} workers
 * @returns {Range[]} none of them empty
 */
export function divide(shards, workers) {
  const parts = Math.min(shards, workers);
  return Array.from({ length: parts }, (_, i) => ({
    first: Math.floor((i * shards) / parts),
    end: Math.floor(((i + 1) * shards) / parts),
  }));
}

/**
 * How many whole branches of the tree of shards a range is made of: each comes
 * back as one sum.
 *
 * @param {number} first
 * @param {number} end
 */
export function branches(first, end) {
  let count = 0;
  for (let at = first; at < end; count += 1) {
    let size = 1;
    while (at % (2 * size) === 0 && at + 2 * size <= end) size *= 2;
    at += size;
  }
  return count;
}
