/** @import { FileDescription, ImportReport, Unopened } from "../protocol/exchange.js" */
/** @import { Family, Group } from "../protocol/group.js" */
/** @import { Machine, Wish } from "../protocol/machine.js" */
/** @import { Evaluation, Outcome, Preset, Standing, Status, TableAge, TrainConfig } from "../protocol/run.js" */
/** @import { Selection } from "./choices/selection.js" */
/** @import { Clamped, Values } from "./choices/state.js" */
/** @import { Unlinked } from "./choices/unlinked.js" */
/** @import { StudyView } from "./groups/study.js" */
/** @import { KeptView } from "./kept/keptRun.js" */
/** @import { TimelineView } from "./kept/timeline.js" */
/** @import { BenchView } from "./network/bench.js" */
/** @import { DissectionView } from "./network/dissection.js" */
/** @import { MeasuredView } from "./network/measuring.js" */
/** @import { Ghost } from "./runs/beside.js" */
/** @import { Kept } from "./runs/runner.js" */
/** @import { Shipping } from "./runs/shipped.js" */
/** @import { ArrangedView } from "./table/arranger.js" */
/** @import { DecidingView } from "./table/deciding.js" */
/** @import { TwinsView } from "./twins/twins.js" */

import { selectionOf } from "./choices/selection.js";
import { recallWish } from "./choices/wish.js";
import { NOTHING_TRIED } from "./network/bench.js";

/**
 * What the run is doing. `stopped`: the engine is gone. `unsupported`: it never was there.
 *
 * @typedef {"starting" | "ready" | "training" | "paused" | "checking" | "finished" | "stopped"
 *   | "unsupported"} Phase
 */

/**
 * Why something went wrong: `lost` the engine, `loss` not finite, `plain` anything else.
 *
 * @typedef {{ kind: "lost" | "loss" | "plain", message: string }} Failure
 */

/**
 * The part of the view that belongs to the run.
 *
 * @typedef {object} RunView
 * @property {string} id by which it is kept; "" before there is one
 * @property {Phase} phase
 * @property {TrainConfig | null} config
 * @property {Status | null} status
 * @property {Evaluation[]} evaluations
 * @property {TableAge | null} table
 * @property {Outcome | null} outcome
 * @property {number | null} milliseconds spent on training; `null` if part of it was elsewhere
 * @property {number | null} stepsPerSecond
 * @property {Failure | null} failure
 * @property {number} keptStep of the run that a new engine would go on with
 */

/**
 * A network of another program that waits for the visitor to say how it is to be read.
 *
 * @typedef {Unopened & Pick<FileDescription, "order" | "embedding" | "width">
 *   & { problem: string | null }} Importing
 */

/**
 * A network that was made of one on the page by taking something out of it.
 *
 * @typedef {object} Changed
 * @property {Uint8Array} bytes the run before its first step
 * @property {string} what was done to it, in words
 * @property {{ group: string, seed: number, step: number, shipped: boolean }} of which network
 * @property {boolean} told whether the visitor has put the notice away
 */

/**
 * The rest: what was chosen, and what is known about it.
 *
 * @typedef {object} ChoiceView
 * @property {number} engine how many engines were started so far
 * @property {Wish} wish how the engine is to run
 * @property {Machine | null} machine how it does
 * @property {Values} values
 * @property {Selection} selection what is looked at, as far as it means something
 * @property {[string, string][]} unknown
 * @property {number} reads how often choices came from elsewhere, such as a link
 * @property {[string, string][]} lost what was selected and is not there
 * @property {Clamped[]} clamped settings of a link that went too far
 * @property {Unlinked | null} unlinked set if the link lacks something
 * @property {Family[]} catalogue groups to choose from
 * @property {Group | null} group of the run
 * @property {Preset[]} presets of that group
 * @property {Record<string, string | null>} problems by setting; `null`: no number
 * @property {{ text: string, message: string } | null} groupProblem
 * @property {StudyView | null} study of that group, if it was asked for
 * @property {ArrangedView | null} arranged the lines of the table and the active subgroup, if
 *   anything was wished for
 * @property {DissectionView | null} dissection the last network taken apart
 * @property {DecidingView | null} deciding what decides the pairs of the table, once it was
 *   coloured by that
 * @property {BenchView} bench what was tried on a network
 * @property {MeasuredView | null} measured of a run, while somebody looked
 * @property {TwinsView | null} twins what came of the two groups that are trained to compare
 *   them, once somebody looked
 * @property {KeptView | null} keeping the runs that the browser keeps, once that is known
 * @property {TimelineView | null} timeline the past of the run, once there is what keeps it
 * @property {Standing | null} looked the earlier step of it that is looked at; `null`: now
 * @property {Kept | null} aside a run that was replaced and can be brought back
 * @property {Importing | null} importing
 * @property {Unopened & { report: ImportReport, told: boolean } | null} imported what the
 *   present run began with, if that is a network of another program
 * @property {Changed | null} changed what the present run began with, if that is a network that
 *   something was taken out of here
 * @property {boolean} shipped whether the run on the page came with it
 * @property {Shipping | null} shipping one that does, on its way
 * @property {Ghost | null} ghost the last one that was on the page
 * @property {boolean} away whether training waits for the tab to be seen
 * @property {boolean} printing whether the page is being put on paper
 */

