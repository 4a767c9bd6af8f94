/** Runs: their settings, how they stand, and what is kept of them. */

/**
 * @typedef {object} TrainConfig
 * @property {string} group
 * @property {string} preset
 * @property {number} seed
 * @property {number} train_fraction
 * @property {number} embedding
 * @property {number} width
 * @property {number} initial_scale
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

/** Settings that hold from a step on. @typedef {BranchSettings & { step: number }} Change */

/**
 * What is to happen on the way of a run: all changes of its settings from the start, those that
 * were made included, and the step at which it is to stop.
 *
 * @typedef {{ changes: Change[], stop: number | null }} Route
 */

/**
 * Where the run stands, with the evaluations the page has not seen.
 *
 * @typedef {object} Snapshot
 * @property {TrainConfig | null} config if it has changed on the way
 * @property {Status} status
 * @property {Evaluation[]} evaluations
 * @property {Point[]} points
 * @property {TableAge} table
 * @property {number} milliseconds spent on training since the last snapshot
 * @property {string | null} failure why training stopped by itself
 * @property {Uint8Array | null} checkpoint if one was asked for
 * @property {boolean} arrived whether it stands where it was to stop
 * @property {Outcome | null} outcome once the run is finished and all pairs are scored
 */

/** @typedef {{ config: TrainConfig, snapshot: Snapshot }} Opened */

/** @typedef {{ ms: number, since: number, keep: boolean, route: Route | null }} Slice */

export {};
