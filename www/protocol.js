/**
 * What the page and its worker say to each other.
 *
 * The page asks `{ id, action, input }`; the worker answers every id once, with
 * `{ id, answer }` or `{ id, error, fatal }`. Field names in snake_case are those
 * of the Rust types.
 */

/**
 * @typedef {object} TrainConfig
 * @property {string} group
 * @property {string} preset
 * @property {number} seed
 * @property {number} train_fraction
 * @property {number} embedding
 * @property {number} width
 * @property {number | null} batch `null`: all training pairs
 * @property {number} answers that a step asks about; 0: all
 * @property {number} early_answers the same for early steps; 0: no early part
 * @property {number} early_batch
 * @property {number} early_until
 * @property {number} learning_rate
 * @property {number} factor_rate
 * @property {number} weight_decay
 * @property {number} final_decay
 * @property {number} beta1
 * @property {number} beta2
 * @property {number} epsilon
 * @property {number} warmup_steps
 * @property {number} anneal_below
 * @property {number} hold_steps
 * @property {number} restart_steps
 * @property {number} anneal_steps
 * @property {number} evaluate_every
 */

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
 * @property {string | null} problem the first axiom that fails, with a witness
 * @property {boolean} abelian
 * @property {string[]} labels
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
 * @property {{ class: number, count: number }[] | null} covers its maximal subgroups, by class;
 *   `null` if there are very many classes, or the search ended before
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

/** @typedef {{ seeds: number, grokked: number, median_step: number, ninetieth_step: number }} Survey */

/** @typedef {{ name: string, config: TrainConfig, survey: Survey | null }} Preset */

/** @typedef {{ loss: number, accuracy: number, pairs: number }} Score */

/**
 * @typedef {object} Evaluation
 * @property {number} step
 * @property {Score} train
 * @property {Score} held_out
 * @property {boolean} exact over all pairs, not a sample
 * @property {number} learning_rate
 * @property {number} weight_norm
 */

/**
 * @typedef {object} Status
 * @property {number} step
 * @property {number[]} restarts steps after which fresh weights were drawn
 * @property {(BranchSettings & { step: number })[]} branches changes of settings, with those
 *   that held up to the step
 * @property {boolean} finished
 * @property {boolean} annealing
 * @property {number} steps_left exact while annealing, else the most there can be
 * @property {number | null} running_loss
 * @property {number} learning_rate
 * @property {number} batch_size
 * @property {number} train_pairs
 * @property {number} pairs
 * @property {number} parameters
 * @property {number} evaluations
 * @property {number | null} memorised_step
 * @property {number | null} grokked_step
 * @property {number | null} table_step
 */

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
 * A test of the two accounts.
 *
 * @typedef {object} RefereeTest
 * @property {string} name
 * @property {boolean} discriminates
 * @property {"cosets" | "representations" | "both" | "neither" | "nothing"} favours
 * @property {{ name: string, value: number }[]} figures
 * @property {string} words
 */

/** @typedef {{ tests: RefereeTest[], verdict: string }} RefereeReport */

/** Taking the network of the run apart for about `ms`. @typedef {{ ms: number }} DissectSlice */

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
 * @property {number} live
 */

/**
 * How to score changed networks; each field may be left out.
 *
 * @typedef {object} ScoringOptions
 * @property {boolean} [exact]
 * @property {number} [seed]
 * @property {number} [controls]
 * @property {"zero" | "mean"} [replacement]
 */

/** A removal beside the network as it is. @typedef {RemovalOutcome & { base: Scored }} RemovalResult */

/**
 * What is left without the neurons of at least, and below, a concentration.
 *
 * @typedef {{ threshold: number, above: RemovalOutcome, below: RemovalOutcome }} CurvePoint
 */

