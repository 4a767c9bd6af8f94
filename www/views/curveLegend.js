import { html, nothing, svg } from "lit";
import { scoresOf } from "../page/runs/scores.js";
import { text } from "../text/en.js";

/** @import { KnownScore } from "../page/runs/scores.js" */
/** @import { View } from "../page/view.js" */
/** @import { Measure } from "./chartOptions.js" */

/**
 * What the curves are at a step, or at the last one if there is no such record.
 *
 * @param {View} view
 * @param {Measure} measure
 * @param {number} step
 */
export function curveLegend({ evaluations, status }, measure, step) {
  const shown = evaluations.find((one) => one.step === step) ?? evaluations.at(-1);
  const { curves } = text;
  const scores = shown && status ? scoresOf(shown, status) : null;
  const value = (/** @type {KnownScore | undefined} */ score) =>
    !score ? text.figures.none : measure === "loss" ? text.small(score.loss) : curves.share(score);
  return html`<p class=${scores?.heldOut.interval ? "curve-legend sampled" : "curve-legend"}>
    <span>${swatch("train")} ${curves.train} <b>${value(scores?.train)}</b></span>
    <span>${swatch("test")} ${curves.test} <b>${value(scores?.heldOut)}</b></span>
    <span class="at">${shown ? curves.now(shown.step) : ""}</span>
  </p>`;
}

/** Whether all pairs are tried. @param {View} view */
export function basis({ evaluations, status }) {
  const last = evaluations.at(-1);
  if (!last || !status) return nothing;
  const { interval, pairs } = scoresOf(last, status).heldOut;
  return interval ? text.curves.sampled(pairs) : text.curves.exact;
}

/** A sample of a curve. @param {"train" | "test"} name */
function swatch(name) {
  return html`<svg class="line ${name}" viewBox="0 0 20 8" aria-hidden="true">
    ${svg`<path d="M1 4h18" />`}
  </svg>`;
}
