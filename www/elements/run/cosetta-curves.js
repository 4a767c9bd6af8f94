import { html, nothing, svg } from "lit";
import { text } from "../../text/en.js";
import { Part } from "../part.js";

/** @import { Score } from "../../protocol/run.js" */
/** @import { Measure } from "../../views/chartOptions.js" */

/** @type {Measure[]} */
const MEASURES = ["loss", "accuracy"];

/** Loss and accuracy over the steps, with what their marks mean. */
export class CosettaCurves extends Part {
  /** The step that is pointed at. @type {number | null} */
  #pointed = null;
  /** @type {Set<Measure>} */
  #asTable = new Set();

  render() {
    return html`
      <h2 class="sr-only">${text.curves.title}</h2>
      <div
        class="curve-list"
        @cosetta-evaluation=${this.#onPoint}
        @click=${() => this.lab.keeping.point(this.#pointed, true)}
      >
        ${MEASURES.map((measure) => this.#curve(measure))}
      </div>
    `;
  }

  /** @param {Measure} measure */
  #curve(measure) {
    const { curves } = text;
    const asTable = this.#asTable.has(measure);
    const what = measure === "loss" ? curves.lossWhat : curves.accuracyWhat;
    return html`<section class="curve" aria-label=${curves[measure]}>
      <div class="curve-head">
        <h3>${curves[measure]} <span class="hint">${what}</span></h3>
        <button type="button" class="small" @click=${() => this.#switch(measure)}>
          ${asTable ? curves.showChart : curves.showTable}
        </button>
      </div>
      ${this.#legend(measure)}
      <div
        class="curve-body"
        role=${asTable ? "group" : nothing}
        aria-label=${asTable ? curves[measure] : nothing}
        tabindex=${asTable ? "0" : nothing}
      >
        ${
          asTable
            ? html`<cosetta-records .lab=${this.lab} .measure=${measure}></cosetta-records>`
            : html`<cosetta-chart .lab=${this.lab} .measure=${measure}></cosetta-chart>`
        }
      </div>
    </section>`;
  }

  /** @param {Measure} measure */
  #legend(measure) {
    const { evaluations, looked } = this.view;
    const step = this.#pointed ?? looked?.status.step;
    const shown = evaluations.find((one) => one.step === step) ?? evaluations.at(-1);
    const { curves } = text;
    const value = (/** @type {Score | undefined} */ score) =>
      !score
        ? text.figures.none
        : measure === "loss"
          ? text.small(score.loss)
          : text.percent(score.accuracy);
    return html`<p class="curve-legend">
      <span>${swatch("train")} ${curves.train} <b>${value(shown?.train)}</b></span>
      <span>${swatch("test")} ${curves.test} <b>${value(shown?.held_out)}</b></span>
      <span class="at">${shown ? curves.now(shown.step) : ""}</span>
    </p>`;
  }

  /** @param {CustomEvent<number | null>} event */
  #onPoint = ({ detail }) => {
    if (detail === this.#pointed) return;
    this.#pointed = detail;
    this.lab.keeping.point(detail);
    this.requestUpdate();
  };

  /** @param {Measure} measure */
  #switch(measure) {
    if (!this.#asTable.delete(measure)) this.#asTable.add(measure);
    this.requestUpdate();
  }
}

/** A sample of a curve. @param {"train" | "test"} name */
function swatch(name) {
  return html`<svg class="line ${name}" viewBox="0 0 20 8" aria-hidden="true">
    ${svg`<path d="M1 4h18" />`}
  </svg>`;
}
