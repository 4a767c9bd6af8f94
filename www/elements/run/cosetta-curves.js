import { html, nothing } from "lit";
import { hasGhost } from "../../page/runs/beside.js";
import { milestonesOf } from "../../page/runs/milestones.js";
import { text } from "../../text/en.js";
import { chartMove } from "../../views/chartMoves.js";
import { basis, curveLegend } from "../../views/curveLegend.js";
import { narrowed } from "../../views/narrowed.js";
import { Part } from "../part.js";

/** @import { Measure } from "../../views/chartOptions.js" */

/** @type {Measure[]} */
const MEASURES = ["loss", "accuracy"];

/** Loss and accuracy over the steps: what is drawn of them, and which step is read. */
export class CosettaCurves extends Part {
  /** The step that is pointed at. @type {number | null} */
  #pointed = null;
  /** The one that keys or a press have led to. @type {number | null} */
  #at = null;
  /** The steps that are drawn; `null`: all. @type {[number, number] | null} */
  #stretch = null;
  #isLog = false;
  /** Of the run that all this is about. */
  #config = /** @type {object | null} */ (null);
  #phase = "";
  /** The step that all views were to look at. @type {number | null} */
  #aim = null;
  /** @type {Set<Measure>} */
  #asTable = new Set();
  /** Whether charts have been asked for, and are there. */
  #asked = false;
  #hasCharts = false;

