import { html, nothing } from "lit";
import { text } from "../text/en.js";
import { Part } from "./part.js";

/** @import { Cell } from "../protocol.js" */

/** @typedef {{ x: number, y: number }} Place */

/** Rows that Page Up and Page Down move by. */
const PAGE = 10;

/**
 * The table for keyboards and screen readers: a grid of which only the current
 * cell and its headers exist. It lies over the picture and takes the pointer.
 */
export class CosettaGrid extends Part {
  static properties = {
    ...Part.properties,
    place: { attribute: false },
    cell: { attribute: false },
    gutter: { attribute: false },
  };

  constructor() {
    super();
    /** @type {Place | null} */
    this.place = null;
    /** @type {Cell | null} */
    this.cell = null;
    this.gutter = 0;
  }

  render() {
    const { group } = this.view;
    if (!group) return nothing;
    const { x, y } = this.place ?? { x: 0, y: 0 };
    const { labels, order, title } = group;
    const reading =
      this.cell && this.place ? text.table.reading(this.cell, labels[x], labels[y], labels) : "";
    return html`<div
      role="grid"
      aria-label=${text.table.label(title)}
      aria-rowcount=${order + 1}
      aria-colcount=${order + 1}
      aria-readonly="true"
    >
      <div role="row" aria-rowindex="1">
        <span role="columnheader" aria-colindex=${y + 2} class="sr-only">${labels[y]}</span>
      </div>
      <div role="row" aria-rowindex=${x + 2}>
        <span role="rowheader" aria-colindex="1" class="sr-only">${labels[x]}</span>
        <div
          role="gridcell"
          aria-colindex=${y + 2}
          tabindex="0"
          @keydown=${this.#onKey}
          @focus=${this.#onFocus}
          @pointermove=${this.#onPointer}
          @pointerdown=${this.#onPointer}
        >
          <span class="sr-only">${reading || text.table.prompt}</span>
        </div>
      </div>
    </div>`;
  }

  get #order() {
    return this.view.group?.order ?? 1;
  }

  #onFocus = () => {
    if (!this.place) this.#point(0, 0, true);
  };

  /** @param {PointerEvent} event */
  #onPointer = (event) => {
    const box = this.getBoundingClientRect();
    const step = (box.width - this.gutter) / this.#order;
    const along = (/** @type {number} */ at) => Math.floor((at - this.gutter) / step);
    const [x, y] = [along(event.clientY - box.top), along(event.clientX - box.left)];
    const inside = Math.min(x, y) >= 0 && Math.max(x, y) < this.#order;
    if (inside) this.#point(x, y, false);
  };

  /** @param {KeyboardEvent} event */
  #onKey = (event) => {
    const last = this.#order - 1;
    const { x, y } = this.place ?? { x: 0, y: 0 };
    const corner = event.ctrlKey || event.metaKey;
    /** @type {Record<string, [number, number]>} */
    const moves = {
      ArrowUp: [x - 1, y],
      ArrowDown: [x + 1, y],
      ArrowLeft: [x, y - 1],
      ArrowRight: [x, y + 1],
      PageUp: [x - PAGE, y],
      PageDown: [x + PAGE, y],
      Home: [corner ? 0 : x, 0],
      End: [corner ? last : x, last],
    };
    const to = moves[event.key];
    if (!to) return;
    event.preventDefault();
    const [row, column] = to.map((at) => Math.min(last, Math.max(0, at)));
    this.#point(row, column, true);
  };

  /**
   * @param {number} x
   * @param {number} y
   * @param {boolean} aloud
   */
  #point(x, y, aloud) {
    this.dispatchEvent(new CustomEvent("cosetta-point", { detail: { x, y, aloud } }));
  }
}
