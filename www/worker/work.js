/**
 * Work on a run that can be shared: the gradient of a step, by shards; its way back to
 * the factors, by sides; and the scoring of pairs. Each is cut into ranges, which are
 * computed anywhere and put together in ascending order.
 */

/** @import { Run } from "#cosetta" */
/** @import { Answer, Task } from "./helper.js" */

/** A range of shards, sides or pairs. @typedef {{ first: number, end: number }} Range */

/** @typedef {{ answers: number, floats: number, batch: number, shards: number }} Step */

/** @typedef {{ sides: number, floats: number, products: number }} Sides */

/** @typedef {{ answers: number, floats: number, pairs: number }} Scoring */

/**
 * @typedef {object} Work
 * @property {number} floats in each buffer that goes to a helper
 * @property {(workers: number) => Range[]} divide
 * @property {(range: Range) => number} buffers how many buffers the range needs
 * @property {(range: Range, buffer: Float32Array<ArrayBuffer>) => void} fill writes what
 *   the range is computed from
 * @property {(range: Range) => Task} task
 * @property {(end: number) => void} compute computes here what is missing before `end`
 * @property {(range: Range, answer: Answer) => void} take
 */

/**
 * @param {Run} run
 * @param {Step} step
 * @returns {Work}
 */
export function gradientOf(run, step) {
  return {
    floats: step.floats,
    divide: (workers) => divide(step.shards, workers),
    buffers: ({ first, end }) => branches(first, end),
    fill: (_, buffer) => run.copyFolded(buffer),
    task({ first, end }) {
      const { answers, batch } = step;
      return { kind: "shards", answers, batch, first, end, pairs: run.shardPairs(first, end) };
    },
    compute(end) {
      while (!run.addShards(end));
    },
    take(_, { shares, buffers }) {
      shares.forEach(({ first, level, loss }, i) => run.addShare(first, level, loss, buffers[i]));
    },
  };
}

/** Multiplications in a product that are worth the sending of its factors: 0.2 ms. */
const LEAST_PRODUCTS = 5e6;

/**
 * @param {Run} run
 * @param {Sides} sides
 * @returns {Work}
 */
export function unfoldingOf(run, { sides, floats, products }) {
  return {
    floats,
    divide: (workers) => divide(sides, products < LEAST_PRODUCTS ? 1 : workers),
    buffers: () => 1,
    fill: ({ first }, buffer) => run.copySide(first, buffer),
    task: () => ({ kind: "side" }),
    compute: (end) => run.unfoldSides(end),
    take: ({ first }, { buffers }) => run.addSide(first, buffers[0]),
  };
}

/** Fewest pairs that are worth the sending of a network. */
const LEAST_SCORED = 1024;

/**
 * @param {Run} run
 * @param {Scoring} scoring
 * @returns {Work}
 */
export function scoringOf(run, scoring) {
  return {
    floats: scoring.floats,
    divide: (workers) => divide(scoring.pairs, workers, LEAST_SCORED),
    buffers: () => 1,
    fill: (_, buffer) => run.copyFolded(buffer),
    task({ first, end }) {
      return { kind: "scores", answers: scoring.answers, pairs: run.scoredPairs(first, end) };
    },
    compute: (end) => run.scorePairs(end),
    take: ({ first, end }, { scores }) => run.addAnswers(first, end, scores),
  };
}

/**
 * Cuts so many shards or pairs into a range for each worker, as evenly as can be. The
 * leader, who has other things to do besides, comes first and gets no more than others.
 *
 * @param {number} count
 * @param {number} workers
 * @param {number} [least] fewest in a range, if there are several
 * @returns {Range[]} none of them empty unless there is nothing
 */
export function divide(count, workers, least = 1) {
  const parts = Math.max(1, Math.min(Math.floor(count / least), workers));
  return Array.from({ length: parts }, (_, i) => ({
    first: Math.floor((i * count) / parts),
    end: Math.floor(((i + 1) * count) / parts),
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
