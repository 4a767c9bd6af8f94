import { count, plain } from "../numbers.js";

/** @import { BranchSettings } from "../../protocol/run.js" */
/** @import { Clamped } from "../../page/choices/state.js" */
/** @import { Ahead, Arrival } from "../../page/runs/arrival.js" */

/** `weight decay 1` @param {BranchSettings} settings @param {BranchSettings[]} others */
function settings(settings, others) {
  const differs = (/** @type {keyof BranchSettings} */ name) =>
    others.some((other) => other[name] !== settings[name]);
  return [
    ...(differs("weight_decay") ? [`weight decay ${plain(settings.weight_decay)}`] : []),
    ...(differs("learning_rate") ? [`learning rate ${plain(settings.learning_rate)}`] : []),
  ].join(" and ");
}

/** What there is to say of a link; fetched once there is something. */
export const linkText = {
  /** @type {(ahead: Ahead) => string} */
  branch({ root, changes }) {
    const all = [root, ...changes];
    const parts = changes.map(
      (change, i) => `${settings(all[i], all)} up to step ${count(change.step)}`,
    );
    return `This link is of a branch. It trains with ${parts.join(", ")}, then goes on with ${settings(changes[changes.length - 1], all)}.`;
  },
  /** @type {(step: number) => string} */
  noBranch: (step) =>
    `This link is of a branch at step ${count(step)}, but the run ended before it came there.`,
  /** @type {Record<"ahead" | "ended" | "missed" | "there", (arrival: Arrival) => string>} */
  stands: {
    ahead: ({ t, step }) =>
      `This link shows the run at step ${count(t)}; here it is at step ${count(step)}.`,
    ended: ({ t, step }) =>
      `This link shows the run at step ${count(t)}, but here it ended at step ${count(step)}.`,
    missed: ({ t }) =>
      `This link shows the run at step ${count(t)}, which was not kept on the way here.`,
    there: ({ t }) => `The run is at step ${count(t)}, as the link shows it.`,
  },
  train: (/** @type {number} */ t) => `Train to step ${count(t)}, as the link shows`,
  again: (/** @type {number} */ t) => `Start over and train to step ${count(t)}`,
  training: (/** @type {Arrival} */ { t, step }) =>
    `Training to step ${count(t)}, as the link shows: step ${count(step)} …`,
  bar: (/** @type {number} */ t) => `Training to step ${count(t)}`,
  leave: "Leave it at that",
  reproduced: "Reproduced",
  same: (/** @type {string} */ hash) =>
    `The weights are those of the link, bit for bit: SHA-256 ${hash}…`,
  differs: "Not reproduced",
  others: (/** @type {string} */ expected, /** @type {string} */ found) =>
    `The link names weights with SHA-256 ${expected}…, here it is ${found}… instead.`,
  because: {
    turbo:
      "Turbo is on here, and its last bits depend on the machine: switch it off below the settings, and train again.",
    version: (/** @type {string} */ version) =>
      `They may come from turbo, whose last bits depend on the machine, from a run that was changed by hand, or from another version of this page; this is ${version}.`,
  },
  unknown: (/** @type {string[]} */ keys) =>
    `This link says something that this version does not know: ${keys.join(", ")}. The rest was used.`,
  lost: (/** @type {string[]} */ keys) =>
    `What was selected is not in this network, and was left out: ${keys.join(", ")}. The rest was used.`,
  clamped: (/** @type {Clamped[]} */ clamped) =>
    `This link goes beyond what is possible here: ${clamped
      .map(({ key, asked, taken }) => `${key}=${asked} became ${taken}`)
      .join(", ")}.`,
  unlinked: {
    group: {
      kept: "This group is too large for a link, so the link leaves it out. This tab keeps it across a reload, and “Download run” carries it to others.",
      lost: "This group is too large for a link, so the link leaves it out, and this browser does not let the page keep it: a reload loses it. “Download run” carries it.",
    },
    branch: {
      kept: "This run has branched off too often for a link, so the link leaves its branches out: others see another run. This tab keeps it, and “Download run” carries it to others.",
      lost: "This run has branched off too often for a link, so the link leaves its branches out: others see another run. “Download run” carries it.",
    },
    removal: {
      kept: "The removal names more neurons than a link can hold, so the link leaves it out. This tab keeps it across a reload.",
      lost: "The removal names more neurons than a link can hold, so the link leaves it out: a reload forgets it.",
    },
    lines: {
      kept: "You moved more lines than a link can hold, so the link leaves them out. This tab keeps them across a reload.",
      lost: "You moved more lines than a link can hold, so the link leaves them out: a reload puts them back.",
    },
  },
};
