import { branchingOf, heldOutOf } from "./keptRun.js";

/** @import { View } from "../view.js" */
/** @import { Branching, KeptRun } from "./keptRun.js" */

/**
 * A run among those that it is related to by branches.
 *
 * @typedef {object} Relative
 * @property {string} id
 * @property {KeptRun | null} run as it is kept, if it is
 * @property {Branching | null} branch where it left another run
 * @property {number} parent place of that run in the family; -1 if it is not there
 * @property {number} step that it has reached
 * @property {number | null} accuracy on the held-out pairs
 * @property {[number, number] | null} [interval] of it, if it was measured on a sample
 */

/**
 * The run on the page and all that branched off from the same one, each after the run that it
 * left. Of several that left one run, the last comes first: so no line in a picture of them,
 * one below the other, crosses another.
 *
 * @param {View} view
 * @returns {Relative[]}
 */
export function familyOf(view) {
  const all = relatives(view);
  const parentOf = (/** @type {Node} */ { left }) => all.find(({ id }) => id === left);
  let root = all.find(({ id }) => id === view.id);
  for (let above = root; above; above = parentOf(above)) root = above;
  return root ? below(root, -1, [], all) : [];
}

/** @typedef {Omit<Relative, "parent"> & { left: string | null }} Node */

/** The run on the page as it stands, and the others as they are kept. @param {View} view @returns {Node[]} */
function relatives(view) {
  const { id, status, timeline, keeping } = view;
  const runs = keeping?.runs ?? [];
  const here = {
    id,
    run: runs.find((run) => run.id === id) ?? null,
    branch: branchingOf(view),
    left: timeline?.parent?.id ?? null,
    step: status?.step ?? 0,
    ...heldOutOf(view),
  };
  const others = runs.filter((run) => run.id !== id);
  return [
    here,
    ...others.map((run) => {
      const { branch, step, accuracy, interval, parent: left } = run;
      return { id: run.id, run, branch, left, step, accuracy, interval };
    }),
  ];
}

/**
 * A run and what branched off from it, after the family so far.
 *
 * @param {Node} node
 * @param {number} parent
 * @param {Relative[]} before
 * @param {Node[]} all
 * @returns {Relative[]}
 */
function below({ left: _, ...relative }, parent, before, all) {
  const place = before.length;
  const at = (/** @type {Node} */ { branch }) => branch?.step ?? 0;
  const children = all.filter(({ left }) => left === relative.id).sort((a, b) => at(b) - at(a));
  return children.reduce(
    (family, child) => below(child, place, family, all),
    [...before, { ...relative, parent }],
  );
}

/**
 * Where a step stands on the timeline, from 0 to 1: its kept steps stand at equal distances,
 * and now at the end. What lies beyond stands at the end, too.
 *
 * @param {number[]} steps that are kept, ascending
 * @param {number} now
 * @param {number} step
 */
export function placeOn(steps, now, step) {
  if (step >= now) return 1;
  const i = steps.filter((kept) => kept <= step).length - 1;
  if (i < 0) return 0;
  const next = steps[i + 1] ?? now;
  return (i + (step - steps[i]) / Math.max(1, next - steps[i])) / steps.length;
}
