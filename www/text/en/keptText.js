import { count, counted } from "../numbers.js";
import { called } from "./called.js";
import { choiceText } from "./choiceText.js";
import { LANGUAGE } from "./language.js";
import { size as sizeText } from "./sizeText.js";
import { changes, heldOutRight } from "./timelineText.js";

/** @import { KeptRun } from "../../page/kept/keptRun.js" */

const day = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: "medium", timeStyle: "short" });
const time = new Intl.DateTimeFormat(LANGUAGE, { timeStyle: "short" });
const LIST = new Intl.ListFormat(LANGUAGE);

/** When something was kept: the time, of another day with the date. @param {number} at */
function when(at) {
  const today = new Date(at).toDateString() === new Date().toDateString();
  return `${today ? "today, " : ""}${(today ? time : day).format(at)}`;
}

/** The name of a run, or what it is. @param {KeptRun} run */
function title({ name, group, recipe, seed, branch }) {
  if (name) return name;
  const run = `${group}, ${choiceText.recipes.names[recipe] ?? recipe}, seed ${seed}`;
  return branch ? `${run}, branched at step ${count(branch.step)}${changes(branch)}` : run;
}

/** Runs that the browser keeps; fetched with what keeps them. */
export const keptText = {
  title: "Kept runs",
  what: (/** @type {number} */ runs, /** @type {boolean} */ lasting) =>
    runs === 0
      ? "what you train is kept here"
      : `${counted(runs, "run", "runs")}, to go on with ${lasting ? "in this browser" : "as long as this page is open"}`,
  empty:
    "No run is kept yet. A run that trains is kept by itself, in this browser and nowhere else, and outlasts a reload.",
  explained:
    "A run is written down every few seconds while it trains, and whenever it rests. When there is no more room, the oldest ones that are not pinned make way.",
  name: title,
  /** What a run is, if its name does not say it. */
  also: (/** @type {KeptRun} */ run) => (run.name ? `${title({ ...run, name: "" })} · ` : ""),
  facts: (/** @type {KeptRun} */ { step, at, size, ...score }) =>
    [`step ${count(step)}`, heldOutRight(score), `kept ${when(at)}`, sizeText(size)]
      .filter((words) => words !== "")
      .join(" · "),
  here: "on the page",
  open: "Open",
  pin: "Pin",
  rename: "Rename",
  remove: "Delete",
  /** A button's name, so that each is told from those of other runs. */
  of: (/** @type {string} */ action, /** @type {KeptRun} */ run) => `${action}: ${title(run)}`,
  newName: (/** @type {KeptRun} */ run) => `New name of ${title(run)}`,
  save: "Save name",
  cancel: "Cancel",
  deleted: (/** @type {KeptRun} */ run) => `“${title(run)}” was deleted.`,
  undo: "Undo",
  gone: (/** @type {KeptRun} */ run) => `“${title(run)}” is kept no more.`,
  dismiss: "Dismiss",

  restored: (/** @type {KeptRun} */ { group, step, at, finished }) =>
    finished
      ? `Your run on ${called(group)} is back, as it ended at step ${count(step)}.`
      : `Your run on ${called(group)} is back, as it was kept at step ${count(step)} (${when(at)}). Train goes on from there.`,
  copied: (/** @type {KeptRun} */ { group, step }) =>
    `Your run on ${called(group)} is open in another tab, too. This is a copy of it, as it was kept at step ${count(step)}, and goes its own way.`,
  offer: (/** @type {KeptRun} */ run) =>
    `Your last run is kept: ${title(run)}, step ${count(run.step)} (${when(run.at)}).`,
  goOn: "Go on with it",
  refused:
    "This browser does not let the page keep anything: your runs end with this page. “Download run” saves one.",
  dropped: (/** @type {KeptRun[]} */ runs) =>
    `There was no more room for kept runs. The oldest made way: ${LIST.format(runs.map((run) => `“${title(run)}”`))}. A run that is pinned stays.`,
  failed: (/** @type {string} */ message) =>
    `The browser could not keep the run (${message}). “Download run” saves it.`,
};
