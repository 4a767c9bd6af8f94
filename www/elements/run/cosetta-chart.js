import { html } from "lit";
import uPlot from "uplot";
import { colours, measures } from "../../page/browser/colours.js";
import { onSystemTheme } from "../../page/browser/theme.js";
import { text } from "../../text/en.js";
import { chartOptions } from "../../views/chartOptions.js";
import { drawMarks } from "../../views/drawMarks.js";
import { Part } from "../part.js";

/** @import { Measure } from "../../views/chartOptions.js" */

/** A chart is drawn anew at most this often. */
const EVERY_MS = 100;
/** Nothing below this can be drawn on a log axis. */
const LEAST_LOSS = 1e-9;

/** One learning curve. */
export class CosettaChart extends Part {
  static properties = { ...Part.properties, measure: { attribute: false } };

  /** @type {uPlot | null} */
  #chart = null;
  #theme = "";
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
    return html`
      <div
        class="plot"
        role="img"
        aria-label=${curves.describe(curves[this.measure], evaluations.at(-1))}
      ></div>
      ${evaluations.length < 2 ? html`<p class="empty">${curves.empty[this.measure]}</p>` : ""}
    `;
  }

  firstUpdated() {
    this.#observer.observe(this.#plot);
  }

  updated() {
    const { theme } = this.view.values;
    if (!this.#chart || theme !== this.#theme) this.#build();
    this.#theme = theme;
    const { evaluations, status, looked, timeline } = this.view;
    const shown = [evaluations, looked?.status.step, timeline?.parent];
    if (shown.every((part, i) => part === this.#drawn[i])) return;
    clearTimeout(this.#timer);
    const wait = this.#drawnAt + EVERY_MS - performance.now();
    const fresh = (status?.step ?? 0) === 0;
    if (wait > 0 && !fresh) this.#timer = setTimeout(() => this.#draw(), wait);
    else this.#draw();
  }

  get #plot() {
    return /** @type {HTMLElement} */ (this.querySelector(".plot"));
  }

  #build() {
    this.#chart?.destroy();
    const names = /** @type {const} */ (["train", "test", "ink", "faint", "rule", "accent"]);
    const look = { ...colours(this, [...names]), ...measures(this) };
    const font = getComputedStyle(this).fontFamily;
    const marks = (/** @type {uPlot} */ chart) => {
      const { status } = this.view;
      const { memorised_step: memorised = null, grokked_step: grokked = null } = status ?? {};
      const looked = this.view.looked?.status.step ?? null;
      drawMarks(chart, { restarts: status?.restarts ?? [], memorised, grokked, looked }, look);
    };
    const options = chartOptions(this.measure, { ...look, ink: look.faint, font }, marks, (step) =>
      this.dispatchEvent(new CustomEvent("cosetta-evaluation", { detail: step, bubbles: true })),
    );
    const { clientWidth: width, clientHeight: height } = this.#plot;
    this.#chart = new uPlot({ ...options, width, height }, this.#data(), this.#plot);
  }

  #draw() {
    const { evaluations, looked, timeline } = this.view;
    this.#drawn = [evaluations, looked?.status.step, timeline?.parent];
    this.#drawnAt = performance.now();
    this.#chart?.setData(this.#data());
  }

  /** The run's own values, and those of the run that it left. @returns {uPlot.AlignedData} */
  #data() {
    const { evaluations, timeline } = this.view;
    const value = (/** @type {{ loss: number, accuracy: number }} */ score) =>
      this.measure === "loss" ? Math.max(score.loss, LEAST_LOSS) : score.accuracy;
    const [own, left] = [evaluations, timeline?.parent?.evaluations ?? []].map(
      (some) =>
        /** @type {uPlot.AlignedData} */ ([
          some.map(({ step }) => step),
          some.map(({ train }) => value(train)),
          some.map(({ held_out: heldOut }) => value(heldOut)),
        ]),
    );
    return uPlot.join([own, left]);
  }
}
