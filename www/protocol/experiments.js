/** Experiments on a network: interventions, removals, the referee, certificates. */

/**
 * A test of the two accounts.
 *
 * @typedef {object} RefereeTest
 * @property {string} name
 * @property {boolean} discriminates
 * @property {"cosets" | "representations" | "both" | "neither" | "nothing"} favours
 * @property {{ name: string, value: number }[]} figures
 * @property {string} words
 */

/**
 * From where on a neuron counts as one of an account's: less than this share of squares left
 * within cosets, at least that share on one irrep.
 *
 * @typedef {{ coset: number, irrep: number }} Thresholds
 */

/** @typedef {{ thresholds: Thresholds, tests: RefereeTest[], verdict: string }} RefereeReport */

/**
 * A change to a whole network.
 *
 * @typedef {{ kind: "base" | "embedding-swap" | "both-signs" | "left-sign" | "right-sign" | "absolute" | "half-absolute" | "table-swap" } | { kind: "perturb", mean: number, standard_deviation: number }} Intervention
 */

/**
 * How a changed network does.
 *
 * @typedef {object} Scored
 * @property {number} accuracy
 * @property {number} loss
 * @property {[number, number] | null} accuracy_interval 95 %; `null` if exact
 * @property {number | null} loss_error standard error; `null` if exact
 * @property {number} pairs
 * @property {boolean} exact
 */

/** @typedef {{ accuracy: number, loss: number }} Figures */

/** Where figures come from. @typedef {"survey" | "stander2024" | "wu2025"} Source */

/** @typedef {{ accuracy: "kept" | "lowered" | "lost", loss: "lowered" | "kept" | "raised" }} Effect */

/**
 * @typedef {object} InterventionRow
 * @property {Intervention} intervention
 * @property {Scored} outcome
 * @property {Effect} effect next to the first row
 * @property {Record<Source, Figures | null>} beside how other networks did with it
 * @property {Effect | null} published_effect according to the source of the report
 */

/**
 * @typedef {object} InterventionReport
 * @property {"stander2024" | "wu2025"} source of the published effects
 * @property {number} noise_seed
 * @property {InterventionRow[]} rows
 */

/** A thing by its number or its name. @typedef {number | string} Choice */

/**
 * What can be taken out of a network.
 *
 * @typedef {{ kind: "neurons", neurons: number[] } | { kind: "circuit", class: Choice, left: number, right: number } | { kind: "class", class: Choice } | { kind: "irrep", irrep: Choice } | { kind: "above" | "below", threshold: number } | { kind: "coset-means" | "coset-components" } | { kind: "only-irrep" | "without-irrep", irrep: Choice | null }} Removal
 */

/** @typedef {{ median: number, least: number, most: number }} Range */

/**
 * @typedef {object} RemovalOutcome
 * @property {Scored} outcome
 * @property {{ count: number, accuracy: Range, loss: Range } | null} controls
 * @property {number[]} removed
 * @property {number} stay how many neurons were left as they are
 * @property {number} live size of the random choices
 */

/**
 * How to score changed networks; each field may be left out.
 *
 * @typedef {object} ScoringOptions
 * @property {boolean} [exact]
 * @property {number} [seed]
 * @property {number} [controls]
 * @property {boolean} [only] what is named stays alone, instead of being removed
 * @property {"zero" | "mean"} [replacement]
 */

/** A removal beside the network as it is. @typedef {RemovalOutcome & { base: Scored }} RemovalResult */

/**
 * What is left without the neurons of at least, and below, a concentration.
 *
 * @typedef {{ threshold: number, above: RemovalOutcome, below: RemovalOutcome }} CurvePoint
 */

/**
 * A removal, or with `only` the complementary experiment, in which what it names stays alone.
 *
 * @typedef {object} Ablation
 * @property {"removal"} kind
 * @property {Removal} removal
 * @property {boolean} [only]
 * @property {"zero" | "mean"} replacement of the neurons that go
 * @property {boolean} exact
 */

/**
 * What can be tried on the network of the run.
 *
 * @typedef {{ kind: "interventions", exact: boolean } | Ablation | { kind: "curve" } | { kind: "referee", thresholds?: Thresholds } | { kind: "certificate" }} Experiment
 */

/** @typedef {InterventionReport | RemovalResult | CurvePoint[] | RefereeReport | Certificate} ExperimentResult */

/** `begin` drops what was under way. @typedef {{ begin: Experiment | null, ms: number }} ExperimentSlice */

/**
 * How far an experiment is; `of` is 0 where that is not known, `step` is `null` as long as
 * the group is worked on.
 *
 * @typedef {object} Experimented
 * @property {number | null} step of the network it is made on
 * @property {number} done
 * @property {number} of
 * @property {ExperimentResult | null} result
 */

/**
 * Multiply-adds.
 *
 * @typedef {object} CertificateCost
 * @property {number} search
 * @property {number} tables
 * @property {number} cosets
 * @property {number} sums
 * @property {number} exact
 * @property {number} total
 * @property {number} brute_force
 */

/**
 * Neurons whose dependence on y is held to be a function on cosets.
 *
 * @typedef {object} CosetClass
 * @property {number} class
 * @property {number} order
 * @property {string | null} name
 * @property {number} neurons
 * @property {number} subgroups
 * @property {number} off by how much they may make a lead wrong
 */

/**
 * @typedef {object} Certificate
 * @property {number} pairs
 * @property {number} covered
 * @property {number} bound the accuracy over all pairs is at least this
 * @property {number} covered_by_bounds
 * @property {number | null} margin
 * @property {[number, number][]} first_uncovered
 * @property {number} exact_share
 * @property {CertificateCost} cost
 * @property {CosetClass[]} classes
 * @property {number} rounding
 */

export {};
