/** A network taken apart. */

/**
 * A subgroup by number of its class and in the class, |H|, and the share of squares
 * within its cosets.
 *
 * @typedef {{ class: number, conjugate: number, order: number, ratio: number }} Explanation
 */

/**
 * The subgroup of least concentration C, and the largest that explains the function.
 *
 * @typedef {Explanation & { c: number, explained_by: Explanation | null }} SideReport
 */

/**
 * What a coset neuron says.
 *
 * @typedef {object} CosetRule
 * @property {string} representative of the coset that the readout pushes down
 * @property {number} fires share of all pairs
 * @property {number} holds share of these with the product outside the coset
 * @property {number} readout_fit R² of the readout by the coset
 * @property {number | null} irrep_fit R² of the readout by the ρ-set of the main irrep
 * @property {number} index
 * @property {number} levels of the left function
 * @property {number} mirror_error
 * @property {string} words
 * @property {string | null} reads what it has to know of x and of y; null where that takes more
 *   than the images of a few points
 */

/** @typedef {{ irrep: number, share: number }} IrrepShare */

/**
 * @typedef {object} NeuronCard
 * @property {"dead" | "coset" | "mixed" | "unexplained"} status
 * @property {SideReport | null} left `null` if constant
 * @property {SideReport | null} right
 * @property {number | null} irrep that most of the left and right function lies on
 * @property {number | null} irrep_share
 * @property {(IrrepShare | null)[]} irreps of the left function, the right one, the readout
 * @property {CosetRule | null} rule
 */

/**
 * The coset neurons of one pair of subgroups.
 *
 * @typedef {{ class: number, left: number, right: number, neurons: number[], cosets: string[] }} Circuit
 */

/**
 * All circuits of one class of subgroups.
 *
 * @typedef {object} CircuitClass
 * @property {number} class
 * @property {number} order
 * @property {string | null} name
 * @property {number} index
 * @property {number} copies
 * @property {number} neurons
 * @property {number} pairs that have neurons
 * @property {number} pairs_of
 * @property {number} cosets that are marked
 * @property {number} cosets_of
 * @property {number} redundancy
 * @property {number[]} double_cosets
 * @property {number} shared_cosets
 */

/** @typedef {{ mean: number, sd: number, pairs: number }} Spread */

/**
 * @typedef {object} IrrepReport
 * @property {string} name
 * @property {number} dimension
 * @property {number} neurons
 * @property {number} left
 * @property {number} right
 * @property {number} readout
 */

/**
 * Evidence for the account by representations.
 *
 * @typedef {object} RepresentationReport
 * @property {RepresentationEvidence[]} irreps
 * @property {number} logit_fve
 * @property {number[]} weight_fve of L, R and U
 * @property {number} hidden_fve
 * @property {number} product_fve
 * @property {number} restricted_loss
 * @property {number} excluded_loss
 * @property {number} pairs
 * @property {number} restricted_products
 * @property {number} excluded_pairs
 */

/**
 * @typedef {object} RepresentationEvidence
 * @property {number} similarity
 * @property {boolean} key
 * @property {number | null} restricted_loss
 * @property {number | null} excluded_loss
 */

/** @typedef {{ left_right: number, readout: number }} FourierEntropy */

/**
 * A network taken apart.
 *
 * @typedef {object} NetworkReport
 * @property {NeuronCard[]} neurons
 * @property {number} live
 * @property {number | null} explained share of the live neurons
 * @property {number | null} concentrated
 * @property {number | null} median_min_c
 * @property {Circuit[]} circuits
 * @property {CircuitClass[]} class_counts
 * @property {{ within_coset: Spread, within_class: Spread, baseline: Spread }} unembedding_correlation
 * @property {FourierEntropy} fourier_entropy
 * @property {IrrepReport[]} irreps
 * @property {RepresentationReport} representation
 */

/**
 * Taking the network of the run apart for about `ms`. While the run is `training`, the network
 * stays that of the step at which it was begun.
 *
 * @typedef {{ ms: number, training: boolean }} DissectSlice
 */

/** @typedef {{ step: number, report: NetworkReport | null }} Dissected `null`: not done */

/**
 * The progress measures of a network in training.
 *
 * @typedef {object} Measures
 * @property {number | null} median_min_c
 * @property {number | null} explained
 * @property {FourierEntropy} fourier_entropy
 * @property {{ class: number, order: number, name: string | null, neurons: number, circuits: number }[]} class_counts
 * @property {{ left_right: number, readout: number, similarity: number, restricted_loss: number | null, excluded_loss: number | null }[]} irreps
 * @property {number} restricted_loss
 * @property {number} excluded_loss
 * @property {number[]} weight_norms of E, W, U and c
 */

/** Number of its class, number in the class. @typedef {[number, number]} SubgroupNumber */

export {};
