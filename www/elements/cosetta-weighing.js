import { html, nothing } from "lit";
import { text } from "../text/en.js";
import { Part } from "./part.js";

/** The two accounts put to the test, and what can be proved. */
export class CosettaWeighing extends Part {
  #open = false;

  render() {
    const { group } = this.view;
    const { weighing } = text;
    if (!group) return nothing;
    return html`<details class="facts" @toggle=${this.#onToggle}>
      <summary>
        <h2>${weighing.title}</h2>
        <span class="hint">${weighing.what}</span>
      </summary>
      <div class="facts-body">${this.#open ? this.#body() : nothing}</div>
    </details>`;
  }

  updated() {
    const { phase } = this.view;
    if (this.#open && phase !== "stopped" && phase !== "starting") this.lab.dissection.refresh();
  }

  #body() {
    const { dissection, config } = this.view;
    if (!dissection || dissection.config !== config) {
      return html`<p>${text.bench.preparing}</p>`;
    }
    if (!dissection.report) return html`<p class="problem">${dissection.failure}</p>`;
    return html`<div class="weighing-parts">
      <cosetta-referee .lab=${this.lab}></cosetta-referee>
      <cosetta-scatter .lab=${this.lab}></cosetta-scatter>
      <cosetta-certificate .lab=${this.lab}></cosetta-certificate>
    </div>`;
  }

  /** @param {Event} event */
  #onToggle = (event) => {
    this.#open = /** @type {HTMLDetailsElement} */ (event.target).open;
    this.requestUpdate();
  };
}
