import { html, nothing } from "lit";
import { recipeOf } from "../../page/view.js";
import { text } from "../../text/en.js";
import { Part } from "../part.js";

/** How much of the table the network may see: a slider above a number. */
export class CosettaFraction extends Part {
  render() {
    const { values, status } = this.view;
    const { settings } = text;
    const usual = recipeOf(this.view)?.config.train_fraction ?? 0.4;
    const share = Number(values.f ?? usual);
    return html`<div class="fraction">
      <cosetta-number .lab=${this.lab} .setting=${"f"}></cosetta-number>
      <input
        type="range"
        min="0.05"
        max="0.95"
        step="0.01"
        aria-label=${settings.labels.f}
        aria-valuetext=${text.percent(share)}
        .value=${`${share}`}
        @input=${this.#change}
      />
      <p class="hint">
        ${status ? settings.fractionHint(status.train_pairs, status.pairs) : nothing}
      </p>
    </div>`;
  }

  /** @param {Event} event */
  #change = (event) => {
    const { value } = /** @type {HTMLInputElement} */ (event.target);
    const usual = recipeOf(this.view)?.config.train_fraction;
    this.lab.state.set({ f: Number(value) === usual ? null : value });
  };
}
