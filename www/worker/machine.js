/** What the machine can do: which build of the engine it runs, and with which tile. */

/** @typedef {typeof import("#cosetta")} Engine */

/**
 * `(module (func (param v128) (result v128) local.get 0 local.get 0 local.get 0
 * f32x4.relaxed_madd))`
 */
const RELAXED = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 6, 1, 96, 1, 123, 1, 123, 3, 2, 1, 0, 10, 13, 1, 11, 0, 32, 0, 32,
  0, 32, 0, 253, 133, 2, 11,
];

/** Whether fused multiply-add is to be had here: the `turbo` build needs it. */
export function hasRelaxedSimd() {
  return WebAssembly.validate(new Uint8Array(RELAXED));
}

/** Rounds of timing; the first ones run before the engine's code is optimised. */
const ROUNDS = 28;
const WARM_UP = 8;
/** Of the rounds after the warm-up the slowest are left out: something else ran then. */
const COUNTED = 8;

/**
 * Finds the register tile that suits this machine, a round at a time: about 15 ms
 * once the code is optimised. No tile changes a bit of any result.
 */
export class Calibration {
  #engine;
  /** @type {number[][]} */
  #rounds = [];

  /** @param {Engine} engine */
  constructor(engine) {
    this.#engine = engine;
  }

  /** Times each tile once more; after the last round chooses. @returns {boolean} whether it has */
  advance() {
    this.#rounds.push([...this.#engine.timeTiles(() => performance.now())]);
    if (this.#rounds.length < ROUNDS) return false;
    this.#engine.chooseTile(this.tile);
    return true;
  }

  /** The tile that was fastest; a sum of several times, as clocks may be coarse. */
  get tile() {
    const timed = this.#rounds.slice(WARM_UP);
    if (timed.length === 0) return 0;
    const total = (/** @type {number} */ tile) =>
      timed
        .map((round) => round[tile])
        .sort((a, b) => a - b)
        .slice(0, COUNTED)
        .reduce((sum, time) => sum + time);
    const totals = timed[0].map((_, tile) => total(tile));
    return totals.indexOf(Math.min(...totals));
  }
}
