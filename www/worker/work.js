/**
 * Work on a run that can be shared: the gradient of a step, by shards, and the scoring
 * of pairs. Either is cut into ranges, which are computed anywhere and put together
 * in ascending order.
 */

/** @import { Run } from "#cosetta" */
/** @import { Answer, Ask } from "./helper.js" */

/** A range of shards, or of pairs to score. @typedef {{ first: number, end: number }} Range */

/** What the run says of its work. @typedef {{ answers: number, floats: number }} Sizes */

/** @typedef {Sizes & { batch: number, shards: number }} Step */

/** @typedef {Sizes & { pairs: number }} Scoring */

/** The part of a question that depends on the work. @typedef {Pick<Ask, "pairs" | "shards">} Part */

/**
 * @typedef {object} Work
 * @property {Sizes} sizes
 * @property {(workers: number) => Range[]} divide
 * @property {(range: Range) => number} buffers how many buffers the range needs
 * @property {(range: Range) => Part} part
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
    sizes: step,
    divide: (workers) => divide(step.shards, workers),
    buffers: ({ first, end }) => branches(first, end),
    part: ({ first, end }) => ({
      pairs: /** @type {Uint16Array<ArrayBuffer>} */ (run.shardPairs(first, end)),
      shards: { batch: step.batch, first, end },
    }),
    compute(end) {
      while (!run.addShards(end));
    },
    take(_, { shares, buffers }) {
      shares.forEach(({ first, level, loss }, i) => run.addShare(first, level, loss, buffers[i]));
    },
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
    sizes: scoring,
    divide: (workers) => divide(scoring.pairs, workers, LEAST_SCORED),
    buffers: () => 1,
    part: ({ first, end }) => ({
      pairs: /** @type {Uint16Array<ArrayBuffer>} */ (run.scoredPairs(first, end)),
      shards: null,
    }),
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
