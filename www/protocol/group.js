/** A group and what is known of it. */

/**
 * What a table is, as far as the axioms hold.
 *
 * @typedef {"group" | "loop" | "quasigroup" | "monoid" | "semigroup" | "magma"} Kind
 */

/**
 * What a network can be trained on: a group, or a closed table that is none.
 *
 * @typedef {object} Group
 * @property {string} name as it stands in a configuration and in links
 * @property {string} title for people
 * @property {number} order
 * @property {Kind} kind
 * @property {string | null} problem the first axiom that fails
 * @property {[number, number][]} witness factors of the products that show it, as indices of
 *   labels; those that should agree and do not come last
 * @property {boolean} abelian
 * @property {boolean} permutations whether its elements are permutations, and multiply as such
 * @property {string[]} labels
 * @property {number[] | null} listing the elements in the order in which they are listed, if
 *   that is not the one of their numbers
 */

/**
 * Why two groups are not isomorphic: what was counted in the first and in the second. `nothing`:
 * all was alike, and no choice of images for generators makes an isomorphism.
 *
 * @typedef {object} Difference
 * @property {"order" | "elements" | "centre" | "derived" | "classes" | "subgroups" | "nothing"} count
 * @property {number} of order of those elements, size of those classes
 * @property {[number, number]} found
 */

/**
 * What a guess at a group in disguise comes to: generators with their images in the group that
 * was guessed, or why it is another.
 *
 * @typedef {{ images: [string, string][] | null, difference: Difference | null }} MysteryVerdict
 */

/** @typedef {{ family: string, groups: { name: string, order: number }[] }} Family */

/**
 * How far the study of a group is: `done` pieces of the `of` that are known.
 *
 * @typedef {object} ProfileProgress
 * @property {"subgroups" | "naming" | "characters" | "done"} stage
 * @property {number} done
 * @property {number} of
 * @property {number} subgroups found so far
 */

/** @typedef {{ size: number, element_order: number, representative: string }} ClassReport */

/**
 * A conjugacy class of subgroups.
 *
 * @typedef {object} SubgroupReport
 * @property {number} order
 * @property {number} copies how many are conjugate
 * @property {boolean} normal
 * @property {boolean | null} maximal `null` where the lattice is partial
 * @property {string | null} name isomorphism type, where it is proved
 * @property {string[]} generators
 * @property {number[] | null} multiplicities of each irrep in the permutation character on the
 *   cosets; `null` if there are very many classes
 * @property {{ class: number, count: number, certain: boolean }[] | null} covers its maximal
 *   subgroups, by class; in a partial list the largest found, which are maximal if `certain`;
 *   `null` if there are very many classes, or the search ended before
 */

/**
 * The subgroups one by one, class after class: generators of each, and the numbers of those
 * that lie just below it.
 *
 * @typedef {{ generators: string[][], covers: number[][] }} Singles
 */

/** A value of a character: whole, or real and imaginary part. @typedef {number | [number, number]} Character */

/**
 * Everything the algebra says about a group. Rows of the character table are
 * irreps, its columns conjugacy classes.
 *
 * @typedef {object} GroupReport
 * @property {string} name
 * @property {string} title
 * @property {number} order
 * @property {boolean} abelian
 * @property {number} exponent
 * @property {number} centre_order
 * @property {number} derived_order
 * @property {string[]} generators
 * @property {ClassReport[]} classes
 * @property {number} subgroups
 * @property {boolean} partial whether the search for subgroups was stopped
 * @property {SubgroupReport[]} subgroup_classes
 * @property {string[]} irreps
 * @property {number[]} character_degrees
 * @property {number[]} indicators 1 real, 0 complex, -1 quaternionic
 * @property {Character[][]} character_table
 * @property {number} character_error of values that are not whole
 */

/**
 * A slice of the study of a group; another group than before begins a new study.
 * `stop` ends the search for subgroups with those found so far.
 *
 * @typedef {{ group: string, ms: number, stop: boolean }} ProfileSlice
 */

/**
 * The report comes with the stage `done`; of a very large character table only a part.
 *
 * @typedef {{ progress: ProfileProgress, report: GroupReport | null }} Profiled
 */

export {};
