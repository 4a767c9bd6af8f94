/** Names of groups in disguise: `myst:7`, `myst:7:8-16`. */

const NAME = /^myst:(\d+)(:.*)?$/;
/** Seeds that are drawn are short enough to be told to somebody else. */
const RANDOM_SEEDS = 10_000;
const MOST_SEEDS = 2 ** 32;

/** @param {string} name */
export const isMystery = (name) => NAME.test(name);

/** Any seed but this one. @param {number} seed */
export const randomSeed = (seed) =>
  (seed + 1 + Math.floor(Math.random() * (RANDOM_SEEDS - 1))) % RANDOM_SEEDS;

/** The one after it. @param {number} seed */
export const nextSeed = (seed) => (seed + 1) % MOST_SEEDS;

/**
 * The mystery of another seed, among the same orders.
 *
 * @param {string} name
 * @param {(seed: number) => number} other
 */
export function anotherMystery(name, other) {
  const [, seed, orders = ""] = name.match(NAME) ?? [];
  return `myst:${other(Number(seed))}${orders}`;
}
