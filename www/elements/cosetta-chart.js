import { html } from "lit";
import uPlot from "uplot";
import { colours, measures } from "../page/colours.js";
import { text } from "../text/en.js";
import { onSystemTheme } from "../page/theme.js";
import { chartOptions } from "../views/chartOptions.js";
import { drawMarks } from "../views/drawMarks.js";
import { Part } from "./part.js";

/** @import { Measure } from "../views/chartOptions.js" */

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
  /** @type {unknown} */
  #drawn = null;
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
    const { evaluations, status } = this.view;
    if (this.#drawn === evaluations) return;
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
      drawMarks(chart, { restarts: status?.restarts ?? [], memorised, grokked }, look);
    };
    const options = chartOptions(this.measure, { ...look, ink: look.faint, font }, marks, (index) =>
      this.dispatchEvent(new CustomEvent("cosetta-evaluation", { detail: index, bubbles: true })),
    );
    const { clientWidth: width, clientHeight: height } = this.#plot;
    this.#chart = new uPlot({ ...options, width, height }, this.#data(), this.#plot);
  }

  #draw() {
    this.#drawn = this.view.evaluations;
    this.#drawnAt = performance.now();
    this.#chart?.setData(this.#data());
  }

  /** @returns {uPlot.AlignedData} */
  #data() {
    const { evaluations } = this.view;
    const value = (/** @type {{ loss: number, accuracy: number }} */ score) =>
      this.measure === "loss" ? Math.max(score.loss, LEAST_LOSS) : score.accuracy;
    return [
      evaluations.map(({ step }) => step),
      evaluations.map(({ train }) => value(train)),
      evaluations.map(({ held_out: heldOut }) => value(heldOut)),
    ];
  }
}