/**
 * What can be tried on the network of the run.
 *
 * @typedef {{ kind: "interventions", exact: boolean } | { kind: "removal", removal: Removal, replacement: "zero" | "mean", exact: boolean } | { kind: "curve" } | { kind: "referee" } | { kind: "certificate" }} Experiment
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

/** Number of its class, number in the class. @typedef {[number, number]} SubgroupNumber */

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

/** @typedef {"left" | "right" | "readout"} Layer */

/** @typedef {{ layer: Layer, subgroup: SubgroupNumber, neurons: number[], theme: "light" | "dark" }} WeightQuestion */

/**
 * A layer of a network, row by row.
 *
 * @typedef {object} WeightMap
 * @property {Uint16Array} elements from the top
 * @property {Uint32Array} starts the row that each coset begins in
 * @property {Float32Array} values
 * @property {Float32Array} means of each coset
 * @property {Float64Array} ratios SSW/SST of each column; NaN where there is none
 * @property {number} limit the value that has the full colour
 * @property {ImageData} image a pixel to a value
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

/**
 * @typedef {object} Outcome
 * @property {string} group
 * @property {number} order
 * @property {string} preset
 * @property {number} seed
 * @property {TrainConfig} config
 * @property {number} steps
 * @property {number[]} restarts
 * @property {number | null} memorised_step
 * @property {number | null} grokked_step
 * @property {number} train_accuracy
 * @property {number} test_accuracy
 * @property {number} train_loss
 * @property {number} test_loss
 * @property {number} loss_all_pairs
 * @property {string} weights_sha256
 */

/** @typedef {{ element: number, confidence: number, product_probability: number, step: number }} CellAnswer */

/**
 * A class of circuits that may decide pairs; without a number the neurons that belong to no
 * circuit.
 *
 * @typedef {object} DecidingClass
 * @property {number | null} class
 * @property {number | null} order of its subgroups
 * @property {string | null} name
 * @property {number} neurons
 * @property {number} pairs that it decides, of the `rows` that have been looked at
 */

/** @typedef {[number, number, number]} Rgb */

/** With its colour on a light and on a dark page. @typedef {{ circuits: DecidingClass, colours: [Rgb, Rgb] }} ColouredClass */

/** @typedef {{ rows: number, wrong: number, subgroups: boolean, classes: ColouredClass[] }} DecidingSummary */

/** Finding out for about `ms` what decides each pair. @typedef {{ ms: number, training: boolean }} DecideSlice */

/**
 * `step` and `summary` are `null` as long as the group is worked on; until `done`, the summary
 * may be that of an earlier step.
 *
 * @typedef {{ step: number | null, done: boolean, summary: DecidingSummary | null }} Decided
 */

/** What decides a pair, and its share of the margin if there is one. @typedef {{ class: Pick<DecidingClass, "class" | "order" | "name">, share: number | null }} Decision */

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
 * @property {"light" | "dark"} theme
 * @property {number} cell pixels
 * @property {number} order
 * @property {{ rows: number[], columns: number[] } | null} lines `null`: as listed
 * @property {number[] | null} cosets
 * @property {number} flight milliseconds for the lines to fly to their places from those of
 *   the picture before; 0: they are there at once
 */

/**
 * How far the table has been scored: `rows` of them in the present pass, the
 * oldest and the newest of all rows at these steps.
 *
 * @typedef {{ rows: number, oldest: number | null, newest: number | null }} TableAge
 */

/** Where a run stands that is looked at. @typedef {{ status: Status, table: TableAge }} Standing */

/**
 * A run after some step: all that it takes to go on from there, or just its weights.
 *
 * @typedef {{ step: number, file: Uint8Array, weights: null } | { step: number, file: null, weights: Float32Array }} Point
 */

/** What a branch can change. @typedef {Pick<TrainConfig, "learning_rate" | "weight_decay">} BranchSettings */

