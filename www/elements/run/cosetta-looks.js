import { html } from "lit";
import { looksText as words } from "../../text/en/looksText.js";
import { Part } from "../part.js";

/** @typedef {keyof typeof words} Key */

const KEYS = /** @type {Key[]} */ (Object.keys(words));

/** Which colours values have in pictures, and whether things move by themselves. */
export class CosettaLooks extends Part {
  render() {
    return html`<div class="more-part">${KEYS.map((key) => this.#choice(key))}</div>`;
  }

  /** @param {Key} key */
  #choice(key) {
    const { label, names, what } = words[key];
    return html`<label>
        ${label}
        <select name=${key} aria-describedby="${key}-what" @change=${this.#set}>
          ${Object.entries(names).map(
            ([value, name]) =>
              html`<option value=${value} .selected=${value === this.view.values[key]}>
                ${name}
              </option>`,
          )}
        </select>
      </label>
      <p id="${key}-what" class="hint">${what}</p>`;
  }

  /** @param {Event} event */
  #set = (event) => {
    const { name, value } = /** @type {HTMLSelectElement} */ (event.target);
    this.lab.state.set({ [name]: value });
  };
}

customElements.define("cosetta-looks", CosettaLooks);
