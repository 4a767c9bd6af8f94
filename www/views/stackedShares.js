import { html, nothing, svg } from "lit";
import { text } from "../text/en.js";
import { spectrumText } from "../text/en/spectrumText.js";
import { cosetColour } from "./cosetColour.js";

/** @typedef {{ step: number, shares: number[] }} Moment */
/** @typedef {{ step: number | null, name: string }} Mark */

const [WIDTH, HEIGHT] = [640, 220];
const [LEFT, RIGHT, TOP, BOTTOM] = [44, 8, 16, 24];

/**
 * Shares that make up a whole, stacked, against the step; the table beside it says the same
 * in numbers.
 *
 * @param {Moment[]} moments at least two, by ascending step
 * @param {Mark[]} marks
 * @param {{ isolated: number | null, isolate: (part: number) => void }} choice the part that
 *   the others stand back for; the table has buttons for it
 */
export function stackedShares(moments, marks, { isolated, isolate }) {
  const [first, last] = [moments[0].step, moments[moments.length - 1].step];
  const x = (/** @type {number} */ step) =>
    LEFT + ((step - first) / (last - first)) * (WIDTH - LEFT - RIGHT);
  const y = (/** @type {number} */ share) => TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
  const sums = moments.map(({ shares }) => {
    let sum = 0;
    return [0, ...shares.map((share) => (sum += share))];
  });
  const count = moments[0].shares.length;
  const edge = (/** @type {number} */ level) =>
    moments.map(({ step }, at) => `${x(step).toFixed(1)},${y(sums[at][level]).toFixed(1)}`);
  const area = (/** @type {number} */ i) =>
    svg`<polygon class=${isolated === null || isolated === i ? "" : "aside"} @click=${() => isolate(i)} points=${[...edge(i), ...edge(i + 1).reverse()].join(" ")} fill=${cosetColour(i, count)} />`;
  const mark = (/** @type {Mark} */ { step, name }) =>
    step === null || step < first || step > last
      ? nothing
      : svg`<path class="mark" d="M${x(step)} ${TOP - 4}V${HEIGHT - BOTTOM}" />
          <text x=${x(step)} y=${TOP - 6} text-anchor=${x(step) > WIDTH - 60 ? "end" : "middle"}>${name}</text>`;
  return html`<svg
    class="stacked"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    role="img"
    aria-label=${spectrumText.label}
  >
    ${moments[0].shares.map((_, i) => area(i))}
    ${[0, 0.5, 1].map(
      (share) =>
        svg`<text x=${LEFT - 6} y=${y(share) + 4} text-anchor="end">${text.percent(share)}</text>`,
    )}
    <text x=${LEFT} y=${HEIGHT - 6}>${text.count(first)}</text>
    <text x=${WIDTH - RIGHT} y=${HEIGHT - 6} text-anchor="end">${text.count(last)}</text>
    ${marks.map(mark)}
  </svg>`;
}
