/** What makes a picture of many cells larger, with its buttons; fetched after the picture. */
import { html } from "lit";
import { zoomText } from "../text/en/zoomText.js";
import { zoomButtons } from "../views/zoomButtons.js";
import { linesSeen } from "../views/zoomedGeometry.js";
import { FrameZoom } from "./frameZoom.js";

/** @import { Extent, Place } from "../views/gridMoves.js" */
/** @import { Way } from "../views/zoomButtons.js" */

export { scrolledGeometry, zoomedGeometry } from "../views/zoomedGeometry.js";

/** The largest that cells become, in CSS pixels; pictures become at least so many times as large. */
const [LARGEST_CELL, LEAST_MOST] = [44, 4];
const STEP = 1.6;

/**
 * @typedef {object} Host
 * @property {"table" | "weights"} of what it is a picture
 * @property {HTMLElement} frame whose only child is the picture
 * @property {HTMLElement} [hand] what is touched, if that is not the frame itself
 * @property {() => Extent} extent
 * @property {() => Place | null} place the cell that is pointed at
 * @property {(zoom: number) => void} draw
 */

/** How large a picture of many cells is, and which part of it is to be seen. */
export class PictureZoom {
  #host;
  #zoom;
  /** Whether it is told which part is to be seen. */
  #aloud = false;

  /** @param {Host} host */
  constructor(host) {
    const { frame, hand, draw } = (this.#host = host);
    const limits = () => /** @type {[number, number]} */ ([1, this.#most]);
    this.#zoom = new FrameZoom(frame, { hand, draw, limits, step: STEP, drags: true });
  }

  /** 1: the whole is to be seen. */
  get zoom() {
    return this.#zoom.zoom;
  }

  /** Shows the whole. */
  fit() {
    this.#zoom.fit();
  }

  /** Keeps the cell that is pointed at in sight, with its neighbours. */
  follow() {
    this.#aloud = false;
    const { extent, place } = this.#host;
    const [{ rows, columns }, at] = [extent(), place()];
    if (!at) return;
    const share = (/** @type {number} */ line, /** @type {number} */ of) =>
      Math.min(1, Math.max(0, line / of));
    this.#zoom.reveal({
      ...{ left: share(at.column - 1, columns), right: share(at.column + 2, columns) },
      ...{ top: share(at.row - 1, rows), bottom: share(at.row + 2, rows) },
    });
  }

  /** What a key does; with Escape the whole is seen, unless it is. @param {KeyboardEvent} event */
  onKey = (event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || (key === "Escape" && this.zoom === 1)) return;
    const ways = /** @type {Record<string, Way>} */ ({
      ...{ "+": "in", "=": "in", "-": "out" },
      ...{ 0: "fit", Escape: "fit" },
    });
    if (!ways[key]) return;
    event.preventDefault();
    event.stopPropagation();
    this.#resize(ways[key], true);
  };

  /** The buttons, and which part is to be seen. @param {boolean} around whether they keep the cell that is pointed at where it is */
  tools(around) {
    const { of } = this.#host;
    const { rows, columns } = this.#seen;
    return html`<p class="zoom-window" aria-live=${this.#aloud ? "polite" : "off"}>
        ${this.zoom > 1 ? zoomText.seen(rows, columns) : zoomText.hint}
      </p>
      ${zoomButtons(zoomText[of], (way) => this.#resize(way, around))}`;
  }

  /** @param {Way} way @param {boolean} around */
  #resize(way, around) {
    this.#aloud = true;
    this.#zoom[way](around ? this.#middle : null);
  }

  get #most() {
    const { rows, columns } = this.#seen;
    const cell = Math.min(rows.step, columns.step) / this.zoom;
    return Math.max(LEAST_MOST, LARGEST_CELL / cell);
  }

  get #seen() {
    return linesSeen(this.#host.frame, this.#host.extent());
  }

  /** Where the cell that is pointed at is in the window, if it is to be seen. */
  get #middle() {
    const place = this.#host.place();
    const { rows, columns } = this.#seen;
    if (!place || place.row < rows.first || place.row >= rows.last) return null;
    if (place.column < columns.first || place.column >= columns.last) return null;
    const { left, top } = this.#host.frame.getBoundingClientRect();
    return {
      x: left + columns.start + (place.column + 0.5) * columns.step,
      y: top + rows.start + (place.row + 0.5) * rows.step,
    };
  }
}
