/** What the benchmark's parts tell each other: types only. */

/**
 * Indices of the left factors, the right factors and the products of some pairs.
 *
 * @typedef {{ x: number[], y: number[], z: number[] }} Batch
 */

/**
 * The training step that everybody is given.
 *
 * @typedef {object} Problem
 * @property {import("./works.mjs").Sizes} sizes
 * @property {typeof import("./works.mjs").RECIPE} recipe
 * @property {number[][]} weights left and right embedding (n×d), left and right linear map
 *   (d×w), unembedding (w×n) and bias (n), row by row
 * @property {Batch} full
 * @property {Batch} mini
 */

/**
 * Somebody who does, or could not do, a piece of work; without one, anything.
 *
 * @typedef {object} Entry
 * @property {string} who
 * @property {string} [work]
 * @property {number[]} [losses] of the first runs
 * @property {string} [failed] why not
 */

/**
 * Somebody's turn in one round.
 *
 * @typedef {object} Sample
 * @property {string} who
 * @property {string} work
 * @property {number[]} slices milliseconds per run, again and again
 */

export {};
