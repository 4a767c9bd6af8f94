import { html, nothing } from "lit";
import { activeSubgroup, unmovedLines } from "../page/lines.js";
import { WIDEST_GAP } from "../page/selection.js";
import { text } from "../text/en.js";
import { Part } from "./part.js";

/** @import { Group } from "../protocol/group.js" */
/** @import { CosettaMove } from "./cosetta-move.js" */

/** What the lines of the table are sorted by, the gaps between its blocks, and lines that are moved. */
export class CosettaOrder extends Part {
  /** Whether it is asked which line is to go where, and of which element, if that is known. */
  #moves = false;
  /** @type {number | null} */
  #element = null;

  /** Asks where the line of an element is to go. @param {number | null} element */
  async askMove(element) {
    try {
      await import("./cosetta-move.js");
    } catch (error) {
      return this.lab.fail(/** @type {Error} */ (error));
    }
    [this.#moves, this.#element] = [true, element];
    this.requestUpdate();
    await this.updateComplete;
    const form = /** @type {CosettaMove} */ (this.querySelector("cosetta-move"));
    await form.updateComplete;
    form.start();
  }

  render() {
    const { group, values } = this.view;
    if (!group) return nothing;
    const { order } = text;
    const cosets = values.ord === "cosets";
    return html`<div class="order">
        ${this.#choice("ord", order.label, order.orders)}
        ${cosets ? this.#choice("side", order.side, order.sides) : nothing}
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
        <button type="button" aria-expanded=${this.#moves} @click=${this.#onMoves}>
          ${order.move}
        </button>
      </div>
      ${
        this.#moves
          ? html`<cosetta-move
              .lab=${this.lab}
              .element=${this.#element}
              @keydown=${this.#onKey}
            ></cosetta-move>`
          : nothing
      }
      <div class="order-words">
        <p role="status">${this.#words()} ${this.#moved(group)}</p>
        ${
          this.view.selection.moves.length > 0
            ? html`<button
                type="button"
                class="small"
                @click=${() => this.lab.state.set({ mv: null })}
              >
                ${order.putBack}
              </button>`
            : nothing
        }
      </div>`;
  }

  /** @param {Group} group */
  #moved({ labels }) {
    const { moves } = this.view.selection;
    const last = moves.at(-1);
    if (!last) return "";
    const [element, before] = last;
    const lines = new Set(moves.map(([moved]) => moved)).size;
    return text.order.moved(lines, labels[element], labels[before]);
  }

  #onMoves = () => {
    if (!this.#moves) return void this.askMove(null);
    this.#moves = false;
    this.requestUpdate();
  };

  /** @param {KeyboardEvent} event */
  #onKey = (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    this.#onMoves();
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
    const { rows, columns } = unmovedLines({ group, arranged });
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
