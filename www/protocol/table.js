/** The Cayley table: its cells, the order of its lines, its picture. */

/** @import { Decision } from "./deciding.js" */

/** @typedef {{ element: number, confidence: number, product_probability: number, step: number }} CellAnswer */

/** @typedef {{ product: number, in_training: boolean, answer: CellAnswer | null, decision: Decision | null }} Cell */

/** An element, and how likely the network holds it to be the product. @typedef {{ element: number, probability: number }} Guess */

/** A pair of factors. @typedef {{ x: number, y: number }} Factors */

/** @typedef {"answer" | "product" | "result" | "confidence" | "coset" | "circuit"} Colouring */

/**
 * A subgroup by its place in the lattice, or by elements that generate it.
 *
 * @typedef {{ order: number, class: number, conjugate: number } | { elements: number[] }} SubgroupChoice
 */

/**
 * How the lines of the table of a group are to be sorted.
 *
 * @typedef {object} LinesWish
 * @property {string} group
 * @property {"listing" | "cosets" | "classes"} order
 * @property {"auto" | "left" | "right"} side
 * @property {SubgroupChoice | null} subgroup
 */

/** The elements, block after block. @typedef {{ elements: number[], blocks: number[], side: "left" | "right" | null }} SortedLines */

/**
 * @typedef {object} Arrangement
 * @property {SortedLines} rows
 * @property {SortedLines} columns
 * @property {number[] | null} cosets the number of each element's coset; `null` without a subgroup
 * @property {"left" | "right"} coset_side
 */

/**
 * A subgroup that was chosen, with elements by their numbers.
 *
 * @typedef {object} ChosenSubgroup
 * @property {number} order
 * @property {number} index
 * @property {number | null} class `null` before the lattice is known
 * @property {number | null} conjugate
 * @property {number | null} copies
 * @property {string | null} name
 * @property {number[]} members
 * @property {number[]} generators
 * @property {QuotientReport | null} quotient if it is normal
 * @property {string | null} not_normal why it is not
 */

/** @typedef {{ name: string | null, representatives: number[], table: number[][] }} QuotientReport */

/**
 * The lines as wished for. Without the lattice (`known`) no subgroup has a place.
 *
 * @typedef {{ known: boolean, arrangement: Arrangement, subgroup: ChosenSubgroup | null }} Arranged
 */

/**
 * How a table of `order` rows is painted; that of a run of another order has cells of one
 * pixel, as they are listed, until the page asks for more.
 *
 * @typedef {object} Picture
 * @property {Colouring} colouring
 * @property {"viridis" | "cividis"} palette of elements and probabilities
 * @property {"light" | "dark"} theme
 * @property {number} cell pixels
 * @property {number} order
 * @property {{ rows: number[], columns: number[] } | null} lines `null`: as listed
 * @property {number[] | null} cosets
 * @property {number[] | null} places for each element that of its colour; `null`: as listed
 * @property {boolean} turned whether rows and columns change places after all that
 * @property {number} flight milliseconds for the lines to fly to their places from those of
 *   the picture before; 0: they are there at once
 */

export {};
