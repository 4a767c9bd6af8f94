import { asked, changesOf, rootOf } from "./route.js";

/** @import { BranchSettings, Change } from "../../protocol/run.js" */
/** @import { View } from "../view.js" */

/**
 * Where the run on the page stands against what its link shows: `ahead` of it lies the step, it
 * `ended` before that, has passed it and `missed` to keep it, or is `there`.
 *
 * @typedef {{ kind: "ahead" | "ended" | "missed" | "there", t: number, step: number }} Arrival
 */

/** A branch that the run is still to make. @typedef {{ root: BranchSettings, changes: Change[] }} Ahead */

/**
 * `null` if the link shows no step, or there is no run yet that could have come to it.
 *
 * @param {View} view
 * @param {boolean} keepsRuns whether earlier steps can be there
 * @returns {Arrival | null}
 */
export function arrivalOf(view, keepsRuns) {
  const { status, values, shipped, looked, timeline, phase } = view;
  if (!status || values.t === null || shipped || phase === "stopped") return null;
  const [t, { step, finished }] = [Number(values.t), status];
  const stands = (/** @type {Arrival["kind"]} */ kind) => ({ kind, t, step });
  if (step === t || looked?.status.step === t) return stands("there");
  if (step < t) return stands(finished ? "ended" : "ahead");
  // What was kept of the past comes after the run itself.
  const mayCome = keepsRuns && (!timeline || timeline.aim === t);
  return mayCome ? null : stands("missed");
}

/**
 * The changes of settings that the link names and the run has not come to.
 *
 * @param {View} view
 * @returns {Ahead | null}
 */
export function branchAhead(view) {
  const { values, status, shipped } = view;
  const last = asked(view);
  if (!last || !status || shipped) return null;
  const changes = changesOf(values.from, last);
  return status.branches.length < changes.length
    ? { root: rootOf(values.from, last), changes }
    : null;
}
