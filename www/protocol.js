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
 * @property {number} learning_rate
 * @property {number} weight_decay
 * @property {number} beta1
 * @property {number} beta2
 * @property {number} epsilon
 * @property {number} warmup_steps
 * @property {number} anneal_below
 * @property {number} hold_steps
 * @property {number} anneal_steps
 * @property {number} evaluate_every
 */

/** @typedef {{ name: string, order: number, abelian: boolean, labels: string[] }} Group */

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
 * @typedef {object} Outcome
 * @property {string} group
 * @property {number} order
 * @property {string} preset
 * @property {number} seed
 * @property {TrainConfig} config
 * @property {number} steps
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

/** @typedef {{ product: number, in_training: boolean, answer: CellAnswer | null }} Cell */

/** @typedef {"answer" | "product" | "result" | "confidence"} Colouring */

/** @typedef {{ colouring: Colouring, theme: "light" | "dark", cell: number }} Picture */

/**
 * How far the table has been scored: `rows` of them in the present pass, the
 * oldest and the newest of all rows at these steps.
 *
 * @typedef {{ rows: number, oldest: number | null, newest: number | null }} TableAge
 */

/**
 * Where the run stands, with the evaluations the page has not seen.
 *
 * @typedef {object} Snapshot
 * @property {Status} status
 * @property {Evaluation[]} evaluations
 * @property {TableAge} table
 * @property {number} milliseconds spent on training since the last snapshot
 * @property {string | null} failure why training stopped by itself
 * @property {Uint8Array | null} checkpoint if one was asked for
 * @property {Outcome | null} outcome once the run is finished and all pairs are scored
 */

/** @typedef {{ config: TrainConfig, snapshot: Snapshot }} Opened */

/** @typedef {{ ms: number, since: number, keep: boolean }} Slice */

/**
 * Each action: what is asked, what is answered.
 *
 * @typedef {object} Actions
 * @property {{ ask: null, answer: string }} version
 * @property {{ ask: string, answer: { group: Group, presets: Preset[] } }} group
 * @property {{ ask: OffscreenCanvas, answer: null }} canvas
 * @property {{ ask: Picture, answer: null }} picture
 * @property {{ ask: TrainConfig, answer: Opened }} begin
 * @property {{ ask: Uint8Array, answer: Opened }} resume
 * @property {{ ask: Slice, answer: Snapshot }} advance
 * @property {{ ask: Slice, answer: Snapshot }} step
 * @property {{ ask: Slice, answer: Snapshot }} check
 * @property {{ ask: null, answer: Uint8Array }} checkpoint
 * @property {{ ask: { x: number, y: number }, answer: Cell }} cell
 */

export {};
