/** What the machine can do, and what the visitor wishes of it. */

/**
 * How the engine is to run: with fused multiply-add, on so many workers.
 *
 * @typedef {{ turbo: boolean, workers: number }} Wish
 */

/**
 * The engine that runs. The weights of `relaxed-simd` depend on the machine.
 *
 * @typedef {object} Machine
 * @property {string} version
 * @property {"simd128" | "relaxed-simd"} instructions
 * @property {boolean} canTurbo
 */

export {};
