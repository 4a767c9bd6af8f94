import { html } from "lit";
import { text } from "../../text/en.js";
import { Part } from "../part.js";

/** The theme switch. */
export class CosettaTheme extends Part {
  render() {
    const { theme } = this.view.values;
    return html`<label class="theme">
      <span class="sr-only">${text.theme.label}</span>
      <select @change=${this.#change}>
        ${Object.entries(text.theme.names).map(
          ([value, name]) =>
            html`<option value=${value} ?selected=${value === theme}>${name}</option>`,
        )}
      </select>
    </label>`;
  }

  /** @param {Event} event */
  #change = (event) => {
    this.lab.state.set({ theme: /** @type {HTMLSelectElement} */ (event.target).value });
  };
}
