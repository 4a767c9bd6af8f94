import { html, nothing, svg } from "lit";
import { weightText as words } from "../../text/en/weightText.js";
import { moved, pointedAt } from "../../views/gridMoves.js";
import { Part } from "../part.js";

/** @import { Actions } from "../../protocol.js" */
/** @import { WeightQuestion } from "../../protocol/neuron.js" */
/** @import { Place } from "../../views/gridMoves.js" */

/**
 * A layer as it came back, and what it was asked for.
 *
 * @typedef {Actions["weights"]["answer"] & { question: WeightQuestion, starts: Uint32Array,
 *   groups: number[], neurons: boolean }} Drawn groups: where each group of columns begins;
 *   neurons: whether columns are such
 */

/** The picture of a layer: a cell is read by pointer or keys; a column's neuron can be chosen. */
export class CosettaHeatmap extends Part {
  static properties = {
    ...Part.properties,
    drawn: { attribute: false },
    lit: { attribute: false },
  };

  /** @type {Place | null} */
  #place = null;
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
    return html`<div class="weights-picture">
        <canvas aria-hidden="true"></canvas>
        ${this.#overlay()} ${this.#grid()}
      </div>
      <p class="weights-reading" aria-hidden="true">${this.#reading() || words.hint(layer)}</p>`;
  }

  updated() {
    const { image } = this.drawn;
    const canvas = this.querySelector("canvas");
    if (!canvas || image === this.#painted) return;
    this.#painted = image;
    canvas.width = image.width;
    canvas.height = image.height;
    canvas.getContext("2d")?.putImageData(image, 0, 0);
  }

  get #extent() {
    const { elements, starts, question } = this.drawn;
    const rows = elements.length;
    // Page Up and Page Down move by a coset.
    return { rows, columns: question.columns.length, page: starts[1] ?? rows };
  }

  /** Gaps between cosets and between groups, the place that is read, the chosen neuron. */
  #overlay() {
    const { starts, groups, question, neurons } = this.drawn;
    const { rows, columns } = this.#extent;
    const chosen = neurons ? question.columns.indexOf(this.view.selection.neuron ?? -1) : -1;
    const aside = neurons ? question.columns.map((k) => !this.lit(k)) : [];
    return html`<svg
      class="weights-overlay"
      viewBox="0 0 ${columns} ${rows}"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      ${aside.map((is, column) => (is ? svg`<rect class="aside" x=${column} y="0" width="1" height=${rows} />` : nothing))}
      ${starts.length > rows / 2 ? nothing : [...starts].slice(1).map((row) => svg`<path class="gap" d="M0 ${row}H${columns}" />`)}
      ${groups.slice(1).map((column) => svg`<path class="circuit" d="M${column} 0V${rows}" />`)}
      ${chosen < 0 ? nothing : svg`<rect class="chosen" x=${chosen} y="0" width="1" height=${rows} />`}
      ${
        this.#place
          ? svg`<rect class="pointed" x=${this.#place.column} y=${this.#place.row} width="1" height="1" />`
          : nothing
      }
    </svg>`;
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
          @click=${this.#onClick}
        >
          <span class="sr-only">${this.#reading() || words.prompt(layer)}</span>
        </div>
      </div>
    </div>`;
  }

  #reading() {
    if (!this.#place || !this.view.group) return "";
    const { elements, starts, values, means, ratios, question } = this.drawn;
    const { columns, rows } = this.#extent;
    const [row, column] = [this.#place.row, Math.min(this.#place.column, columns - 1)];
    const { labels } = this.view.group;
    const coset = starts.filter((start) => start <= row).length - 1;
    return words.reading(question.layer, {
      element: labels[elements[row]],
      coset: starts.length === rows ? null : labels[elements[starts[coset]]],
      column: question.columns[column],
      value: values[row * columns + column],
      mean: means[coset * columns + column],
      ratio: ratios[column],
    });
  }

  /** @param {PointerEvent} event */
  #onPointer = (event) => this.#point(pointedAt(event, this.#extent));

  /** @param {PointerEvent} event */
  #onClick = (event) => {
    // A click by keyboard or screen reader has no place of its own.
    if (event.detail > 0) this.#onPointer(event);
    this.#choose();
  };

  /** @param {KeyboardEvent} event */
  #onKey = (event) => {
    const to = moved(event, this.#place ?? { row: 0, column: 0 }, this.#extent);
    if (!to && event.key !== "Enter") return;
    event.preventDefault();
    if (to) this.#point(to);
    else this.#choose();
  };

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
