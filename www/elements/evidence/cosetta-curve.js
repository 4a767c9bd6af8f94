import { html, nothing, svg } from "lit";
import { text } from "../../text/en.js";
import { experimentText } from "../../text/en/experimentText.js";
import { ExperimentPart } from "./experimentPart.js";

/** @import { Made } from "../../page/network/bench.js" */
/** @import { CurvePoint } from "../../protocol/experiments.js" */

const [WIDTH, HEIGHT] = [360, 190];
const [LEFT, RIGHT, TOP, BOTTOM] = [38, 10, 10, 30];

/** Accuracy without the neurons of at least, and below, each threshold of concentration. */
export class CosettaCurve extends ExperimentPart {
  render() {
    const { curve: words } = experimentText;
    const { curve: made } = this.bench;
    return html`<section class="bench-part">
      <h3>${words.title}</h3>
      <p class="hint">${words.what}</p>
      ${made ? this.#made(made) : nothing}
      <p class="row">
        <button
          type="button"
          ?disabled=${!this.isIdle}
          @click=${() => this.begin({ kind: "curve" })}
        >
          ${made ? words.again : words.run}
        </button>
      </p>
      ${this.standing("curve")}
    </section>`;
  }

  /** @param {Made<CurvePoint[]>} made */
  #made({ result, step }) {
    const { curve } = experimentText;
    return html`<div class=${this.aged(step)}>
        <p class="curve-legend">
          <span>${sample("above")} ${curve.above}</span>
          <span>${sample("below")} ${curve.below}</span>
        </p>
        ${picture(result)}
        <div class="scroll" role="region" aria-label=${curve.title} tabindex="0">
          <table>
            <thead>
              <tr>
                <td></td>
                <th scope="colgroup" colspan="2">${curve.above}</th>
                <th scope="colgroup" colspan="2">${curve.below}</th>
              </tr>
              <tr>
                <th scope="col">${curve.columns.threshold}</th>
                <th scope="col">${curve.columns.neurons}</th>
                <th scope="col">${curve.columns.above}</th>
                <th scope="col">${curve.columns.neurons}</th>
                <th scope="col">${curve.columns.below}</th>
              </tr>
            </thead>
            <tbody>
              ${result.map(
                ({ threshold, above, below }) =>
                  html`<tr>
                    <th scope="row">${text.small(threshold)}</th>
                    <td>${text.count(above.removed.length)}</td>
                    <td>${text.percent(above.outcome.accuracy)}</td>
                    <td>${text.count(below.removed.length)}</td>
                    <td>${text.percent(below.outcome.accuracy)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>
        </div>
      </div>
      <p class="hint">${this.asOf(step)}</p>`;
  }
}

/** @param {"above" | "below"} kind */
function sample(kind) {
  return html`<svg class="line ${kind}" viewBox="0 0 20 8" aria-hidden="true">
    <path d="M0 4H20" />
  </svg>`;
}

/** The table says the same in words. @param {CurvePoint[]} points */
function picture(points) {
  const last = points.length - 1;
  const x = (/** @type {number} */ i) => LEFT + (i / last) * (WIDTH - LEFT - RIGHT);
  const y = (/** @type {number} */ share) => TOP + (1 - share) * (HEIGHT - TOP - BOTTOM);
  const line = (/** @type {"above" | "below"} */ kind) => {
    const places = points.map((point, i) => `${x(i)},${y(point[kind].outcome.accuracy)}`);
    return svg`<polyline class=${kind} points=${places.join(" ")} />
      ${points.map((point, i) => svg`<circle class=${kind} cx=${x(i)} cy=${y(point[kind].outcome.accuracy)} r="3" />`)}`;
  };
  return html`<svg class="concentration" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">
    ${[0, 0.5, 1].map(
      (share) =>
        svg`<path class="rule" d="M${LEFT} ${y(share)}H${WIDTH - RIGHT}" />
          <text x=${LEFT - 6} y=${y(share) + 4} text-anchor="end">${text.percent(share)}</text>`,
    )}
    ${points.map(({ threshold }, i) =>
      i % 2 === 0
        ? svg`<text x=${x(i)} y=${HEIGHT - 8} text-anchor=${i === last ? "end" : "middle"}>${threshold >= 0.1 ? threshold : `10${text.power(Math.log10(threshold))}`}</text>`
        : nothing,
    )}
    ${line("above")} ${line("below")}
  </svg>`;
}
