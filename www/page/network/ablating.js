/** What is taken out of the network stands in the link, and is measured where a link names it. */

import { ablationText, readAblation } from "../choices/ablation.js";
import { isGiven, seen } from "../view.js";
import { benchOf } from "./bench.js";

/** @import { NetworkReport } from "../../protocol/analysis.js" */
/** @import { Ablation, Removal } from "../../protocol/experiments.js" */
/** @import { Lab } from "../lab.js" */
/** @import { View } from "../view.js" */
/** @import { Tried } from "./bench.js" */

/** Tries it, and puts it into the link once something has come of it. @param {Lab} lab @param {Ablation} ablation */
export async function tryOut(lab, ablation) {
  await lab.bench.begin(ablation);
  if (benchOf(lab.view).tried[0]?.experiment === ablation) choose(lab, ablation);
}

/** Puts it into the link; `null`: nothing is taken out. @param {Lab} lab @param {Ablation | null} ablation */
function choose({ state }, ablation) {
  const abl = ablation && ablationText(ablation);
  if (abl !== state.values.abl) state.set({ abl });
}

/** What the link names. @param {View} view @returns {Ablation | null} */
export function chosenIn({ selection }) {
  return selection.ablation === null ? null : readAblation(selection.ablation);
}

/** What came of that: at the step that the link shows, if it shows one. @param {View} view @returns {Tried | null} */
export function measuredIn(view) {
  const chosen = chosenIn(view);
  if (!chosen) return null;
  const { t } = view.values;
  const text = ablationText(chosen);
  const isThat = (/** @type {Tried} */ { experiment, step }) =>
    ablationText(experiment) === text && (t === null || step === Number(t));
  return benchOf(view).tried.find(isThat) ?? null;
}

/**
 * What has to come before the ablation of the link can be measured: the network of its step, or
 * any that has learned; `null` if it is there.
 *
 * @param {View} view
 * @returns {"step" | "network" | null}
 */
export function awaitedIn(view) {
  const { values, config, shipped, looked, status, phase } = view;
  const { step } = seen(view).status ?? {};
  if (values.t !== null && !shipped) return `${step}` === values.t ? null : "step";
  const isThere = shipped || isGiven(config) || (status?.step ?? 0) > 0;
  return isThere && !looked && phase !== "training" ? null : "network";
}

/** Measures what the link names, once its network is there and was taken apart; what is not in it is dropped. @param {Lab} lab */
export function follow(lab) {
  const { view } = lab;
  const { dissection, config, group, phase } = view;
  const { running, failure } = benchOf(view);
  const chosen = chosenIn(view);
  const rests = phase !== "training" && phase !== "starting" && phase !== "stopped";
  if (!chosen || running || !rests || awaitedIn(view) || measuredIn(view)) return;
  // Nothing is taken apart by subgroups or irreps there, and so nothing out.
  if (group && group.kind !== "group") return lab.select.drop({ abl: null });
  const failed = failure?.experiment;
  if (failed?.kind === "removal" && ablationText(failed) === ablationText(chosen)) return;
  const isOfThat = dissection?.config === config && dissection?.step === seen(view).status?.step;
  const report = isOfThat ? dissection?.report : null;
  if (!report || !group) return;
  if (isAbsent(chosen, report, group.order)) lab.select.drop({ abl: null });
  else lab.bench.begin(chosen);
}

/** Gives up the experiment under way; what was not measured is not in the link, either. @param {Lab} lab */
export function giveUp(lab) {
  lab.bench.cancel();
  if (!measuredIn(lab.view)) choose(lab, null);
}

/** Strikes out the last one; if the link names it, it names the one before. @param {Lab} lab */
export function undoTried(lab) {
  const [last, before] = benchOf(lab.view).tried;
  const isChosen = measuredIn(lab.view) === last;
  lab.bench.undo();
  if (isChosen) choose(lab, before?.experiment ?? null);
}

/** Strikes out all. @param {Lab} lab */
export function clearTried(lab) {
  lab.bench.clear();
  choose(lab, null);
}

/** What goes by cosets, which not every group has. @type {Set<Removal["kind"]>} */
const BY_COSETS = new Set(["above", "below", "coset-means", "coset-components"]);

/** Whether such a part could be there in a network on a group of that order. @param {Removal["kind"]} kind @param {number} order */
export const isConceivable = (kind, order) => !BY_COSETS.has(kind) || hasCosets(order);

/** Whether the network has nothing of what it names. @param {Ablation} ablation @param {NetworkReport} report @param {number} order of the group */
function isAbsent({ removal }, { neurons, circuits, class_counts: classes, irreps }, order) {
  if (!isConceivable(removal.kind, order)) return true;
  switch (removal.kind) {
    case "neurons":
      return removal.neurons.some((number) => number >= neurons.length);
    case "circuit":
      return !circuits.some(
        (one) =>
          one.class === removal.class && one.left === removal.left && one.right === removal.right,
      );
    case "class":
      return !classes.some((one) => one.class === removal.class);
    case "irrep":
      return !irreps[Number(removal.irrep)]?.neurons;
    case "above":
    case "below":
      return !(removal.threshold > 0);
    default:
      return false;
  }
}

/**
 * Whether a group of that order has subgroups between the trivial one and itself: every prime
 * that divides it is the order of one.
 *
 * @param {number} order
 */
function hasCosets(order) {
  for (let part = 2; part * part <= order; part += 1) if (order % part === 0) return true;
  return false;
}
