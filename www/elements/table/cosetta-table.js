import { html, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { colours, measures } from "../../page/browser/colours.js";
import { onSystemTheme, themeInForce } from "../../page/browser/theme.js";
import { CellReader } from "../../page/table/cellReader.js";
import { Flights } from "../../page/table/flights.js";
import { linesOf } from "../../page/table/lines.js";
import { text } from "../../text/en.js";
import { drawOverlay } from "../../views/drawOverlay.js";
import { groupName } from "../../views/groupName.js";
import { tableGeometry } from "../../views/tableGeometry.js";
import { Part } from "../part.js";

/** @import { Group } from "../../protocol/group.js" */
/** @import { Colouring } from "../../protocol/table.js" */
/** @import { Geometry } from "../../views/tableGeometry.js" */
/** @import { Place } from "./cosetta-grid.js" */
/** @import { CosettaOrder } from "./cosetta-order.js" */
/** @import { Drag } from "./dragLine.js" */

/** From this many pixels on, cells carry marks. */
const DOTTED_CELL = 3;
const LABEL_SIZE = 11;

/** The Cayley table: the worker paints the picture, the page what is pointed at. */
export class CosettaTable extends Part {
  /** @type {Place | null} */
  #place = null;
  /** Whether it stays when the pointer moves on. */
  #pinned = false;
  /** The line that is on its way by hand. @type {Drag | null} */
  #drag = null;
  #inWords = false;
  /** What stands in the cell, as far as the worker has said. */
  #reader = new CellReader(() => this.requestUpdate());
  /** The run the reading is of. */
  #config = /** @type {object | null} */ (null);
  #byKeyboard = false;
  #side = 0;
  /** @type {Geometry | null} */
  #geometry = null;
  /** Engine whose worker holds the canvas; what was asked of it last. */
  #engine = 0;
  #pictured = "";
  #flights = new Flights(() => this.requestUpdate());
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
    const { reading } = this.#reader;
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
      <cosetta-order .lab=${lab}></cosetta-order>
      <div class="frame">
        <div class="plane">
          ${keyed(view.engine, html`<canvas class="picture" aria-hidden="true"></canvas>`)}
          <canvas class="overlay" aria-hidden="true"></canvas>
          <cosetta-grid
            .lab=${lab}
            .place=${this.#place}
            .pinned=${this.#pinned}
            .cell=${reading?.place === this.#place ? reading?.cell : null}
            .gutter=${this.#geometry?.gutter ?? 0}
            @cosetta-point=${this.#onPoint}
            @cosetta-pin=${this.#onPin}
            @cosetta-pick=${this.#onPick}
            @cosetta-drag=${this.#onDrag}
            @cosetta-move=${this.#onMove}
          ></cosetta-grid>
        </div>
      </div>
      <cosetta-reading
        .lab=${lab}
        .place=${reading?.place ?? null}
        .cell=${reading?.cell ?? null}
        .aloud=${this.#byKeyboard}
      ></cosetta-reading>
      <div class="table-tools">
        <div class="ask-side">
          <cosetta-ask
            .lab=${lab}
            .pinned=${this.#pinned ? this.#place : null}
            @cosetta-pin=${this.#onAsk}
          ></cosetta-ask>
        </div>
        <cosetta-active .lab=${lab}></cosetta-active>
      </div>
      ${
        view.group
          ? html`<button
              type="button"
              class="small"
              aria-expanded=${this.#inWords}
              @click=${this.#onWords}
            >
              ${this.#inWords ? text.cells.hide : text.cells.show}
            </button>`
          : nothing
      }
      ${this.#inWords ? html`<cosetta-cells .lab=${lab}></cosetta-cells>` : nothing}
    `;
  }

  willUpdate() {
    const { group, config } = this.view;
    if (config === this.#config) return;
    this.#config = config;
    this.#reader.forget();
    if (group && this.#isInside(group.order)) return;
    this.#place = null;
    this.#pinned = false;
  }

  updated() {
    const { group, config, engine, phase } = this.view;
    if (engine > 0 && engine !== this.#engine) this.#handOver(engine);
    if (!group || !config || this.#side === 0 || phase === "stopped") return;
    this.#layOut();
    this.#reader.read(this.lab, this.#place);
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
    const group = /** @type {Group} */ (this.view.group);
    const { labels, order } = group;
    const longest = Math.max(...labels.map((label) => label.length));
    const geometry = tableGeometry(
      order,
      this.#side,
      devicePixelRatio,
      longest * measures(this).type,
    );
    const before = this.#geometry;
    this.#geometry = geometry;
    if (before?.gutter !== geometry.gutter || before.cell !== geometry.cell) this.requestUpdate();
    const { gutter, size, smooth } = geometry;
    const picture = /** @type {HTMLCanvasElement} */ (this.querySelector(".picture"));
    const plane = /** @type {HTMLElement} */ (this.querySelector(".plane"));
    plane.style.width = plane.style.height = `${gutter + size}px`;
    picture.style.inset = `${gutter}px 0 0 ${gutter}px`;
    picture.style.width = picture.style.height = `${size}px`;
    picture.style.imageRendering = smooth ? "auto" : "pixelated";
    this.#wantPicture(group, geometry.cell);
    const overlay = /** @type {HTMLCanvasElement} */ (this.querySelector(".overlay"));
    const { isUnderWay } = this.#flights;
    overlay.classList.toggle("flying", isUnderWay);
    if (!isUnderWay) this.#drawOverlay(overlay, group, geometry);
  }

  /** @param {Group} group @param {number} cell */
  #wantPicture(group, cell) {
    const { arranged, selection, values } = this.view;
    const { key, rows, columns, cosets, sorted, listed } = linesOf({ group, arranged, selection });
    const colouring = /** @type {Colouring} */ (values.col);
    const wanted = { colouring, theme: themeInForce(values.theme), cell, order: group.order };
    const words = JSON.stringify([wanted, key]);
    if (words === this.#pictured) return;
    this.#pictured = words;
    const lines = listed ? null : { rows: rows.elements, columns: columns.elements };
    const settled = sorted || values.ord === "listing";
    const flight = this.#flights.next({ ...wanted, group: group.name }, lines, settled);
    this.lab.tell("picture", { ...wanted, lines, cosets, flight });
  }

  /** @param {HTMLCanvasElement} overlay @param {Group} group @param {Geometry} geometry */
  #drawOverlay(overlay, group, geometry) {
    const context = overlay.getContext("2d");
    if (!context) return;
    const side = geometry.gutter + geometry.size;
    const pixels = Math.round(side * devicePixelRatio);
    if (overlay.width !== pixels) overlay.width = overlay.height = pixels;
    context.setTransform(pixels / side, 0, 0, pixels / side, 0, 0);
    const { type, thick } = measures(this);
    context.font = `${LABEL_SIZE * type}px ${getComputedStyle(this).fontFamily}`;
    const { arranged, selection } = this.view;
    const { elements: picked, gap } = selection;
    const lines = linesOf({ group, arranged, selection });
    const shown = { labels: group.labels, lines, picked, gap, cell: this.#place };
    const palette = colours(this, ["ink", "paper", "accent", "edge"]);
    const state = { pinned: this.#pinned, drag: this.#drag };
    drawOverlay(context, { ...shown, ...state }, { geometry, thick, ...palette });
  }

  /** @param {CustomEvent<Place & { aloud: boolean }>} event */
  #onPoint = ({ detail: { x, y, aloud } }) => {
    if (this.#place?.x === x && this.#place.y === y) return;
    this.#place = { x, y };
    this.#byKeyboard = aloud;
    this.requestUpdate();
  };

  /** A pinned cell is let go, another one is pinned. @param {CustomEvent<Place>} event */
  #onPin = ({ detail: { x, y } }) => {
    const same = this.#place?.x === x && this.#place.y === y;
    this.#pinned = !(this.#pinned && same);
    if (!same) this.#place = { x, y };
    this.requestUpdate();
  };

  /** @param {CustomEvent<Place>} event */
  #onAsk = ({ detail: { x, y } }) => {
    this.#place = { x, y };
    this.#pinned = this.#byKeyboard = true;
    this.requestUpdate();
  };

  /** @param {CustomEvent<number>} event */
  #onPick = ({ detail }) => {
    if (this.view.group?.problem === null) this.lab.select.pick(detail);
  };

  /** @param {CustomEvent<Drag | null>} event */
  #onDrag = ({ detail }) => {
    this.#drag = detail;
    this.requestUpdate();
  };

  /** Asks where the line of an element is to go. @param {CustomEvent<number>} event */
  #onMove = ({ detail }) => {
    /** @type {CosettaOrder | null} */ (this.querySelector("cosetta-order"))?.askMove(detail);
  };

  #onWords = () => {
    this.#inWords = !this.#inWords;
    this.requestUpdate();
  };
}
