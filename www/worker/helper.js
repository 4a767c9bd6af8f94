/** A helper's side of shared work; see `team.js`. */

/** @import { Helper } from "#cosetta" */

/** The sizes of a network. @typedef {{ order: number, embedding: number, width: number }} Sizes */

/**
 * The gradient of the shards `first` up to `end`, which the pairs are; the scores of
 * pairs; or the gradient of a side.
 *
 * @typedef {{ kind: "shards", answers: number, batch: number, first: number, end: number,
 *   pairs: Uint16Array }
 *   | { kind: "scores", answers: number, pairs: Uint16Array }
 *   | { kind: "side" }} Task
 */

/**
 * The first of the `buffers` holds the folded network, or what the side is computed
 * from; all are room for what comes back.
 *
 * @typedef {{ sizes: Sizes, task: Task, buffers: Float32Array<ArrayBuffer>[] }} Ask
 */

/** @typedef {{ first: number, level: number, loss: number }} Share */

/**
 * Sums of gradients, one for each of the `shares`; or scores; or the gradient of a side,
 * at the start of the buffer.
 *
 * @typedef {object} Answer
 * @property {Share[]} shares
 * @property {Float32Array} scores
 * @property {Float32Array<ArrayBuffer>[]} buffers
 */

/** What a helper says once it is ready. @type {Answer} */
export const READY = { shares: [], scores: new Float32Array(), buffers: [] };

/** Answers questions about networks of any size. */
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
  answer({ sizes, task, buffers }) {
    const helper = this.#helperFor(sizes);
    if (task.kind === "side") {
      helper.unfoldSide(buffers[0]);
      return { ...READY, buffers };
    }
    helper.load(task.answers, buffers[0]);
    if (task.kind === "scores") return { ...READY, scores: helper.score(task.pairs), buffers };
    const { batch, first, end, pairs } = task;
    const shares = /** @type {Share[]} */ (helper.addShards(batch, first, end, pairs));
    shares.forEach((_, i) => helper.copyGradient(i, buffers[i]));
    return { ...READY, shares, buffers };
  }

  /** @param {Sizes} sizes */
  #helperFor({ order, embedding, width }) {
    const sizes = `${order}×${embedding}×${width}`;
    if (!this.#helper || sizes !== this.#sizes) {
      this.#helper?.free();
      this.#helper = new this.#engine.Helper(order, embedding, width);
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