/**
 * Where the run stands, with the evaluations the page has not seen.
 *
 * @typedef {object} Snapshot
 * @property {Status} status
 * @property {Evaluation[]} evaluations
 * @property {Point[]} points
 * @property {TableAge} table
 * @property {number} milliseconds spent on training since the last snapshot
 * @property {string | null} failure why training stopped by itself
 * @property {Uint8Array | null} checkpoint if one was asked for
 * @property {Outcome | null} outcome once the run is finished and all pairs are scored
 */

/** @typedef {{ config: TrainConfig, snapshot: Snapshot }} Opened */

/** A file, and how it is to be read. @typedef {{ bytes: Uint8Array, options: ImportOptions }} Unopened */

/** @typedef {{ ms: number, since: number, keep: boolean }} Slice */

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

/**
 * How the engine is to run: with fused multiply-add, on so many workers.
 *
 * @typedef {{ turbo: boolean, workers: number }} Wish
 */

/**
 * The engine that runs. The weights of `relaxed-simd` depend on the machine.
 *
 * @typedef {object} Machine
 * @property {string} version
 * @property {"simd128" | "relaxed-simd"} instructions
 * @property {boolean} canTurbo
 */

/**
 * Each action: what is asked, what is answered.
 *
 * @typedef {object} Actions
 * @property {{ ask: Wish, answer: Machine }} start the first question
 * @property {{ ask: null, answer: Family[] }} catalogue
 * @property {{ ask: string, answer: { group: Group, presets: Preset[] } }} group
 * @property {{ ask: DissectSlice, answer: Dissected }} dissect the network of the run
 * @property {{ ask: DecideSlice, answer: Decided }} decide which circuits decide the pairs of
 *   the table
 * @property {{ ask: DissectSlice, answer: { step: number, measures: Measures | null } }} measure
 * @property {{ ask: NeuronQuestion, answer: { step: number, view: NeuronView } }} neuron
 * @property {{ ask: WeightQuestion, answer: WeightMap & { step: number } }} weights
 * @property {{ ask: ExperimentSlice, answer: Experimented }} experiment
 * @property {{ ask: null, answer: null }} endExperiment
 * @property {{ ask: ProfileSlice, answer: Profiled }} profile
 * @property {{ ask: null, answer: Uint8Array }} profileFile the whole report of the last
 *   study, as JSON
 * @property {{ ask: OffscreenCanvas, answer: null }} canvas
 * @property {{ ask: Picture, answer: null }} picture
 * @property {{ ask: TrainConfig, answer: Opened }} begin
 * @property {{ ask: Uint8Array, answer: Opened }} resume
 * @property {{ ask: Unopened, answer: FileDescription }} describe refuses what cannot be
 *   opened, and leaves the present run alone
 * @property {{ ask: Unopened, answer: Opened & { report: ImportReport } }} import
 * @property {{ ask: Slice, answer: Snapshot }} advance
 * @property {{ ask: Slice, answer: Snapshot }} step
 * @property {{ ask: Slice, answer: Snapshot }} check
 * @property {{ ask: Point | null, answer: Standing }} look at an earlier step, in all that is
 *   asked about the network and its table; `null`: at the run as it stands
 * @property {{ ask: { ms: number }, answer: Standing }} lookOn scores more of its table
 * @property {{ ask: { begin: Uint8Array | null, until: number, ms: number },
 *   answer: { step: number, done: boolean } }} grow makes the steps anew that lead to a branch
 * @property {{ ask: BranchSettings, answer: Opened }} branch goes on from there
 * @property {{ ask: null, answer: Uint8Array }} checkpoint
 * @property {{ ask: null, answer: Uint8Array }} npz the network for NumPy
 * @property {{ ask: LinesWish, answer: Arranged }} arrange
 * @property {{ ask: Factors, answer: Cell }} cell
 * @property {{ ask: Factors[], answer: Cell[] }} cells
 * @property {{ ask: Factors & { count: number }, answer: Guess[] }} likeliest answers by the
 *   present weights
 */

export {};
