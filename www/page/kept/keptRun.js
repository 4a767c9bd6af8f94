import { benchOf } from "../network/bench.js";
import { scoresOf } from "../runs/scores.js";
import { isWorthKeeping } from "../view.js";

/** @import { BranchSettings } from "../../protocol/run.js" */
/** @import { BenchView } from "../network/bench.js" */
/** @import { MeasureRecord } from "../network/measuring.js" */
/** @import { Kept } from "../runs/runner.js" */
/** @import { View } from "../view.js" */
/** @import { Parent } from "./timeline.js" */

/**
 * What the list of kept runs says of one.
 *
 * @typedef {object} KeptRun
 * @property {string} id
 * @property {string} name that the visitor gave it, or ""
 * @property {boolean} pinned
 * @property {string} key of the choices that it follows
 * @property {string} group its title
 * @property {string} recipe
 * @property {number} seed
 * @property {Branching | null} branch where it left another run
 * @property {string | null} parent which run that was, if that is known
 * @property {number} step
 * @property {boolean} finished
 * @property {number | null} accuracy on the held-out pairs
 * @property {[number, number] | null} [interval] of it, if it was measured on a sample; runs that
 *   were kept by earlier versions do not say
 * @property {number} at when it was kept, in milliseconds since 1970
 * @property {number} size in bytes
 */

/**
 * What was found out about a run that its file does not say.
 *
 * @typedef {{ measured: MeasureRecord[], bench: BenchView }} Notes
 */

/** What a run became at the step where it branched off. @typedef {Partial<BranchSettings> & { step: number }} Branching */

/** @typedef {{ id: string, bytes: Uint8Array, milliseconds: number | null, notes: Notes, parent: Parent | null }} KeptFile */

/**
 * A run that is kept, ready to be put on the page: as a copy, if another tab has it. `noted`
 * adds what was found out about it to the view of it.
 *
 * @typedef {{ run: KeptRun, kept: Kept, noted: (view: View) => Partial<View>, isCopy: boolean }} Found
 */

/**
 * What the page has to say about keeping.
 *
 * @typedef {{ kind: "restored" | "copied" | "offer", run: KeptRun } | { kind: "refused" }
 *   | { kind: "dropped", runs: KeptRun[] } | { kind: "failed", message: string }} News
 */

/**
 * The kept runs, the newest first.
 *
 * @typedef {object} KeptView
 * @property {KeptRun[]} runs
 * @property {boolean} lasting whether they outlast the page
 * @property {News[]} news
 * @property {KeptRun | null} deleted the last one that was, which can be had back
 */

/**
 * A run as it stands in the list; `null` if there is nothing in it to lose.
 *
 * @param {Kept} kept
 * @param {View} view of the moment when it was put on ice
 * @param {string} key
 * @param {KeptRun | undefined} before
 * @returns {KeptRun | null}
 */
export function describeRun(kept, view, key, before) {
  const { config, group, id } = view;
  if (!config || !group || !isWorthKeeping(view)) return null;
  return {
    id,
    name: before?.name ?? nameOf(view),
    pinned: before?.pinned ?? false,
    key,
    group: group.title,
    recipe: config.preset,
    seed: config.seed,
    branch: branchingOf(view),
    parent: before?.parent ?? null,
    step: kept.step,
    finished: view.status?.finished ?? false,
    ...heldOutOf(view),
    at: Date.now(),
    size: kept.bytes.length,
  };
}

/**
 * Whether it is another run than before, or has passed something that must not be lost.
 *
 * @param {View | undefined} before
 * @param {View} view
 */
export function hasPassed(before, { id, status }) {
  return (
    before?.id !== id ||
    before.status?.memorised_step !== status?.memorised_step ||
    before.status?.grokked_step !== status?.grokked_step ||
    before.status?.finished !== status?.finished
  );
}

/** The newest first. @param {KeptRun[]} runs */
export const sorted = (runs) => [...runs].sort((a, b) => b.at - a.at);

/** @param {KeptRun[]} runs @param {KeptRun} run */
export const without = (runs, { id }) => runs.filter((one) => one.id !== id);

/** The last score on the held-out pairs. @param {View} view */
export function heldOutOf({ evaluations, status }) {
  const last = evaluations.at(-1);
  const score = last && status ? scoresOf(last, status).heldOut : null;
  return { accuracy: score?.accuracy ?? null, interval: score?.interval ?? null };
}

/** What tells a changed network from a run: the visitor may say something else. @param {View} view */
const nameOf = ({ changed }) => (changed ? `${changed.of.group}, ${changed.what}` : "");

/** The last change of settings. @param {View} view @returns {Branching | null} */
export function branchingOf({ status, config }) {
  const before = status?.branches.at(-1);
  if (!before || !config) return null;
  const { step, learning_rate: rate, weight_decay: decay } = before;
  return {
    step,
    ...(rate === config.learning_rate ? {} : { learning_rate: config.learning_rate }),
    ...(decay === config.weight_decay ? {} : { weight_decay: config.weight_decay }),
  };
}

/** @param {View} view @returns {Notes} */
export function notesOf(view) {
  const { measured, config } = view;
  return {
    measured: measured?.config === config ? measured.records : [],
    bench: { ...benchOf(view), config: null, running: null, failure: null },
  };
}

/** The part of the view that notes make up, beside their run. @param {Notes} notes @param {View} view */
export function fromNotes({ measured, bench }, { config }) {
  if (!config) return {};
  return { measured: { config, records: measured }, bench: { ...bench, config } };
}
