import { html, nothing } from "lit";
import { nextInCircuit } from "../../page/network/nextInCircuit.js";
import { nextBlock } from "../../page/table/lines.js";
import { weightText as words } from "../../text/en/weightText.js";
import { moved, pointedAt } from "../../views/gridMoves.js";
import { LABELLED_CELL, gutterFor } from "../../views/tableGeometry.js";
import { weightHeaders } from "../../views/weightHeaders.js";
import { weightOverlay } from "../../views/weightOverlay.js";
import { linesSeen } from "../../views/zoomedGeometry.js";
import { PictureZoom } from "../pictureZoom.js";
import { Part } from "../part.js";
import { weightReading } from "./weightReading.js";

/** @import { Actions } from "../../protocol.js" */
/** @import { WeightQuestion } from "../../protocol/neuron.js" */
/** @import { Place } from "../../views/gridMoves.js" */
/** @import { Axis } from "../../views/tableGeometry.js" */

/**
 * A layer as it came back, and what it was asked for.
 *
 * @typedef {Actions["weights"]["answer"] & { question: WeightQuestion, starts: Uint32Array,
 *   groups: number[], neurons: boolean }} Drawn groups: where each group of columns begins;
 *   neurons: whether columns are such
 */

/** Rows that Page Up and Page Down move by where there are no cosets. */
const PAGE = 10;

/**
 * The picture of a layer, as large as is wished: a cell is read by pointer or keys, one can be
 * marked to compare it with others; a column's neuron can be chosen.
 */
export class CosettaHeatmap extends Part {
  static properties = {
    ...Part.properties,
    drawn: { attribute: false },
    lit: { attribute: false },
  };

  /** @type {Place | null} */
  #place = null;
  /** What others are compared with. @type {Place | null} */
  #mark = null;
  /** @type {PictureZoom | null} */
  #zoom = null;
  #extentWas = "";
  #byFinger = false;
  /** @type {ImageData | null} */
  #painted = null;

  constructor() {
    super();
    /** Set by whoever creates the element. */
    this.drawn = /** @type {Drawn} */ (/** @type {unknown} */ (undefined));
    /** Whether a neuron is among those that are looked at. @type {(neuron: number) => boolean} */
    this.lit = () => true;
  }

  render() {
    const { layer } = this.drawn.question;
    const zoomed = this.#zoom !== null && this.#zoom.zoom > 1;
    return html`<div class="weights-picture" @keydown=${this.#zoom?.onKey}>
        ${zoomed ? this.#headers() : nothing}
        <div class="weights-frame" @scroll=${() => this.requestUpdate()}>
          <div class="weights-room">
            <canvas aria-hidden="true"></canvas>
            ${this.#overlay()} ${this.#grid()}
          </div>
        </div>
      </div>
      <div class="zoom-tools">${this.#zoom?.tools(false)}</div>
      <p class="weights-reading" aria-hidden="true">${this.#reading() || words.hint(layer)}</p>`;
  }

  willUpdate() {
    const { rows, columns } = this.#extent;
    const kept = (/** @type {Place | null} */ place) =>
      place && place.row < rows && place.column < columns ? place : null;
    [this.#place, this.#mark] = [kept(this.#place), kept(this.#mark)];
  }

  firstUpdated() {
    this.#zoom = new PictureZoom({
      ...{ of: "weights", frame: this.#frame, extent: () => this.#extent },
      place: () => this.#place,
      draw: () => {
        this.#fit();
        this.requestUpdate();
      },
    });
    this.requestUpdate();
  }

  updated() {
    const { image } = this.drawn;
    const canvas = this.querySelector("canvas");
    const { rows, columns } = this.#extent;
    if (this.#extentWas !== `${rows} ${columns}`) {
      this.#extentWas = `${rows} ${columns}`;
      this.#zoom?.fit();
    }
    if (!canvas || image === this.#painted) return;
    this.#painted = image;
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext("2d")?.putImageData(image, 0, 0);
  }

  get #frame() {
    return /** @type {HTMLElement} */ (this.querySelector(".weights-frame"));
  }

  /** Gives the picture its size, and room for the headers that have labels. */
  #fit() {
    const { labels } = this.view.group ?? { labels: [] };
    const { style } = /** @type {HTMLElement} */ (this.#frame.parentElement);
    style.setProperty("--zoom", `${this.#zoom?.zoom ?? 1}`);
    const { rows, columns } = this.#headersSeen;
    const longest = Math.max(...labels.map((label) => label.length));
    style.setProperty("--left", `${rows ? gutterFor(longest) : 0}px`);
    style.setProperty("--top", `${columns ? gutterFor(3) : 0}px`);
  }

