import { html } from "lit";
import { paletteText as words } from "../../text/en/paletteText.js";
import { Part } from "../part.js";

/** Which colours values have, in the table and in the pictures of weights. */
export class CosettaPalettes extends Part {
  render() {
    const { pal } = this.view.values;
    return html`<div class="more-part">
      <label>
        ${words.label}
        <select name="palettes" aria-describedby="palettes-what" @change=${this.#set}>
          ${Object.entries(words.names).map(
            ([value, name]) =>
              html`<option value=${value} .selected=${value === pal}>${name}</option>`,
          )}
        </select>
      </label>
      <p id="palettes-what" class="hint">${words.what}</p>
    </div>`;
  }

  /** @param {Event} event */
  #set = (event) => {
    this.lab.state.set({ pal: /** @type {HTMLSelectElement} */ (event.target).value });
  };
}

customElements.define("cosetta-palettes", CosettaPalettes);
