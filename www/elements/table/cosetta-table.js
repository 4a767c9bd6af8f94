import { html, nothing } from "lit";
import { CellReader } from "../../page/table/cellReader.js";
import { notationOf } from "../../page/table/notation.js";
import { text } from "../../text/en.js";
import { groupName } from "../../views/groupName.js";
import { Part } from "../part.js";

/** @import { Place } from "./cosetta-grid.js" */
/** @import { CosettaOrder } from "./cosetta-order.js" */

/** From this many pixels on, cells carry marks. */
const DOTTED_CELL = 3;

/** The Cayley table, what is pointed at in it, and what can be done with it. */
export class CosettaTable extends Part {
  /** @type {Place | null} */
  #place = null;
  /** Whether it stays when the pointer moves on. */
  #pinned = false;
  #inWords = false;
  /** What stands in the cell, as far as the worker has said. */
  #reader = new CellReader(() => this.requestUpdate());
  /** The run the reading is of. */
  #config = /** @type {object | null} */ (null);
  #byKeyboard = false;
  /** Pixels that a cell of the picture has. */
  #cell = DOTTED_CELL;

  render() {
    const { lab, view } = this;
    const { reading } = this.#reader;
    return html`
      <div class="hero-head">
        <h2>
          ${view.group ? [text.table.of(view.group.title), groupName(view.group.title)] : text.table.title}
        </h2>
        <p class="convention">${this.#notation()}</p>
      </div>
      <cosetta-colouring .lab=${lab} .dotted=${this.#cell >= DOTTED_CELL}></cosetta-colouring>
      <cosetta-order .lab=${lab}></cosetta-order>
      <cosetta-plane
        .lab=${lab}
        .place=${this.#place}
        .pinned=${this.#pinned}
        .cell=${reading?.place === this.#place ? reading?.cell : null}
        .follows=${this.#byKeyboard}
        @cosetta-painted=${this.#onPainted}
        @cosetta-point=${this.#onPoint}
        @cosetta-pin=${this.#onPin}
        @cosetta-pick=${this.#onPick}
        @cosetta-move=${this.#onMove}
      ></cosetta-plane>
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

  /** How products are written, and a button for the other way where there is one. */
  #notation() {
    const { group } = this.view;
    const { table } = text;
    const notation = notationOf(this.view);
    const other = notation === "xy" ? "yx" : "xy";
    if (!group?.permutations) return table.convention(notation, false);
    return html`${table.convention(notation, true)}
      <button type="button" class="small" @click=${() => this.lab.state.set({ conv: other })}>
        ${table.notation(other)}
      </button>`;
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
    const { group, config, phase } = this.view;
    if (group && config && phase !== "stopped") this.#read();
  }

  /** What there is to read depends on the colouring, which the picture asks for first. */
  async #read() {
    await /** @type {Part | null} */ (this.querySelector("cosetta-plane"))?.updateComplete;
    this.#reader.read(this.lab, this.#place);
  }

  /** @param {number} order */
  #isInside(order) {
    return this.#place !== null && this.#place.x < order && this.#place.y < order;
  }

  /** @param {CustomEvent<number>} event */
  #onPainted = ({ detail }) => {
    this.#cell = detail;
    this.requestUpdate();
  };

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

  /** Asks where the line of an element is to go. @param {CustomEvent<number>} event */
  #onMove = ({ detail }) => {
    /** @type {CosettaOrder | null} */ (this.querySelector("cosetta-order"))?.askMove(detail);
  };

  #onWords = async () => {
    if (!this.#inWords && !(await this.fetchPart(() => import("./cosetta-cells.js")))) return;
    this.#inWords = !this.#inWords;
    this.requestUpdate();
  };
}
