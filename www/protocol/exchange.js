/** Networks from elsewhere. */

/**
 * How a network from another program is to be read; what is `null` is found out.
 *
 * @typedef {object} ImportOptions
 * @property {string | null} group
 * @property {ElementOrder | null} order
 * @property {Composition | null} composition
 */

/** @typedef {"cosetta" | "lexicographic" | "listed"} ElementOrder */

/** @typedef {"left_first" | "right_first"} Composition which factor of a product acts first */

/** @typedef {{ order: ElementOrder, composition: Composition, accuracy: number }} Fit */

/**
 * How it was read.
 *
 * @typedef {object} ImportReport
 * @property {string} group for people
 * @property {"given" | "file" | "guessed"} group_source
 * @property {boolean} bias whether the file holds one
 * @property {string[]} transposed tensors that lay on their side
 * @property {Fit} taken
 * @property {Fit[]} tried
 * @property {number} pairs that they were tried on
 */

/**
 * What is in a file.
 *
 * @typedef {object} FileDescription
 * @property {boolean} own whether it is a run of this program
 * @property {string | null} group where it is known
 * @property {number} order
 * @property {number} embedding
 * @property {number} width
 */

/** A file, and how it is to be read. @typedef {{ bytes: Uint8Array, options: ImportOptions }} Unopened */

export {};