  get #extent() {
    const { elements, question } = this.drawn;
    return { rows: elements.length, columns: question.columns.length };
  }

  /** The row that Page Up and Page Down lead to: in the next coset, if there are any. @param {number} row @param {1 | -1} by */
  #page(row, by) {
    const { starts, elements } = this.drawn;
    if (starts.length === elements.length) return row + by * PAGE;
    return nextBlock({ starts: [...starts, elements.length] }, row, by);
  }

  /** The headers of the lines that are to be seen; `null` where there is no room for them. */
  get #headersSeen() {
    const { rows, columns } = linesSeen(this.#frame, this.#extent);
    const labelled = (/** @type {Axis} */ axis) => (axis.step >= LABELLED_CELL ? axis : null);
    return { rows: labelled(rows), columns: labelled(columns) };
  }

  #headers() {
    const { labels } = this.view.group ?? { labels: [] };
    const { elements, question } = this.drawn;
    return weightHeaders(this.#headersSeen, {
      row: (row) => labels[elements[row]],
      column: (column) => `${question.columns[column]}`,
      place: this.#place,
    });
  }

  #overlay() {
    const { starts, groups, question, neurons } = this.drawn;
    const chosen = neurons ? question.columns.indexOf(this.view.selection.neuron ?? -1) : -1;
    const aside = neurons ? question.columns.map((k) => !this.lit(k)) : [];
    const cells = { marked: this.#mark, pointed: this.#place };
    return weightOverlay(this.#extent, { starts, groups, aside, chosen, ...cells });
  }

  /** Only the cell that is read exists, for keyboards and screen readers. */
  #grid() {
    const { row, column } = this.#place ?? { row: 0, column: 0 };
    const { layer } = this.drawn.question;
    const { rows, columns } = this.#extent;
    return html`<div
      role="grid"
      aria-label=${words.label(layer)}
      aria-rowcount=${rows}
      aria-colcount=${columns}
      aria-readonly="true"
    >
      <div role="row" aria-rowindex=${row + 1}>
        <div
          role="gridcell"
          aria-colindex=${column + 1}
          tabindex="0"
          @keydown=${this.#onKey}
          @pointermove=${this.#onPointer}
          @pointerdown=${this.#onPress}
          @click=${this.#onClick}
        >
          <span class="sr-only">${this.#reading() || words.prompt(layer)}</span>
        </div>
      </div>
    </div>`;
  }

  #reading() {
    const { group } = this.view;
    return this.#place && group
      ? weightReading(this.drawn, group.labels, this.#place, this.#mark)
      : "";
  }

  /** A finger may be about to scroll. @param {PointerEvent} event */
  #onPointer = (event) => {
    if (event.pointerType !== "touch") this.#point(pointedAt(event, this.#extent));
  };

  /** @param {PointerEvent} event */
  #onPress = ({ pointerType }) => {
    this.#byFinger = pointerType === "touch";
  };

  /** A first tap points at a weight. @param {PointerEvent} event */
  #onClick = (event) => {
    // A click by keyboard or screen reader has no place of its own.
    const to = event.detail > 0 ? pointedAt(event, this.#extent) : this.#place;
    if (!to) return;
    const same = this.#place?.row === to.row && this.#place.column === to.column;
    this.#point(to);
    if (same || !this.#byFinger) this.#choose();
  };

  /** @param {KeyboardEvent} event */
  #onKey = (event) => {
    const at = this.#place ?? { row: 0, column: 0 };
    const page = (/** @type {1 | -1} */ by) => this.#page(at.row, by);
    const to = moved(event, at, { ...this.#extent, page });
    const act = to ? () => this.#moveTo(to) : this.#action(event);
    if (!act) return;
    event.preventDefault();
    // The page has uses of its own for Space.
    event.stopPropagation();
    act();
  };

  /** What else a key does here. @param {KeyboardEvent} event @returns {(() => void) | undefined} */
  #action({ key, shiftKey, ctrlKey, metaKey, altKey }) {
    if (ctrlKey || metaKey || altKey) return undefined;
    /** @type {Record<string, () => void>} */
    const actions = {
      Enter: () => this.#choose(),
      n: () => this.#alongCircuit(shiftKey ? -1 : 1),
      " ": () => this.#setMark(this.#place),
      ...(this.#mark ? { Escape: () => this.#setMark(null) } : {}),
    };
    return actions[key.length === 1 ? key.toLowerCase() : key];
  }

  /** @param {Place} place */
  #moveTo(place) {
    this.#point(place);
    this.#zoom?.follow();
  }

  /** @param {Place | null} place */
  #setMark(place) {
    this.#mark = place;
    this.requestUpdate();
  }

  /** Chooses the next neuron of the circuit, and goes to its column. @param {1 | -1} by */
  #alongCircuit(by) {
    const { question, neurons } = this.drawn;
    const report = this.view.dissection?.report;
    if (!neurons || !report) return;
    const { row, column } = this.#place ?? {
      row: 0,
      column: Math.max(0, question.columns.indexOf(this.view.selection.neuron ?? -1)),
    };
    const next = nextInCircuit(report, question.columns[column], by);
    if (next === null) return;
    this.#moveTo({ row, column: question.columns.indexOf(next) });
    this.#choose();
  }

  #choose() {
    const { question, neurons } = this.drawn;
    if (this.#place && neurons) this.lab.select.neuron(question.columns[this.#place.column]);
  }

  /** @param {Place} place */
  #point(place) {
    this.#place = place;
    this.requestUpdate();
  }
}
