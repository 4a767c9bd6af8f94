import { html, nothing } from "lit";
import { linesOf, nextBlock } from "../../page/table/lines.js";
import { text } from "../../text/en.js";
import { Part } from "../part.js";

/** @import { Group } from "../../protocol/group.js" */
/** @import { Cell } from "../../protocol/table.js" */

/** A cell by its factors, wherever they stand. @typedef {{ x: number, y: number }} Place */

/** Rows that Page Up and Page Down move by where there are no blocks. */
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
    pinned: { attribute: false },
  };

  constructor() {
    super();
    /** @type {Place | null} */
    this.place = null;
    /** @type {Cell | null} */
    this.cell = null;
    this.gutter = 0;
    this.pinned = false;
  }

  render() {
    const { group } = this.view;
    if (!group) return nothing;
    const { labels, order, title } = group;
    const { rows, columns } = this.#lines;
    const { x, y } = this.place ?? { x: rows.elements[0], y: columns.elements[0] };
    const [row, column] = [rows.placeOf[x], columns.placeOf[y]];
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
        <span role="columnheader" aria-colindex=${column + 2} class="sr-only">${labels[y]}</span>
      </div>
      <div role="row" aria-rowindex=${row + 2}>
        <span role="rowheader" aria-colindex="1" class="sr-only">${labels[x]}</span>
        <div
          role="gridcell"
          aria-colindex=${column + 2}
          aria-selected=${this.pinned}
          tabindex="0"
          @keydown=${this.#onKey}
          @focus=${this.#onFocus}
          @pointermove=${this.#onPointer}
          @pointerdown=${this.#onPress}
          @touchmove=${this.#whileDragging}
          @click=${this.#onClick}
        >
          <span class="sr-only">${reading || text.table.prompt}</span>
        </div>
      </div>
    </div>`;
  }

  /** Whether a line is being dragged, or was, and the click that ends that is still to come. */
  #dragging = false;
  #dragged = false;
  /** The pointer that is down. @type {number | null} */
  #pressed = null;

  get #order() {
    return this.view.group?.order ?? 1;
  }

  get #lines() {
    const { group, arranged, selection } = this.view;
    return linesOf({ group: /** @type {Group} */ (group), arranged, selection });
  }

  #onFocus = () => {
    if (!this.place) this.#point(0, 0, true);
  };

  /** The lines under the pointer; negative on the headers. @param {MouseEvent} event */
  #under(event) {
    const { down, right } = this.#along(event);
    return { row: Math.floor(down), column: Math.floor(right) };
  }

  /** @param {PointerEvent} event */
  #onPointer = (event) => {
    const { row, column } = this.#under(event);
    const inside = Math.min(row, column) >= 0 && Math.max(row, column) < this.#order;
    if (inside && !this.pinned && !this.#dragging) this.#point(row, column, false);
  };

  /** On a header, the press may be the beginning of a drag. @param {PointerEvent} event */
  #onPress = async (event) => {
    this.#onPointer(event);
    this.#dragged = false;
    const { row, column } = this.#under(event);
    const down = column < 0;
    const inside = Math.max(row, column) < this.#order && Math.max(row, column) >= 0;
    if (!inside || (row >= 0 && !down) || event.button !== 0 || !event.isPrimary) return;
    const { rows, columns } = this.#lines;
    const [lines, at] = down ? [rows, row] : [columns, column];
    this.#pressed = event.pointerId;
    const release = () => {
      this.#pressed = null;
      // The click comes first.
      setTimeout(() => (this.#dragged = false));
    };
    for (const name of ["pointerup", "pointercancel"]) {
      addEventListener(name, release, { once: true, capture: true });
    }
    const fetched = await import("./movingLines.js").catch(() => null);
    if (this.#pressed !== event.pointerId) return;
    fetched?.dragLine(event, this.lab, {
      ...{ lines, element: lines.elements[at], down },
      along: (moved) => this.#along(moved)[down ? "down" : "right"],
      show: (drag) => {
        this.#dragging = drag !== null;
        this.#dragged ||= this.#dragging;
        this.#tell("cosetta-drag", drag);
      },
    });
  };

  /** How many cells the pointer is from the left and the top. @param {MouseEvent} event */
  #along(event) {
    const box = this.getBoundingClientRect();
    const step = (box.width - this.gutter) / this.#order;
    const along = (/** @type {number} */ at) => (at - this.gutter) / step;
    return { down: along(event.clientY - box.top), right: along(event.clientX - box.left) };
  }

  /** The page stays where it is. @type {{ handleEvent: (event: Event) => void, passive: false }} */
  #whileDragging = {
    handleEvent: (event) => {
      if (this.#dragging && event.cancelable) event.preventDefault();
    },
    passive: false,
  };

  /** A click pins a cell, or picks the element of a header. @param {MouseEvent} event */
  #onClick = (event) => {
    if (this.#dragged) return;
    const { row, column } = this.#under(event);
    const last = this.#order - 1;
    if (Math.max(row, column) > last || Math.max(row, column) < 0) return;
    const { rows, columns } = this.#lines;
    if (row < 0) this.#tell("cosetta-pick", columns.elements[column]);
    else if (column < 0) this.#tell("cosetta-pick", rows.elements[row]);
    else this.#tell("cosetta-pin", { x: rows.elements[row], y: columns.elements[column] });
  };

  /** @param {KeyboardEvent} event */
  #onKey = (event) => {
    const to = this.#move(event) ?? null;
    const act = to ? null : this.#action(event);
    if (!to && !act) return;
    event.preventDefault();
    // Space and letters have another meaning outside the table.
    event.stopPropagation();
    act?.();
    if (!to) return;
    const last = this.#order - 1;
    const [row, column] = to.map((at) => Math.min(last, Math.max(0, at)));
    this.#point(row, column, true);
  };

  /** Where a key moves to. @param {KeyboardEvent} event @returns {[number, number] | undefined} */
  #move(event) {
    const { rows, columns, sorted } = this.#lines;
    const { place } = this;
    const [row, column] = place ? [rows.placeOf[place.x], columns.placeOf[place.y]] : [0, 0];
    const corner = event.ctrlKey || event.metaKey;
    const last = this.#order - 1;
    const page = (/** @type {1 | -1} */ by) =>
      sorted ? nextBlock(rows, row, by) : row + by * PAGE;
    /** @type {Record<string, [number, number]>} */
    const moves = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      PageUp: [page(-1), column],
      PageDown: [page(1), column],
      Home: [corner ? 0 : row, 0],
      End: [corner ? last : row, last],
    };
    return moves[event.key];
  }

  /** What else a key does here. @param {KeyboardEvent} event @returns {(() => void) | undefined} */
  #action({ key, shiftKey, ctrlKey, metaKey, altKey }) {
    const { place } = this;
    if (!place || ctrlKey || metaKey || altKey) return undefined;
    /** @type {Record<string, () => void>} */
    const actions = {
      Enter: () => this.#tell("cosetta-pin", place),
      " ": () => this.#tell("cosetta-pick", shiftKey ? place.y : place.x),
      r: () => this.lab.select.reorder(),
      m: () => this.#tell("cosetta-move", shiftKey ? place.y : place.x),
      ...(this.pinned ? { Escape: () => this.#tell("cosetta-pin", place) } : {}),
    };
    return actions[key.length === 1 ? key.toLowerCase() : key];
  }

  /**
   * @param {number} row
   * @param {number} column
   * @param {boolean} aloud
   */
  #point(row, column, aloud) {
    const { rows, columns } = this.#lines;
    this.#tell("cosetta-point", { x: rows.elements[row], y: columns.elements[column], aloud });
  }

  /** @param {string} name @param {unknown} detail */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
