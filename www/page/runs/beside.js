/** @import { Evaluation } from "../../protocol/run.js" */
/** @import { View } from "../view.js" */

/** A run that the page came with, for comparison with others on its group. @typedef {{ group: string, grokked: number | null, evaluations: Evaluation[] }} Ghost */

/** Of a ghost as much is seen as leads to this many times the step at which it grokked. */
const BEYOND = 1.5;

/** The run on the page for later comparison. @param {View} view @returns {Ghost} */
export const ghostOf = ({ config, status, evaluations }) => ({
  ...{ group: config?.group ?? "", grokked: status?.grokked_step ?? null, evaluations },
});

/** Whether the run on the page has a ghost beside it: one that branched off has the run it left. @param {View} view */
export const hasGhost = ({ ghost, shipped, timeline, config }) =>
  ghost !== null && !shipped && !timeline?.parent && ghost.group === config?.group;

/**
 * The records of the run that is drawn thin beside the one on the page: of a ghost no more than
 * leaves room for the run itself.
 *
 * @param {View} view
 * @returns {Evaluation[]}
 */
export function besideOf(view) {
  const { ghost, timeline, evaluations } = view;
  if (!ghost || !hasGhost(view)) return timeline?.parent?.evaluations ?? [];
  const last = Math.max(evaluations.at(-1)?.step ?? 0, BEYOND * (ghost.grokked ?? 0));
  return ghost.evaluations.filter(({ step }) => step <= last);
}
