import { between, count, counted, percent, plain } from "../numbers.js";
import { pictureText } from "./pictureText.js";
import { size } from "./sizeText.js";

/** @import { Relative } from "../../page/kept/family.js" */
/** @import { Branching } from "../../page/kept/keptRun.js" */
/** @import { Scores } from "../../page/runs/scores.js" */

/** How the network did at a step. @param {Scores | null} scores */
function right(scores) {
  if (!scores) return "";
  const { share, sampled } = pictureText.curves;
  const { train, heldOut } = scores;
  const how = heldOut.interval ? `, ${sampled(heldOut.pairs)}` : "";
  return `: pairs seen ${share(train)}, never seen ${share(heldOut)} right${how}`;
}

/** How many of the held-out pairs a run answers. @param {Pick<Relative, "accuracy" | "interval">} score */
export function heldOutRight({ accuracy, interval }) {
  if (accuracy === null) return "";
  return interval
    ? `${percent(accuracy)} of a sample of the held-out pairs right (95\u00a0% interval ${between(interval)})`
    : `${percent(accuracy)} of the held-out pairs right`;
}

/** The past of a run; fetched with what keeps it. */
export const timelineText = {
  title: "Timeline",
  what: (/** @type {number} */ steps, /** @type {number} */ bytes) =>
    `${counted(steps, "step", "steps")} kept, ${size(bytes)} of memory`,
  empty: "Train, and the steps on the way can be looked at here.",
  slider: "Step that is looked at",
  now: (/** @type {number} */ step) => `Now, step ${count(step)}`,
  /** @type {(step: number, scores: Scores | null) => string} */
  at: (step, scores) => `At step ${count(step)}${right(scores)}`,
  explained: "Table, neurons and weights are those of this step.",
  milestones: {
    memorised: "memorised",
    grokked: "grokked",
  },
  previous: "Earlier step",
  next: "Later step",
  play: "Play",
  pause: "Stop",
  back: "Back to now",
  branch: "Branch here",
  branchTitle: (/** @type {number} */ step) => `Go on from step ${count(step)} with`,
  fields: { weight_decay: "Weight decay", learning_rate: "Learning rate" },
  notNumber: "Type a number, such as 0.4.",
  unchanged: "Change one of them: with the same settings the run would be the same.",
  begin: "Train the branch",
  cancel: "Cancel",
  /** @type {(growing: { from: number, to: number, step: number }) => string} */
  growing: ({ to, step }) => `Making the steps up to ${count(to)} anew: ${count(step)} …`,
  branches: "Branches",
  /** What a run is among its branches. @type {(relative: Relative) => string} */
  relative: ({ run, branch }) =>
    run?.name || (branch ? `From step ${count(branch.step)}${changes(branch)}` : "From the start"),
  here: "on the page",
  /** How far a run has come. @type {(relative: Relative) => string} */
  reached: ({ step, ...score }) =>
    [`step ${count(step)}`, heldOutRight(score)].filter((words) => words !== "").join(" · "),
  branched: (/** @type {Branching} */ branching) =>
    `This run branched off at step ${count(branching.step)}${changes(branching)}.`,
  thin: "The thin lines are the run that it left.",
  unlinked: "It began with weights that no link can carry: “Download run” does.",
};

/** `: weight decay 0.1` @param {Branching} branching @returns {string} */
export function changes({ weight_decay: decay, learning_rate: rate }) {
  const { fields } = timelineText;
  const parts = [
    ...(decay === undefined ? [] : [`${fields.weight_decay.toLowerCase()} ${plain(decay)}`]),
    ...(rate === undefined ? [] : [`${fields.learning_rate.toLowerCase()} ${plain(rate)}`]),
  ];
  return parts.length > 0 ? `: ${parts.join(", ")}` : "";
}
