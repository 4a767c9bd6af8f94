import { html, nothing, svg } from "lit";
import { neuronText } from "../text/en/neuronText.js";
import { cosetColour } from "./cosetColour.js";

/** @import { CosetView, FunctionView, NeuronView } from "../protocol/neuron.js" */

/** Cells larger than this have room for their value. */
const ROOMY = 34;
const [WIDTH, HEIGHT] = [240, 96];
const BASE = HEIGHT - 16;

/**
 * Pre-activations by pairs of cosets: negative ones in one colour, positive ones in another,
 * the stronger the larger. The values stand in the cells, where there is room.
 *
 * @param {NeuronView} view
 * @param {"before" | "after"} when
 * @param {string} palette of what has a sign
 */
export function pairGrid({ pairs, left, right }, when, palette) {
  if (!pairs) return nothing;
  const [rows, columns] = [left.cosets.length, right.cosets.length];
  const cell = WIDTH / Math.max(rows, columns);
  const limit = Math.max(...pairs.flat().map(({ before }) => Math.abs(before)), 1e-9);
  const square = (/** @type {number} */ value, /** @type {number} */ i, /** @type {number} */ j) =>
    svg`<rect class=${value < 0 ? "negative" : "positive"} x=${j * cell} y=${i * cell}
        width=${cell} height=${cell} fill-opacity=${Math.abs(value) / limit} />
      ${cell > ROOMY ? svg`<text class=${Math.abs(value) > 0.55 * limit ? "strong" : ""} x=${(j + 0.5) * cell} y=${(i + 0.5) * cell + 4} text-anchor="middle">${neuronText.signed(value)}</text>` : nothing}`;
  return html`<figure>
    <svg
      class="pair-grid ${palette}"
      viewBox="0 0 ${columns * cell} ${rows * cell}"
      aria-hidden="true"
    >
      <rect class="ground" width=${columns * cell} height=${rows * cell} />
      ${pairs.map((row, i) => row.map((values, j) => square(values[when], i, j)))}
    </svg>
    <figcaption>${neuronText.pairs[when]}</figcaption>
  </figure>`;
}

/**
 * Elements by value, coset on coset.
 *
 * @param {string} side
 * @param {FunctionView} f
 */
export function histogram(side, f) {
  const { cosets, range } = f;
  const words = neuronText.histogram;
  const bins = cosets[0].histogram.length;
  if (bins === 0) return html`<p class="hint">${words.many}</p>`;
  const heights = Array.from({ length: bins }, (_, bin) =>
    cosets.reduce((sum, coset) => sum + coset.histogram[bin], 0),
  );
  const tallest = Math.max(...heights);
  const placed = heights.map(() => 0);
  const bar = (
    /** @type {CosetView} */ coset,
    /** @type {number} */ count,
    /** @type {number} */ bin,
  ) => {
    if (count === 0) return nothing;
    placed[bin] += count;
    return svg`<rect x=${(bin * WIDTH) / bins} y=${BASE - (placed[bin] * (BASE - 4)) / tallest}
      width=${WIDTH / bins - 0.75} height=${(count * (BASE - 4)) / tallest}
      fill=${cosetColour(coset.number, cosets.length)} />`;
  };
  return html`<figure>
    <svg
      class="histogram"
      viewBox="0 0 ${WIDTH} ${HEIGHT}"
      role="img"
      aria-label=${words.label(side, f)}
    >
      ${cosets.map((coset) => coset.histogram.map((count, bin) => bar(coset, count, bin)))}
      <path class="axis" d="M0 ${BASE}H${WIDTH}" />
      <text y=${HEIGHT - 2}>${neuronText.signed(range[0])}</text>
      <text x=${WIDTH} y=${HEIGHT - 2} text-anchor="end">${neuronText.signed(range[1])}</text>
    </svg>
    <figcaption>${side}</figcaption>
  </figure>`;
}

/** Means over cosets as bars from zero, with a whisker for the spread. @param {FunctionView} f */
export function cosetBars({ cosets, range }) {
  const row = Math.min(14, 168 / cosets.length);
  const [least, most] = [Math.min(range[0], 0), Math.max(range[1], 0)];
  const span = most - least || 1;
  const along = (/** @type {number} */ value) => ((value - least) / span) * WIDTH;
  const bar = (/** @type {CosetView} */ { number, mean, deviation }, /** @type {number} */ i) =>
    svg`<rect x=${along(Math.min(mean, 0))} y=${i * row + 1} width=${Math.abs(along(mean) - along(0))}
        height=${Math.max(row - 2, 0.5)} fill=${cosetColour(number, cosets.length)} />
      <path class="whisker" d="M${along(mean - deviation)} ${(i + 0.5) * row}H${along(mean + deviation)}" />`;
  const height = cosets.length * row;
  return html`<svg class="coset-bars" viewBox="-2 0 ${WIDTH + 4} ${height + 16}" aria-hidden="true">
    ${cosets.map(bar)}
    <path class="axis" d="M${along(0)} 0V${height}" />
    <text x="0" y=${height + 13}>${neuronText.signed(least)}</text>
    <text x=${WIDTH} y=${height + 13} text-anchor="end">${neuronText.signed(most)}</text>
  </svg>`;
}

/** A share from 0 to 1 as a bar. @param {number} share */
export function shareBar(share) {
  return html`<svg class="share-bar" viewBox="0 0 60 8" aria-hidden="true">
    <rect class="ground" width="60" height="8" />
    <rect class="full" width=${60 * share} height="8" />
  </svg>`;
}
