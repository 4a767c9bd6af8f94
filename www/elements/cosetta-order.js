import { html, nothing } from "lit";
import { activeSubgroup, linesOf } from "../page/lines.js";
import { WIDEST_GAP } from "../page/selection.js";
import { text } from "../text/en.js";
import { Part } from "./part.js";

/** What the lines of the table are sorted by, and the gaps between its blocks. */
export class CosettaOrder extends Part {
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
      </div>
      <p class="order-words" role="status">${this.#words()}</p>`;
  }

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
    const { rows, columns } = linesOf({ group, arranged });
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
