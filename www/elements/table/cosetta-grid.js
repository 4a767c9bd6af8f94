import { html, nothing } from "lit";
import { factorsAt, linesOf, nextBlock, placeOf } from "../../page/table/lines.js";
import { asWritten } from "../../page/table/notation.js";
import { text } from "../../text/en.js";
import { Part } from "../part.js";

/** @import { Group } from "../../protocol/group.js" */
/** @import { Cell } from "../../protocol/table.js" */
/** @import { Geometry } from "../../views/tableGeometry.js" */

/** A cell by its factors, wherever they stand. @typedef {{ x: number, y: number }} Place */

/** Rows that Page Up and Page Down move by where there are no blocks. */
const PAGE = 10;
/** Before the table is laid out. */
const NOWHERE = { rows: { start: 0, step: Infinity }, columns: { start: 0, step: Infinity } };

/**
 * The table for keyboards and screen readers: a grid of which only the current
 * cell and its headers exist. It lies over the picture and takes the pointer.
 */
export class CosettaGrid extends Part {
  static properties = {
    ...Part.properties,
    place: { attribute: false },
    cell: { attribute: false },
    pinned: { attribute: false },
  };

  constructor() {
    super();
    /** @type {Place | null} */
    this.place = null;
    /** @type {Cell | null} */
    this.cell = null;
    this.pinned = false;
    /** Where the lines are; set whenever that changes. @type {Geometry | null} */
    this.geometry = null;
  }

  render() {
    const { group } = this.view;
    if (!group) return nothing;
    const { labels, order, title } = group;
    const place = this.place ?? factorsAt(this.#lines, 0, 0);
    const { row, column } = placeOf(this.#lines, place);
    const written = asWritten(place, this.#lines.notation).map((element) => labels[element]);
    const reading = this.cell && this.place ? text.table.reading(this.cell, written, labels) : "";
    return html`<div
      role="grid"
      aria-label=${text.table.label(title)}
      aria-rowcount=${order + 1}
      aria-colcount=${order + 1}
      aria-readonly="true"
    >
      <div role="row" aria-rowindex="1">
        <span role="columnheader" aria-colindex=${column + 2} class="sr-only">${written[1]}</span>
      </div>
      <div role="row" aria-rowindex=${row + 2}>
        <span role="rowheader" aria-colindex="1" class="sr-only">${written[0]}</span>
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
  #byFinger = false;

  get #order() {
    return this.view.group?.order ?? 1;
  }

  get #lines() {
    const { group, arranged, selection, values } = this.view;
    return linesOf({ group: /** @type {Group} */ (group), arranged, selection, values });
  }

  #onFocus = () => {
    if (!this.place) this.#point(0, 0, true);
  };

  /** The lines under the pointer; -1 on the headers. @param {MouseEvent} event */
  #under(event) {
    const gutter = this.geometry?.gutter ?? 0;
    const box = this.getBoundingClientRect();
    const { down, right } = this.#along(event);
    return {
      row: event.clientY - box.top < gutter ? -1 : Math.floor(down),
      column: event.clientX - box.left < gutter ? -1 : Math.floor(right),
    };
  }

  /** A finger may be about to scroll. @param {PointerEvent} event */
  #onPointer = (event) => {
    const { row, column } = this.#under(event);
    const inside = Math.min(row, column) >= 0 && Math.max(row, column) < this.#order;
    if (!inside || this.pinned || this.#dragging || event.pointerType === "touch") return;
    this.#point(row, column, false);
  };

  /** On a header, the press may be the beginning of a drag. @param {PointerEvent} event */
  #onPress = async (event) => {
    this.#onPointer(event);
    this.#dragged = false;
    this.#byFinger = event.pointerType === "touch";
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

  /** How many cells the pointer is from the first row and column. @param {MouseEvent} event */
  #along(event) {
    const box = this.getBoundingClientRect();
    const { rows, columns } = this.geometry ?? NOWHERE;
    return {
      down: (event.clientY - box.top - rows.start) / rows.step,
      right: (event.clientX - box.left - columns.start) / columns.step,
    };
  }

  /** The page stays where it is. @type {{ handleEvent: (event: Event) => void, passive: false }} */
  #whileDragging = {
    handleEvent: (event) => {
      if (this.#dragging && event.cancelable) event.preventDefault();
    },
    passive: false,
  };

  /** A click pins a cell, a first tap points at it; on a header its element is picked. @param {MouseEvent} event */
  #onClick = (event) => {
    if (this.#dragged) return;
    const { row, column } = this.#under(event);
    const last = this.#order - 1;
    if (Math.max(row, column) > last || Math.max(row, column) < 0) return;
    const { rows, columns } = this.#lines;
    if (row < 0) return this.#tell("cosetta-pick", columns.elements[column]);
    if (column < 0) return this.#tell("cosetta-pick", rows.elements[row]);
    const { x, y } = factorsAt(this.#lines, row, column);
    const { place } = this;
    const isFirst = this.#byFinger && (place?.x !== x || place.y !== y);
    if (!isFirst) this.#tell("cosetta-pin", { x, y });
    else {
      if (this.pinned) this.#tell("cosetta-pin", place);
      this.#point(row, column, false);
    }
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
    const { rows, sorted } = this.#lines;
    const { row, column } = this.place ? placeOf(this.#lines, this.place) : { row: 0, column: 0 };
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
    const [first, second] = asWritten(place, this.#lines.notation);
    const element = shiftKey ? second : first;
    /** @type {Record<string, () => void>} */
    const actions = {
      Enter: () => this.#tell("cosetta-pin", place),
      " ": () => this.#tell("cosetta-pick", element),
      r: () => this.lab.select.reorder(),
      m: () => this.#tell("cosetta-move", element),
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
    this.#tell("cosetta-point", { ...factorsAt(this.#lines, row, column), aloud });
  }

  /** @param {string} name @param {unknown} detail */
  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  }
}
