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

/** The first rounds run before the engine's code is optimised, and do not count. */
const WARM_UP = 6;
/** How many of the tiles go on after so many rounds that count. @type {Map<number, number>} */
const CUTS = new Map([
  [4, 3],
  [10, 2],
  [20, 1],
]);
/** The slower half of a tile's rounds is left out: something else ran then. */
const COUNTED = 0.5;

/**
 * Finds the register tile that suits this machine, a round at a time: in the first ones about
 * 15 ms once the code is optimised, in the last ones 5. No tile changes a bit of any result.
 */
export class Calibration {
  #engine;
  #rounds = 0;
  /** The times of those that are still in it. @type {Map<number, number[]>} */
  #timed = new Map();

  /** @param {Engine} engine */
  constructor(engine) {
    this.#engine = engine;
    for (let tile = 0; tile < engine.tileCount(); tile += 1) this.#timed.set(tile, []);
  }

  /** Times the tiles once more; after the last round chooses. @returns {boolean} whether it has */
  advance() {
    const tiles = [...this.#timed.keys()];
    const times = this.#engine.timeTiles(Uint32Array.from(tiles), () => performance.now());
    this.#rounds += 1;
    if (this.#rounds <= WARM_UP) return false;
    tiles.forEach((tile, i) => this.#timed.get(tile)?.push(times[i]));
    const left = CUTS.get(this.#rounds - WARM_UP) ?? tiles.length;
    const fastest = tiles.sort((a, b) => this.#total(a) - this.#total(b));
    for (const tile of fastest.slice(left)) this.#timed.delete(tile);
    if (left > 1) return false;
    this.#engine.chooseTile(this.tile);
    return true;
  }

  /** The tile that was chosen; until then, the first that is still in it. */
  get tile() {
    const [first] = this.#timed.keys();
    return first;
  }

  /** A sum of several times, as clocks may be coarse. @param {number} tile */
  #total(tile) {
    const times = [...(this.#timed.get(tile) ?? [])].sort((a, b) => a - b);
    return times.slice(0, Math.ceil(COUNTED * times.length)).reduce((sum, time) => sum + time, 0);
  }
}
