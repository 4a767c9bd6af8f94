import { html, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { colours, measures } from "../../page/browser/colours.js";
import { onSystemTheme } from "../../page/browser/theme.js";
import { linesOf, placeOf } from "../../page/table/lines.js";
import { Pictures } from "../../page/table/pictures.js";
import { drawOverlay } from "../../views/drawOverlay.js";
import { tableGeometry } from "../../views/tableGeometry.js";
import { Part } from "../part.js";

/** @import { Group } from "../../protocol/group.js" */
/** @import { Cell } from "../../protocol/table.js" */
/** @import { Geometry } from "../../views/tableGeometry.js" */
/** @import { PictureZoom } from "../pictureZoom.js" */
/** @import { CosettaGrid, Place } from "./cosetta-grid.js" */
/** @import { Drag } from "./dragLine.js" */

const LABEL_SIZE = 11;
const fingers = matchMedia("(pointer: coarse)");

/**
 * The picture of the table, as large as is wished: the worker paints it, the page what lies over
 * it. Tells how many pixels a cell has with `cosetta-painted`.
 */
export class CosettaPlane extends Part {
  static properties = {
    ...Part.properties,
    place: { attribute: false },
    pinned: { attribute: false },
    cell: { attribute: false },
    follows: { attribute: false },
  };

  /** The line that is on its way by hand. @type {Drag | null} */
  #drag = null;
  #side = 0;
  /** The size of cells that was told last. */
  #told = 0;
  #order = 0;
  /** @type {Geometry | null} */
  #geometry = null;
  #pictures = new Pictures(() => this.requestUpdate());
  /** What makes it larger, once that is fetched. @type {typeof import("../pictureZoom.js") | null} */
  #sizes = null;
  /** @type {PictureZoom | null} */
  #zoom = null;
  #observer = new ResizeObserver(([{ contentRect }]) => {
    this.#side = contentRect.width;
    this.requestUpdate();
  });
  #endTheme = () => {};

  constructor() {
    super();
    /** What is pointed at. @type {Place | null} */
    this.place = null;
    this.pinned = false;
    /** What stands there. @type {Cell | null} */
    this.cell = null;
    /** Whether that is to be kept in sight. */
    this.follows = false;
  }

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
    this.#observer.observe(this.#part(".frame"));
    this.#fetchSizes();
  }

  /** The table is there without it. */
  async #fetchSizes() {
    this.#sizes = await import("../pictureZoom.js").catch(() => null);
    if (!this.#sizes) return;
    this.#zoom = new this.#sizes.PictureZoom({
      ...{ of: "table", frame: this.#part(".window"), hand: this.#part(".plane") },
      extent: () => ({ rows: this.#order, columns: this.#order }),
      place: () => this.#lines,
      draw: () => {
        this.#fit();
        this.requestUpdate();
      },
    });
    this.#part("cosetta-grid").classList.add("zoomable");
    this.requestUpdate();
  }

  /** @template {HTMLElement} [E=HTMLElement] @param {string} name @returns {E} */
  #part(name) {
    return /** @type {E} */ (this.querySelector(name));
  }

  render() {
    return html`<div class="frame">
        <div class="plane">
          <div class="window" @scroll=${() => this.requestUpdate()}>
            <div class="room">
              ${keyed(this.view.engine, html`<canvas class="picture" aria-hidden="true"></canvas>`)}
            </div>
          </div>
          <canvas class="overlay" aria-hidden="true"></canvas>
          <cosetta-grid
            .lab=${this.lab}
            .place=${this.place}
            .pinned=${this.pinned}
            .cell=${this.cell}
            @cosetta-drag=${this.#onDrag}
            @keydown=${this.#zoom?.onKey}
          ></cosetta-grid>
        </div>
      </div>
      <div class="zoom-tools">${this.#order > 0 ? this.#zoom?.tools(this.pinned) : nothing}</div>`;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    const { group, config, phase } = this.view;
    this.#pictures.handOver(this.lab, this.#part(".picture"));
    if (!group || !config || this.#side === 0 || phase === "stopped") return;
    this.#fit();
    if (group.order !== this.#order) {
      this.#order = group.order;
      this.#zoom?.fit();
    }
    if (changed.has("place") && this.follows) this.#zoom?.follow();
    const geometry = this.#scrolled();
    this.#pictures.want(this.lab, geometry.cell);
    if (geometry.cell !== this.#told) {
      this.#told = geometry.cell;
      this.dispatchEvent(new CustomEvent("cosetta-painted", { detail: geometry.cell }));
    }
    const overlay = /** @type {HTMLCanvasElement} */ (this.#part(".overlay"));
    overlay.classList.toggle("flying", this.#pictures.areFlying);
    if (!this.#pictures.areFlying) this.#drawOverlay(overlay, group, geometry);
  }

  /** Gives the picture its size, and its frame within the headers. */
  #fit() {
    const { labels, order } = /** @type {Group} */ (this.view.group);
    const longest = Math.max(...labels.map((label) => label.length)) * measures(this).type;
    const ratio = devicePixelRatio;
    const whole = tableGeometry(order, this.#side, ratio, longest, fingers.matches);
    const zoom = this.#zoom?.zoom ?? 1;
    const geometry = (zoom > 1 && this.#sizes?.zoomedGeometry(whole, zoom, longest)) || whole;
    const { gutter, size, smooth, rows } = geometry;
    const [plane, frame] = [this.#part(".plane"), this.#part(".window")];
    const [room, picture] = [this.#part(".room"), this.#part(".picture")];
    plane.style.width = plane.style.height = `${gutter + size}px`;
    frame.style.inset = `${gutter}px 0 0 ${gutter}px`;
    room.style.width = room.style.height = `${rows.step * order}px`;
    picture.style.imageRendering = smooth ? "auto" : "pixelated";
    this.#geometry = geometry;
  }

  /** Where the lines are now. */
  #scrolled() {
    const fitted = /** @type {Geometry} */ (this.#geometry);
    const geometry =
      (fitted.zoom > 1 && this.#sizes?.scrolledGeometry(fitted, this.#part(".window"))) || fitted;
    /** @type {CosettaGrid} */ (this.#part("cosetta-grid")).geometry = geometry;
    return geometry;
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
    const { arranged, selection, values } = this.view;
    const { elements: picked, gap } = selection;
    const lines = linesOf({ group, arranged, selection, values });
    const cell = this.place && placeOf(lines, this.place);
    const shown = { labels: group.labels, lines, picked, gap, cell };
    const palette = colours(this, ["ink", "paper", "accent", "edge"]);
    const state = { pinned: this.pinned, drag: this.#drag };
    drawOverlay(context, { ...shown, ...state }, { geometry, thick, ...palette });
  }

  /** The lines of the cell that is pointed at. */
  get #lines() {
    const { group, arranged, selection, values } = this.view;
    if (!group || !this.place) return null;
    return placeOf(linesOf({ group, arranged, selection, values }), this.place);
  }

  /** @param {CustomEvent<Drag | null>} event */
  #onDrag = ({ detail }) => {
    this.#drag = detail;
    this.requestUpdate();
  };
}
