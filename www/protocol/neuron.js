/** One neuron, and the weights of many. */

/** @import { SubgroupNumber } from "./analysis.js" */

/** `null`: the subgroups that explain it. @typedef {{ neuron: number, subgroups: [SubgroupNumber, SubgroupNumber] | null }} NeuronQuestion */

/**
 * The values of a function on a coset.
 *
 * @typedef {object} CosetView
 * @property {number} number
 * @property {string} representative
 * @property {number} size
 * @property {number} mean
 * @property {number} deviation
 * @property {number[]} histogram empty if there are very many cosets
 */

/**
 * A function by the cosets of a subgroup.
 *
 * @typedef {object} FunctionView
 * @property {number} class
 * @property {number} conjugate
 * @property {number} order
 * @property {string | null} name
 * @property {CosetView[]} cosets
 * @property {[number, number]} range
 * @property {number | null} ratio
 * @property {number | null} c
 * @property {number[]} spectrum share of the squares on each irrep, the trivial one included
 */

/** @typedef {{ class: number, conjugate: number, order: number, name: string | null, ratio: number, c: number }} Rival */

/**
 * One neuron in detail.
 *
 * @typedef {object} NeuronView
 * @property {number} neuron
 * @property {FunctionView} left
 * @property {FunctionView} right
 * @property {FunctionView} readout
 * @property {{ before: number, after: number }[][] | null} pairs `null` if there are very many
 *   cosets
 * @property {[Rival[], Rival[]]} rivals
 */

/** The columns of an embedding are its dimensions, those of the others neurons. @typedef {"left" | "right" | "readout" | "left-embedding" | "right-embedding"} Layer */

/**
 * @typedef {object} WeightQuestion
 * @property {Layer} layer
 * @property {SubgroupNumber} subgroup whose cosets the rows are sorted by
 * @property {number[]} columns
 * @property {number | null} limit the value that has the full colour; `null`: the layer's own
 * @property {"puor" | "rdbu"} palette
 * @property {"light" | "dark"} theme
 */

/**
 * A layer of a network, row by row.
 *
 * @typedef {object} WeightMap
 * @property {Uint16Array} elements from the top
 * @property {Uint32Array} starts the row that each coset begins in
 * @property {Float32Array} values
 * @property {Float32Array} means of each coset
 * @property {Float64Array} ratios SSW/SST of each column; NaN where there is none
 * @property {number} limit the largest absolute value of the layer
 * @property {ImageData} image a pixel to a value
 */

export {};
