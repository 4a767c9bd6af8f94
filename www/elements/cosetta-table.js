import { html } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { colours } from "../page/colours.js";
import { text } from "../text/en.js";
import { onSystemTheme, themeInForce } from "../page/theme.js";
import { drawCrosshair } from "../views/drawCrosshair.js";
import { tableGeometry } from "../views/tableGeometry.js";
import { groupName } from "./groupName.js";
import { Part } from "./part.js";

/** @import { Cell, Colouring } from "../protocol.js" */
/** @import { Geometry } from "../views/tableGeometry.js" */
/** @import { Place } from "./cosetta-grid.js" */

/** From this many pixels on, cells carry marks. */
const DOTTED_CELL = 3;

/** The Cayley table: the worker paints the picture, the page what is pointed at. */
export class CosettaTable extends Part {
  /** @type {Place | null} */
  #place = null;
  /** What stands in which cell, as far as the worker has said. */
  #reading = /** @type {{ place: Place, cell: Cell } | null} */ (null);
  /** The run the reading is of. */
  #config = /** @type {object | null} */ (null);
  #byKeyboard = false;
  #asking = false;
  #side = 0;
  /** @type {Geometry | null} */
  #geometry = null;
  /** Engine whose worker holds the canvas; what was asked of it last. */
  #engine = 0;
  #pictured = "";
  /** What the reading was asked for, to ask again when the table has changed. */
  #readFor = "";
  #observer = new ResizeObserver(([{ contentRect }]) => {
    this.#side = contentRect.width;
    this.requestUpdate();
  });
  #endTheme = () => {};

  connectedCallback() {
    super.connectedCallback();
    this.#endTheme = onSystemTheme(() => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#observer.disconnect();
    this.#endTheme();
  }

  firstUpdated() {
    const frame = this.querySelector(".frame");
    if (frame) this.#observer.observe(frame);
  }

  render() {
    const { lab, view } = this;
    return html`
      <div class="hero-head">
        <h2>
          ${view.group ? [text.table.of(view.group.title), groupName(view.group.title)] : text.table.title}
        </h2>
        <p class="convention">${text.table.convention}</p>
      </div>
      <cosetta-colouring
        .lab=${lab}
        .dotted=${(this.#geometry?.cell ?? DOTTED_CELL) >= DOTTED_CELL}
      ></cosetta-colouring>
      <div class="frame">
        <div class="plane">
          ${keyed(view.engine, html`<canvas class="picture" aria-hidden="true"></canvas>`)}
          <canvas class="overlay" aria-hidden="true"></canvas>
          <cosetta-grid
            .lab=${lab}
            .place=${this.#place}
            .cell=${this.#reading?.place === this.#place ? this.#reading?.cell : null}
            .gutter=${this.#geometry?.gutter ?? 0}
            @cosetta-point=${this.#onPoint}
          ></cosetta-grid>
        </div>
      </div>
      <cosetta-reading
        .lab=${lab}
        .place=${this.#reading?.place ?? null}
        .cell=${this.#reading?.cell ?? null}
        .aloud=${this.#byKeyboard}
      ></cosetta-reading>
    `;
  }

  willUpdate() {
    const { group, config } = this.view;
    if (config === this.#config) return;
    this.#config = config;
    this.#reading = null;
    if (!group || !this.#isInside(group.order)) this.#place = null;
  }

  updated() {
    const { group, config, engine, phase } = this.view;
    if (engine > 0 && engine !== this.#engine) this.#handOver(engine);
    if (!group || !config || this.#side === 0 || phase === "stopped") return;
    this.#layOut();
    this.#read();
  }

  /** @param {number} order */
  #isInside(order) {
    return this.#place !== null && this.#place.x < order && this.#place.y < order;
  }

  /** Gives the new worker the canvas to paint on. @param {number} engine */
  #handOver(engine) {
    const canvas = /** @type {HTMLCanvasElement} */ (this.querySelector(".picture"));
    this.#engine = engine;
    this.#pictured = "";
    const offscreen = canvas.transferControlToOffscreen();
    this.lab.tell("canvas", offscreen, [offscreen]);
  }

  /** Fits the table into its frame and asks for a picture of that size. */
  #layOut() {
    const { labels, order } = /** @type {import("../protocol.js").Group} */ (this.view.group);
    const longest = Math.max(...labels.map((label) => label.length));
    const geometry = tableGeometry(order, this.#side, devicePixelRatio, longest);
    const before = this.#geometry;
    this.#geometry = geometry;
    if (before?.gutter !== geometry.gutter || before.cell !== geometry.cell) this.requestUpdate();
    const { gutter, size, cell, smooth } = geometry;
    const picture = /** @type {HTMLCanvasElement} */ (this.querySelector(".picture"));
    const plane = /** @type {HTMLElement} */ (this.querySelector(".plane"));
    plane.style.width = plane.style.height = `${gutter + size}px`;
    picture.style.inset = `${gutter}px 0 0 ${gutter}px`;
    picture.style.width = picture.style.height = `${size}px`;
    picture.style.imageRendering = smooth ? "auto" : "pixelated";
    const { col, theme } = this.view.values;
    const colouring = /** @type {Colouring} */ (col);
    const wanted = { colouring, theme: themeInForce(theme), cell, order };
    if (JSON.stringify(wanted) !== this.#pictured) this.lab.tell("picture", wanted);
    this.#pictured = JSON.stringify(wanted);
    this.#drawOverlay(labels, geometry);
  }

  /**
   * @param {string[]} labels
   * @param {Geometry} geometry
   */
  #drawOverlay(labels, geometry) {
    const overlay = /** @type {HTMLCanvasElement} */ (this.querySelector(".overlay"));
    const context = overlay.getContext("2d");
    if (!context) return;
    const side = geometry.gutter + geometry.size;
    const pixels = Math.round(side * devicePixelRatio);
    if (overlay.width !== pixels) overlay.width = overlay.height = pixels;
    context.setTransform(pixels / side, 0, 0, pixels / side, 0, 0);
    const { ink, paper, accent } = colours(this, ["ink", "paper", "accent"]);
    const font = getComputedStyle(this).fontFamily;
    const options = { geometry, ink, paper, accent, font };
    drawCrosshair(context, { labels, cell: this.#place }, options);
  }

  /** @param {CustomEvent<Place & { aloud: boolean }>} event */
  #onPoint = ({ detail: { x, y, aloud } }) => {
    if (this.#place?.x === x && this.#place.y === y) return;
    this.#place = { x, y };
    this.#byKeyboard = aloud;
    this.requestUpdate();
  };

  /** Asks what is in the cell, one question at a time, until the answer is of now. */
  async #read() {
    const { config, table } = this.view;
    const wanted = () => JSON.stringify([this.#place, config, this.view.table, this.view.engine]);
    if (!this.#place || !config || !table) return;
    if (this.#asking || this.#readFor === wanted()) return;
    this.#asking = true;
    const [place, readFor] = [this.#place, wanted()];
    try {
      const cell = await this.lab.ask("cell", place);
      if (this.view.config === config) this.#reading = { place, cell };
      this.#readFor = readFor;
      this.requestUpdate();
    } catch {
      // The run was replaced or the engine is gone: the lab says so elsewhere.
    } finally {
      this.#asking = false;
    }
  }
}
