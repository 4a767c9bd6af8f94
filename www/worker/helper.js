/** A helper's side of a shared step; see `team.js`. */

/** @import { Helper } from "#cosetta" */

/**
 * Shards to compute: `pairs` holds those of the shards `first` up to `end`, the
 * first of the `buffers` the folded network; all are room for what comes back.
 *
 * @typedef {object} Ask
 * @property {number} order
 * @property {number} width
 * @property {number} batch
 * @property {number} first
 * @property {number} end
 * @property {number} answers
 * @property {Uint16Array<ArrayBuffer>} pairs
 * @property {Float32Array<ArrayBuffer>[]} buffers
 */

/** @typedef {{ first: number, level: number, loss: number }} Share */

/**
 * Sums of gradients, one for each of the `shares`.
 *
 * @typedef {{ shares: Share[], buffers: Float32Array<ArrayBuffer>[] }} Answer
 */

/** What a helper says once it is ready. @type {Answer} */
export const READY = { shares: [], buffers: [] };

/** Computes shards, for networks of any size. */
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
  answer({ order, width, batch, first, end, answers, pairs, buffers }) {
    const helper = this.#helperFor(order, width);
    helper.load(answers, buffers[0]);
    const shares = /** @type {Share[]} */ (helper.addShards(batch, first, end, pairs));
    shares.forEach((_, i) => helper.copyGradient(i, buffers[i]));
    return { shares, buffers };
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
 * What can be transferred of an answer.
 *
 * @param {Answer} answer
 */
export function transferOf({ buffers }) {
  return buffers.map(({ buffer }) => buffer);
}
