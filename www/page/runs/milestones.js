/** @import { View } from "../view.js" */

/** At this share of the held-out pairs a run has nearly grokked. */
const NEARLY = 0.99;
/** Below this median of C, over both sides of all live neurons, a network is clean. */
const CLEAN = 1e-6;

/** @typedef {"memorised" | "nearly" | "grokked" | "clean"} Milestone */

/**
 * The steps at which milestones of the run on the page were first seen, `null` if they were not:
 * of `clean` the first step that was measured, or taken apart, and is. Who has grokked at once
 * was never near it.
 *
 * @param {Pick<View, "status" | "evaluations" | "measured" | "dissection" | "config">} view
 * @returns {Record<Milestone, number | null>}
 */
export function milestonesOf(view) {
  const { status, evaluations } = view;
  const begun = status?.restarts.at(-1) ?? 0;
  const { memorised_step: memorised = null, grokked_step: grokked = null } = status ?? {};
  const nearly =
    evaluations.find(({ step, held_out: heldOut }) => step >= begun && heldOut.accuracy >= NEARLY)
      ?.step ?? null;
  const clean = concentrations(view)
    .filter(({ step, median }) => step >= begun && median !== null && median < CLEAN)
    .map(({ step }) => step);
  return {
    ...{ memorised, grokked, nearly: nearly === grokked ? null : nearly },
    clean: clean.length > 0 ? Math.min(...clean) : null,
  };
}

/** Whether anybody has looked whether the run is clean. @param {View} view */
export const isMeasured = (view) => concentrations(view).length > 0;

/** The medians of C that are known of the run. @param {Pick<View, "measured" | "dissection" | "config">} view */
function concentrations({ measured, dissection, config }) {
  const records = measured && measured.config === config ? measured.records : [];
  const report = dissection?.config === config ? dissection?.report : null;
  return [
    ...records.map(({ step, measures }) => ({ step, median: measures.median_min_c })),
    ...(report && dissection?.step != null
      ? [{ step: dissection.step, median: report.median_min_c }]
      : []),
  ];
}
