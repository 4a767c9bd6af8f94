/**
 * What the page and its worker say to each other.
 *
 * The page asks `{ id, action, input }`; the worker answers every id once, with
 * `{ id, answer }` or `{ id, error, fatal }`, and says `{ id, waits }` every now and then while
 * it waits for something itself. Field names in snake_case are those
 * of the Rust types.
 */

/** @import { DissectSlice, Dissected, Measures } from "./protocol/analysis.js" */
/** @import { DecideSlice, Decided } from "./protocol/deciding.js" */
/** @import { FileDescription, ImportReport, Unopened } from "./protocol/exchange.js" */
/** @import { Ablation, ExperimentSlice, Experimented } from "./protocol/experiments.js" */
/** @import { Family, Group, MysteryVerdict, ProfileSlice, Profiled, Singles } from "./protocol/group.js" */
/** @import { Machine, Wish } from "./protocol/machine.js" */
/** @import { Layer, NeuronQuestion, NeuronView, WeightMap, WeightQuestion } from "./protocol/neuron.js" */
/** @import { BranchSettings, Opened, Point, Preset, Slice, Snapshot, Standing, TrainConfig } from "./protocol/run.js" */
/** @import { Arranged, Cell, Factors, Guess, LinesWish, Picture } from "./protocol/table.js" */

/**
 * What the first part of the engine answers: each action, what is asked, what is answered.
 *
 * @typedef {object} FirstActions
 * @property {{ ask: Wish, answer: Machine }} start the first question
 * @property {{ ask: null, answer: null }} prepare for much to compute
 * @property {{ ask: null, answer: null }} complete the engine before its second part is needed
 * @property {{ ask: null, answer: Family[] }} catalogue
 * @property {{ ask: string, answer: { group: Group, presets: Preset[] } }} group
 * @property {{ ask: OffscreenCanvas, answer: null }} canvas
 * @property {{ ask: Picture, answer: null }} picture
 * @property {{ ask: TrainConfig, answer: Opened }} begin
 * @property {{ ask: Uint8Array, answer: Opened }} resume
 * @property {{ ask: Slice, answer: Snapshot }} advance
 * @property {{ ask: Slice, answer: Snapshot }} step
 * @property {{ ask: Slice, answer: Snapshot }} check
 * @property {{ ask: Point | null, answer: Standing }} look at an earlier step, in all that is
 *   asked about the network and its table; `null`: at the run as it stands
 * @property {{ ask: { ms: number }, answer: Standing }} lookOn scores more of its table
 * @property {{ ask: { begin: Uint8Array | null, until: number, ms: number },
 *   answer: { step: number, done: boolean } }} grow makes the steps anew that lead to a branch
 * @property {{ ask: BranchSettings, answer: Opened }} branch goes on from there
 * @property {{ ask: null, answer: { step: number, sha256: string } }} hash of the weights
 * @property {{ ask: null, answer: Uint8Array }} checkpoint
 * @property {{ ask: Factors, answer: Cell }} cell
 * @property {{ ask: Factors[], answer: Cell[] }} cells
 * @property {{ ask: Factors & { count: number }, answer: Guess[] }} likeliest answers by the
 *   present weights
 */

/**
 * What takes the second.
 *
 * @typedef {object} LaterActions
 * @property {{ ask: { mystery: string, guess: string }, answer: MysteryVerdict }} guess which
 *   group is in disguise
 * @property {{ ask: string, answer: string }} answer that group; from now on its subgroups are
 *   called by their names
 * @property {{ ask: DissectSlice, answer: Dissected }} dissect the network of the run
 * @property {{ ask: DecideSlice, answer: Decided }} decide which circuits decide the pairs of
 *   the table
 * @property {{ ask: { ms: number, point: Point | null }, answer: { step: number,
 *   measures: Measures | null } }} measure the run now, or at an earlier step
 * @property {{ ask: NeuronQuestion, answer: { step: number, view: NeuronView } }} neuron
 * @property {{ ask: WeightQuestion, answer: WeightMap & { step: number } }} weights
 * @property {{ ask: { layer: Layer, point: Point }, answer: number }} weightLimit the largest
 *   weight of a layer at an earlier step
 * @property {{ ask: ExperimentSlice, answer: Experimented }} experiment
 * @property {{ ask: null, answer: null }} endExperiment
 * @property {{ ask: Ablation, answer: Opened }} change begins a run with the network as it is
 *   without what is taken out of it
 * @property {{ ask: ProfileSlice, answer: Profiled }} profile
 * @property {{ ask: null, answer: Uint8Array }} profileFile the whole report of the last
 *   study, as JSON
 * @property {{ ask: string, answer: Singles | null }} singles the subgroups of a group one by
 *   one; `null`: they are too many, or not yet known
 * @property {{ ask: Unopened, answer: FileDescription }} describe refuses what cannot be
 *   opened, and leaves the present run alone
 * @property {{ ask: Unopened, answer: Opened & { report: ImportReport } }} import
 * @property {{ ask: null, answer: Uint8Array }} npz the network for NumPy
 * @property {{ ask: LinesWish, answer: Arranged }} arrange
 */

/** @typedef {FirstActions & LaterActions} Actions */

/**
 * How the worker comes to its answers.
 *
 * @template T
 * @typedef {{ [A in keyof T]: T[A] extends { ask: infer Ask, answer: infer Answer }
 *   ? (input: Ask) => Answer | Promise<Answer> : never }} Answers
 */

export {};
