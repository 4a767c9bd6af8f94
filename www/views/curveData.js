import uPlot from "uplot";

/** @import { Evaluation } from "../protocol/run.js" */
/** @import { Measure } from "./chartOptions.js" */

/** Nothing below this can be drawn on a log axis. */
const LEAST_LOSS = 1e-9;

/**
 * Learning curves for a chart: of a run, and of the one beside it, by the steps of both.
 *
 * @param {Measure} measure
 * @param {Evaluation[]} own
 * @param {Evaluation[]} beside
 * @returns {uPlot.AlignedData}
 */
export function curveData(measure, own, beside) {
  const value = (/** @type {{ loss: number, accuracy: number }} */ score) =>
    measure === "loss" ? Math.max(score.loss, LEAST_LOSS) : score.accuracy;
  return uPlot.join(
    [own, beside].map((some) => [
      some.map(({ step }) => step),
      some.map(({ train }) => value(train)),
      some.map(({ held_out: heldOut }) => value(heldOut)),
    ]),
  );
}
