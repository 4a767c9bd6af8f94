/** Removals as they are written on the command line. */
import { UsageError } from "./arguments.mjs";

/** @import { Choice, Removal } from "../protocol/experiments.js" */

export const REMOVALS = `Removals:
  neurons:3,17              these neurons
  circuit:CLASS,H,K         coset neurons of subgroups number H and K of a class
  class:CLASS               coset neurons of a class of subgroups, by its number or name
  irrep:IRREP               neurons whose main irrep it is, by its number or name
  above:1e-5, below:1e-5    neurons with a concentration of at least, or below, a threshold;
                            without one: at each threshold of the paper
  coset-means               functions become their means on cosets ...
  coset-components          ... or what these leave over
  only-irrep:IRREP          functions become their part on an irrep, and the mean ...
  without-irrep:IRREP       ... or what it leaves over; without one: each neuron's main irrep
`;

/**
 * What a word stands for.
 *
 * @param {string} word
 * @param {Float64Array} thresholds of the paper
 * @returns {Removal[]}
 */
export function parseRemoval(word, thresholds) {
  const [kind, ...rest] = word.split(":");
  const value = rest.join(":");
  const read = READERS[kind];
  const removals = read?.(kind, value, thresholds);
  if (!removals) throw new UsageError(`'${word}' is no removal: see intervene --help`);
  return removals;
}

/** @typedef {(kind: any, value: string, thresholds: Float64Array) => Removal[] | undefined} Reader */

/** @type {Reader} */
const plain = (kind, value) => (value === "" ? [{ kind }] : undefined);

/** @type {Reader} */
const byThreshold = (kind, value, thresholds) => {
  if (value === "") return [...thresholds].map((threshold) => ({ kind, threshold }));
  return Number.isFinite(Number(value)) ? [{ kind, threshold: Number(value) }] : undefined;
};

/** @type {Reader} */
const byIrrep = (kind, value) => [{ kind, irrep: value === "" ? null : choice(value) }];

/** @type {Record<string, Reader>} */
const READERS = {
  neurons: (kind, value) => {
    const neurons = value.split(",").map((word) => (/^\d+$/.test(word) ? Number(word) : NaN));
    return neurons.some(Number.isNaN) ? undefined : [{ kind, neurons }];
  },
  circuit: (kind, value) => {
    const parts = value.match(/^(.+),(\d+),(\d+)$/);
    if (!parts) return undefined;
    return [{ kind, class: choice(parts[1]), left: Number(parts[2]), right: Number(parts[3]) }];
  },
  class: (kind, value) => (value === "" ? undefined : [{ kind, class: choice(value) }]),
  irrep: (kind, value) => (value === "" ? undefined : [{ kind, irrep: choice(value) }]),
  above: byThreshold,
  below: byThreshold,
  "coset-means": plain,
  "coset-components": plain,
  "only-irrep": byIrrep,
  "without-irrep": byIrrep,
};

/**
 * A thing by its number or its name.
 *
 * @param {string} word
 * @returns {Choice}
 */
function choice(word) {
  return /^\d+$/.test(word) ? Number(word) : word;
}

/**
 * The word for a removal.
 *
 * @param {Removal} removal
 */
export function describeRemoval(removal) {
  const { kind, ...rest } = removal;
  const value = Object.values(rest)
    .filter((part) => part !== null)
    .join(",");
  return value === "" ? kind : `${kind}:${value}`;
}