/** @typedef {RunView & ChoiceView} View everything the page is drawn from */

/** @type {RunView} */
export const NO_RUN = {
  id: "",
  phase: "starting",
  config: null,
  status: null,
  evaluations: [],
  table: null,
  outcome: null,
  milliseconds: 0,
  stepsPerSecond: null,
  failure: null,
  keptStep: 0,
};

/**
 * What is to be seen before the engine has said anything.
 *
 * @param {Pick<View, "values" | "unknown" | "unlinked" | "reads">} state
 * @returns {View}
 */
export function firstView({ values, unknown, unlinked, reads }) {
  return {
    ...NO_RUN,
    ...{
      engine: 0,
      wish: recallWish(),
      machine: null,
      catalogue: [],
      group: null,
      presets: [],
      study: null,
      dissection: null,
      deciding: null,
      bench: NOTHING_TRIED,
      measured: null,
      twins: null,
      arranged: null,
    },
    ...{
      values,
      selection: selectionOf(values, null, null, null),
      unknown,
      unlinked,
      reads,
      lost: [],
      clamped: [],
      problems: {},
      groupProblem: null,
      keeping: null,
      timeline: null,
      looked: null,
      aside: null,
      importing: null,
      imported: null,
      changed: null,
      shipped: false,
      shipping: null,
      ghost: null,
      away: false,
      printing: false,
    },
  };
}

/**
 * The recipe the present choices start from.
 *
 * @param {Pick<View, "presets" | "values">} view
 * @returns {Preset | undefined}
 */
export function recipeOf({ presets, values }) {
  return presets.find(({ name }) => name === values.rec);
}

/** The presets of runs that began with weights no recipe leads to, and whose settings they have. */
const [IMPORTED, CHANGED] = ["imported", "changed"];
const RECIPE_OF_GIVEN = "paper";

/** Whether it began with a trained network, out of which something was taken. @param {TrainConfig | null} config */
export const isChanged = (config) => config?.preset === CHANGED;

/** Whether it began with given weights: those of a file, or of a changed network. @param {TrainConfig | null} config */
export const isGiven = (config) => config?.preset === IMPORTED || isChanged(config);

/**
 * The recipe whose settings a run has, by its name.
 *
 * @param {TrainConfig} config
 */
export function recipeName(config) {
  return isGiven(config) ? RECIPE_OF_GIVEN : config.preset;
}

/**
 * Whether something would be lost with the run.
 *
 * @param {View} view
 */
export function isWorthKeeping({ status, config, shipped }) {
  return status !== null && !shipped && (status.step > 0 || isGiven(config));
}

/**
 * Whether a press of Train would do anything.
 *
 * @param {View} view
 */
export function canTrain({ phase, problems, shipped }) {
  const ended = phase === "checking" || phase === "finished";
  const idle =
    phase === "ready" || phase === "paused" || phase === "training" || (shipped && ended);
  return idle && Object.keys(problems).length === 0;
}

/**
 * Whether a single step can be made: not of what trains, nor of what came with the page.
 *
 * @param {View} view
 */
export const canStep = (view) => canTrain(view) && view.phase !== "training" && !view.shipped;

/**
 * Whether there is anything to go back to step 0 from, and a way: no recipe leads to weights
 * that were given.
 *
 * @param {View} view
 */
export function canReset({ status, phase, shipped, config, imported, changed, timeline }) {
  const isThere = !isGiven(config) || imported || changed || timeline?.steps[0] === 0;
  return !!(status && status.step > 0 && phase !== "stopped" && !shipped && isThere);
}

/**
 * Where the network stands that the views are of: now, or at the step that is looked at.
 *
 * @param {View} view
 */
export function seen({ looked, status, table }) {
  return looked ?? { status, table };
}

/**
 * Whether the whole table was scored with the present weights.
 *
 * @param {Status} status
 */
export function isCurrent(status) {
  return status.table_step === status.step;
}
