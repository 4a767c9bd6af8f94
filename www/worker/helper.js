/** A helper's side of shared work; see `team.js`. */

/** @import { Helper } from "#cosetta" */

/**
 * Pairs for the gradient of some shards, or to score. The first of the `buffers` is
 * the folded network; all are room for what comes back.
 *
 * @typedef {object} Ask
 * @property {number} order
 * @property {number} width
 * @property {number} answers
 * @property {Uint16Array<ArrayBuffer>} pairs
 * @property {{ batch: number, first: number, end: number } | null} shards the shards
 *   `first` up to `end`, which the pairs are; `null` if these are to be scored
 * @property {Float32Array<ArrayBuffer>[]} buffers
 */

/** @typedef {{ first: number, level: number, loss: number }} Share */

/**
 * Sums of gradients, one for each of the `shares`, or scores.
 *
 * @typedef {object} Answer
 * @property {Share[]} shares
 * @property {Float32Array<ArrayBuffer>} scores
 * @property {Float32Array<ArrayBuffer>[]} buffers
 */

/** What a helper says once it is ready. @type {Answer} */
export const READY = { shares: [], scores: new Float32Array(), buffers: [] };

/** Computes shards and scores, for networks of any size. */
export class HelperDesk {
  #engine;
  /** @type {Helper | null} */
  #helper = null;
  #sizes = "";

  /** @param {typeof import("#cosetta")} engine */
  constructor(engine) {
    this.#engine = engine;
  }

  /**
   * @param {Ask} ask
   * @returns {Answer}
   */
  answer({ order, width, answers, pairs, shards, buffers }) {
    const helper = this.#helperFor(order, width);
    helper.load(answers, buffers[0]);
    if (!shards) {
      const scores = /** @type {Float32Array<ArrayBuffer>} */ (helper.score(pairs));
      return { ...READY, scores, buffers };
    }
    const { batch, first, end } = shards;
    const shares = /** @type {Share[]} */ (helper.addShards(batch, first, end, pairs));
    shares.forEach((_, i) => helper.copyGradient(i, buffers[i]));
    return { ...READY, shares, buffers };
  }

  /**
   * @param {number} order
   * @param {number} width
   */
  #helperFor(order, width) {
    const sizes = `${order}×${width}`;
    if (!this.#helper || sizes !== this.#sizes) {
      this.#helper?.free();
      this.#helper = new this.#engine.Helper(order, width);
      this.#sizes = sizes;
    }
    return this.#helper;
  }
}

/**
 * What is transferred of an answer; scores are few enough to be copied.
 *
 * @param {Answer} answer
 */
export function transferOf({ buffers }) {
  return buffers.map(({ buffer }) => buffer);
}