  willUpdate() {
    const { config, phase } = this.view;
    if (config !== this.#config) this.#stretch = null;
    const begins = phase === "training" && phase !== this.#phase;
    // What could not be fetched is asked for again by the next run.
    if (begins) this.#asked = this.#hasCharts;
    if (config !== this.#config || begins || this.#isElsewhere()) this.#at = null;
    this.#config = config;
    this.#phase = phase;
    this.#aim = this.view.timeline?.aim ?? null;
  }

  /** Charts are a quarter of the page's scripts, and the page is seen before they have anything to show. */
  updated() {
    if (!this.#asked) this.#fetchCharts();
  }

  async #fetchCharts() {
    this.#asked = true;
    this.#hasCharts = (await this.fetchPart(() => import("./cosetta-chart.js"))) !== null;
    this.requestUpdate();
  }

  /** Whether another view has gone to another step. */
  #isElsewhere() {
    const { steps = [], aim = null } = this.view.timeline ?? {};
    const at = this.#at;
    if (at === null || this.#pointed !== null || aim === this.#aim) return false;
    return aim !== (steps.filter((step) => step <= at).at(-1) ?? null);
  }

  render() {
    return html`
      <h2 class="sr-only">${text.curves.title}</h2>
      <div class="row curve-tools">
        ${this.view.evaluations.length > 1 ? this.#tools() : nothing}
        <span class="hint"
          >${basis(this.view)}${hasGhost(this.view) ? text.curves.ghost : nothing}</span
        >
      </div>
      <div
        class="curve-list"
        @cosetta-evaluation=${this.#onPoint}
        @cosetta-choose=${(/** @type {CustomEvent<number>} */ { detail }) => this.#choose(detail)}
        @cosetta-stretch=${(/** @type {CustomEvent<[number, number] | null>} */ { detail }) =>
          this.#show(detail)}
        @keydown=${this.#onKey}
      >
        ${MEASURES.map((measure) => this.#curve(measure))}
      </div>
    `;
  }

  /** What dragging and keys do, as buttons. */
  #tools() {
    const { curves } = text;
    return html`<button
        type="button"
        class="small"
        aria-pressed=${this.#isLog}
        @click=${() => this.#setLog(!this.#isLog)}
      >
        ${curves.log}
      </button>
      <button type="button" class="small" @click=${this.#narrow}>${curves.nearer}</button>
      <button
        type="button"
        class="small"
        ?disabled=${this.#stretch === null}
        @click=${() => this.#show(null)}
      >
        ${curves.all}
      </button>
      <cosetta-listen
        .lab=${this.lab}
        .stretch=${this.#stretch}
        @cosetta-evaluation=${this.#onPoint}
      ></cosetta-listen>`;
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
      ${curveLegend(this.view, measure, this.#pointed ?? this.#read)}
      <div
        class="curve-body"
        role=${asTable ? "group" : nothing}
        aria-label=${asTable ? curves[measure] : nothing}
        tabindex=${asTable ? "0" : nothing}
      >
        ${
          asTable
            ? html`<cosetta-records .lab=${this.lab} .measure=${measure}></cosetta-records>`
            : this.#chart(measure)
        }
      </div>
    </section>`;
  }

  /** @param {Measure} measure */
  #chart(measure) {
    if (!this.#hasCharts) {
      const isEmpty = this.view.evaluations.length < 2;
      return isEmpty ? html`<p class="empty">${text.curves.empty[measure]}</p>` : nothing;
    }
    return html`<cosetta-chart
      .lab=${this.lab}
      .measure=${measure}
      .at=${this.#at}
      .stretch=${this.#stretch}
      .isLog=${this.#isLog}
    ></cosetta-chart>`;
  }

  /** The step that is read while none is pointed at. */
  get #read() {
    return this.#at ?? this.view.timeline?.aim ?? this.view.evaluations.at(-1)?.step ?? 0;
  }

  /** @param {CustomEvent<number | null>} event */
  #onPoint = ({ detail }) => {
    if (detail === this.#pointed) return;
    this.#pointed = detail;
    this.lab.keeping.point(detail);
    this.requestUpdate();
  };

  /** Reads a step, and looks at it in all views while the run rests; the last one is now. @param {number} step */
  #choose(step) {
    const isLast = step === this.view.evaluations.at(-1)?.step;
    this.#at = isLast ? null : step;
    this.lab.keeping.point(step, true);
    this.requestUpdate();
  }

  /** @param {[number, number] | null} stretch */
  #show(stretch) {
    const { evaluations } = this.view;
    const [from, to] = stretch ?? [0, Infinity];
    // A line takes two records.
    if (evaluations.filter(({ step }) => step >= from && step <= to).length < 2) return;
    this.#stretch = stretch;
    this.requestUpdate();
  }

  #narrow = () => {
    const last = this.view.evaluations.at(-1)?.step ?? 0;
    this.#show(narrowed(this.#stretch ?? [0, last], this.#read, this.#isLog));
  };

  /** @param {boolean} isLog */
  #setLog(isLog) {
    this.#isLog = isLog;
    this.requestUpdate();
  }

  /** @param {KeyboardEvent} event */
  #onKey = (event) => {
    if (!(/** @type {Element} */ (event.target).closest("[role=slider]"))) return;
    const steps = this.view.evaluations.map(({ step }) => step);
    const { memorised: m, grokked: g, clean: c } = milestonesOf(this.view);
    const to = chartMove(event, this.#read, steps, { m, g, c });
    const act = to === null ? this.#action(event) : () => this.#choose(to);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };

  /** What else a key does in a curve. @param {KeyboardEvent} event @returns {(() => void) | undefined} */
  #action({ key, ctrlKey, metaKey, altKey }) {
    if (ctrlKey || metaKey || altKey) return undefined;
    const all = () => this.#show(null);
    /** @type {Record<string, () => void>} */
    const actions = {
      ...{ "+": this.#narrow, "=": this.#narrow, "-": all, 0: all },
      l: () => this.#setLog(!this.#isLog),
      Escape: this.#stretch ? all : () => this.#choose(this.view.evaluations.at(-1)?.step ?? 0),
    };
    return actions[key.length === 1 ? key.toLowerCase() : key];
  }

  /** @param {Measure} measure */
  async #switch(measure) {
    if (!this.#asTable.delete(measure)) {
      if (!(await this.fetchPart(() => import("./cosetta-records.js")))) return;
      this.#asTable.add(measure);
    }
    this.requestUpdate();
  }
}
