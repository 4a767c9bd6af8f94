import { html, nothing } from "lit";
import { WIDEST_GAP } from "../../page/choices/selection.js";
import { activeSubgroup, unmovedLines } from "../../page/table/lines.js";
import { notationOf } from "../../page/table/notation.js";
import { text } from "../../text/en.js";
import { Part } from "../part.js";

/** @import { CosettaMove } from "./cosetta-move.js" */

/** What the lines of the table are sorted by, the gaps between its blocks, and lines that are moved. */
export class CosettaOrder extends Part {
  /** What moves lines, once it is needed. @type {typeof import("./movingLines.js") | null} */
  #moving = null;
  #wanted = false;
  /** Whether it is asked which line is to go where, and of which element, if that is known. */
  #asks = false;
  /** @type {number | null} */
  #element = null;

  /** Asks where the line of an element is to go. @param {number | null} element */
  async askMove(element) {
    if (!(await this.#fetch())) return;
    [this.#asks, this.#element] = [true, element];
    this.requestUpdate();
    await this.updateComplete;
    const form = /** @type {CosettaMove} */ (this.querySelector("cosetta-move"));
    await form.updateComplete;
    form.start();
  }

  /** Whether what moves lines is there. */
  async #fetch() {
    this.#wanted = true;
    this.#moving = await this.fetchPart(() => import("./movingLines.js"));
    this.requestUpdate();
    return this.#moving !== null;
  }

  updated() {
    // What could not be fetched is asked for again by the button only.
    if (this.view.selection.moves.length > 0 && !this.#wanted) this.#fetch();
  }

  render() {
    const { group, values } = this.view;
    if (!group) return nothing;
    const { order } = text;
    const cosets = values.ord === "cosets";
    return html`<div class="order">
        ${this.#choice("ord", order.label, order.orders)}
        ${cosets ? this.#choice("side", order.side, order.sides(notationOf(this.view))) : nothing}
        ${
          values.ord === "listing"
            ? nothing
            : html`<label class="gap">
                <span>${order.gap}</span>
                <input
                  type="range"
                  min="0"
                  max=${WIDEST_GAP}
                  .value=${values.gap}
                  aria-valuetext=${order.pixels(Number(values.gap))}
                  @input=${this.#onGap}
                />
              </label>`
        }
        <button type="button" class="small" aria-expanded=${this.#asks} @click=${this.#onAsks}>
          ${order.move}
        </button>
      </div>
      <div class="order-line">
        <p class="order-words" role="status">
          ${this.#words()} ${this.#moving?.movedWords(this.view)}
        </p>
        ${
          this.#moving
            ? html`<cosetta-move
                .lab=${this.lab}
                .asks=${this.#asks}
                .element=${this.#element}
                @keydown=${this.#onKey}
              ></cosetta-move>`
            : nothing
        }
      </div>`;
  }

  #onAsks = () => {
    if (!this.#asks) return void this.askMove(null);
    this.#asks = false;
    this.requestUpdate();
  };

  /** @param {KeyboardEvent} event */
  #onKey = (event) => {
    if (event.key !== "Escape" || !this.#asks) return;
    event.stopPropagation();
    this.#onAsks();
    /** @type {HTMLElement | null} */ (this.querySelector("[aria-expanded]"))?.focus();
  };

  /**
   * @param {"ord" | "side"} key
   * @param {string} label
   * @param {Record<string, string>} choices
   */
  #choice(key, label, choices) {
    const value = this.view.values[key];
    const { problem } = this.view.group ?? {};
    return html`<label class="pick">
      <span>${label}</span>
      <select
        ?disabled=${problem !== null}
        @change=${(/** @type {Event} */ event) =>
          this.lab.state.set({ [key]: /** @type {HTMLSelectElement} */ (event.target).value })}
      >
        ${Object.entries(choices).map(
          ([name, words]) =>
            html`<option value=${name} ?selected=${name === value} .selected=${name === value}>
              ${words}
            </option>`,
        )}
      </select>
    </label>`;
  }

  #words() {
    const { group, values, arranged, selection } = this.view;
    const { order } = text;
    if (!group) return "";
    if (group.problem !== null) return values.ord === "listing" ? "" : order.noGroup;
    const { rows, columns } = unmovedLines({ group, arranged, values });
    if (values.ord === "listing") return "";
    if (values.ord === "cosets") {
      if (!selection.subgroup && selection.elements.length === 0) return order.noSubgroup;
      if (!rows.side) return order.waiting;
      return order.byCosets(rows, columns, activeSubgroup(this.view));
    }
    return arranged && !rows.side ? order.byClasses(rows) : "";
  }

  /** @param {Event} event */
  #onGap = (event) => {
    this.lab.state.set({ gap: /** @type {HTMLInputElement} */ (event.target).value });
  };
}
