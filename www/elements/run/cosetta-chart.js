import { html, nothing } from "lit";
import uPlot from "uplot";
import { colours, measures } from "../../page/browser/colours.js";
import { onSystemTheme } from "../../page/browser/theme.js";
import { besideOf } from "../../page/runs/beside.js";
import { milestonesOf } from "../../page/runs/milestones.js";
import { scoresOf } from "../../page/runs/scores.js";
import { text } from "../../text/en.js";
import { chartOptions } from "../../views/chartOptions.js";
import { curveData } from "../../views/curveData.js";
import { drawMarks } from "../../views/drawMarks.js";
import { Part } from "../part.js";

/** @import { Evaluation } from "../../protocol/run.js" */
/** @import { Measure } from "../../views/chartOptions.js" */

/** A chart is drawn anew at most this often. */
const EVERY_MS = 100;
/** Nothing below this can be drawn on a log axis. */
const LEAST_STEP = 1;
/** A press so near to a mark is one on it. */
const NEAR = 14;

/** One learning curve: a slider along its records. */
export class CosettaChart extends Part {
  static properties = {
    ...Part.properties,
    measure: { attribute: false },
    at: { attribute: false },
    stretch: { attribute: false },
    isLog: { attribute: false },
  };

  /** @type {uPlot | null} */
  #chart = null;
  #theme = "";
  #wasLog = false;
  /** What was drawn last. @type {unknown[]} */
  #drawn = [];
  #drawnAt = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #endTheme = () => {};
  #observer = new ResizeObserver(([{ contentRect }]) => {
    this.#chart?.setSize({ width: contentRect.width, height: contentRect.height });
  });

  constructor() {
    super();
    /** @type {Measure} */
    this.measure = "loss";
    /** The step that is read; `null`: the one that is to be looked at. @type {number | null} */
    this.at = null;
    /** The steps that are drawn; `null`: all. @type {[number, number] | null} */
    this.stretch = null;
    /** Whether steps stand on a log scale. */
    this.isLog = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#endTheme = onSystemTheme(() => this.#build());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#endTheme();
    this.#observer.disconnect();
    this.#chart?.destroy();
    this.#chart = null;
    clearTimeout(this.#timer);
  }

  render() {
    const { evaluations } = this.view;
    const { curves } = text;
    const read = this.#read();
    return html`
      <div
        class="plot"
        role=${read ? "slider" : "img"}
        tabindex=${read ? "0" : nothing}
        aria-label=${curves.describe(curves[this.measure], evaluations.at(-1)?.step)}
        aria-valuemin=${read ? evaluations[0].step : nothing}
        aria-valuemax=${read ? evaluations[evaluations.length - 1].step : nothing}
        aria-valuenow=${read?.step ?? nothing}
        aria-valuetext=${read ? this.#words(read) : nothing}
        @click=${this.#onClick}
        @dblclick=${() => this.#tell("cosetta-stretch", null)}
      ></div>
      ${
        read
          ? html`<div
              class="handle"
              aria-hidden="true"
              @pointerdown=${this.#onGrip}
              @pointermove=${this.#onGrip}
            ></div>`
          : html`<p class="empty">${curves.empty[this.measure]}</p>`
      }
    `;
  }

  firstUpdated() {
    this.#observer.observe(this.#plot);
  }

  updated() {
    const { theme } = this.view.values;
    const stale = theme !== this.#theme || this.isLog !== this.#wasLog;
    if (!this.#chart || stale) this.#build();
    this.#theme = theme;
    this.#wasLog = this.isLog;
    const shown = this.#shown();
    if (shown.every((part, i) => part === this.#drawn[i])) return;
    clearTimeout(this.#timer);
    const wait = this.#drawnAt + EVERY_MS - performance.now();
    const fresh = (this.view.status?.step ?? 0) === 0;
    if (wait > 0 && !fresh) this.#timer = setTimeout(() => this.#draw(), wait);
    else this.#draw();
  }

  /** Whatever the picture depends on. */
  #shown() {
    const { evaluations, timeline, ghost } = this.view;
    const { memorised, grokked, clean } = milestonesOf(this.view);
    const marks = [memorised, grokked, clean, this.#looked];
    return [evaluations, timeline?.parent, ghost, this.stretch, ...marks];
  }

  get #plot() {
    return /** @type {HTMLElement} */ (this.querySelector(".plot"));
  }

  /** Where the line stands; the views follow. */
  get #looked() {
    return this.at ?? this.view.timeline?.aim ?? null;
  }

  /** The record that is read, if there are some. @returns {Evaluation | null} */
  #read() {
    const { evaluations } = this.view;
    if (evaluations.length < 2) return null;
    const at = this.#looked ?? Infinity;
    return evaluations.filter(({ step }) => step <= at).at(-1) ?? evaluations[0];
  }

  /** @param {Evaluation} evaluation */
  #words(evaluation) {
    const { curves } = text;
    const { status } = this.view;
    if (!status) return "";
    const { step, train, heldOut } = scoresOf(evaluation, status);
    const value = (/** @type {typeof train} */ score) =>
      this.measure === "loss" ? text.small(score.loss) : curves.share(score);
    const names = Object.entries(milestonesOf(this.view)).filter(([, at]) => at === step);
    return curves.reading(
      step,
      value(train),
      value(heldOut),
      names.map(([name]) => curves[/** @type {keyof ReturnType<typeof milestonesOf>} */ (name)]),
    );
  }

  #build() {
    this.#chart?.destroy();
    const names = /** @type {const} */ (["train", "test", "ink", "faint", "rule", "accent"]);
    const look = { ...colours(this, [...names]), ...measures(this) };
    const font = getComputedStyle(this).fontFamily;
    const options = chartOptions(
      this.measure,
      { ...look, ink: look.faint, font },
      {
        isLog: this.isLog,
        stretch: () => this.stretch,
        drawn: (chart) => {
          const restarts = this.view.status?.restarts ?? [];
          drawMarks(chart, { restarts, ...milestonesOf(this.view), looked: this.#looked }, look);
          this.#place(chart);
        },
        onPoint: (record) => this.#tell("cosetta-evaluation", this.#steps[record ?? -1] ?? null),
        onStretch: (stretch) => this.#tell("cosetta-stretch", stretch),
      },
    );
    const { clientWidth: width, clientHeight: height } = this.#plot;
    this.#chart = new uPlot({ ...options, width, height }, this.#data(), this.#plot);
  }

  #draw() {
    this.#drawn = this.#shown();
    this.#drawnAt = performance.now();
    this.#chart?.setData(this.#data());
  }

  /** The steps of all records that are drawn. @type {number[]} */
  #steps = [];

  /** The run's own values, and those of the run beside it. @returns {uPlot.AlignedData} */
  #data() {
    const { evaluations } = this.view;
    const [steps, ...values] = curveData(this.measure, evaluations, besideOf(this.view));
    this.#steps = [...steps];
    const least = this.isLog ? LEAST_STEP : 0;
    return [this.#steps.map((step) => Math.max(step, least)), ...values];
  }

  /** Puts the handle under the step that is read. @param {uPlot} chart */
  #place(chart) {
    const handle = /** @type {HTMLElement | null} */ (this.querySelector(".handle"));
    const read = this.#read();
    if (!handle || !read) return;
    const { left, width } = chart.over.getBoundingClientRect();
    const x = chart.valToPos(Math.max(read.step, this.isLog ? LEAST_STEP : 0), "x");
    const inside = Math.min(width, Math.max(0, x));
    handle.style.left = `${left - this.getBoundingClientRect().left + inside}px`;
  }

  /** @param {PointerEvent} event */
  #onGrip = (event) => {
    const handle = /** @type {Element} */ (event.currentTarget);
    if (event.type === "pointerdown") handle.setPointerCapture(event.pointerId);
    else if (handle.hasPointerCapture(event.pointerId)) this.#goTo(event.clientX);
  };

  /** @param {number} clientX */
  #goTo(clientX) {
    if (!this.#chart) return;
    const { left, width } = this.#chart.over.getBoundingClientRect();
    const x = Math.min(width, Math.max(0, clientX - left));
    const step = this.#steps[this.#chart.posToIdx(x)];
    if (step !== undefined) this.#tell("cosetta-choose", step);
  }

  /** A press on the curves leads to a step, one on a mark above them to its own. @param {MouseEvent} event */
  #onClick = (event) => {
    const chart = this.#chart;
    if (!chart) return;
    const { left, top } = chart.over.getBoundingClientRect();
    if (event.target === chart.over) return this.#goTo(event.clientX);
    if (event.clientY > top) return;
    const from = (/** @type {number} */ step) =>
      Math.abs(chart.valToPos(step, "x") - (event.clientX - left));
    const [mark] = Object.values(milestonesOf(this.view))
      .filter((step) => step !== null && from(step) <= NEAR)
      .sort((a, b) => from(a ?? 0) - from(b ?? 0));
    if (mark != null) this.#tell("cosetta-choose", mark);
  };

  /** @param {string} name @param {unknown} detail */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}

customElements.define("cosetta-chart", CosettaChart);
