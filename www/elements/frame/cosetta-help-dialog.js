import { LitElement, html } from "lit";
import { findText } from "../../text/en/findText.js";
import { helpText as text } from "../../text/en/helpText.js";
import "./cosetta-finder.js";
import { goTo } from "./goTo.js";

/** @import { CosettaFinder } from "./cosetta-finder.js" */
/** @import { Landmark } from "./landmarks.js" */

/** Finds anything on the page; and the list of all keys, with a switch for those that are single characters. */
export class CosettaHelpDialog extends LitElement {
  static properties = { on: { attribute: false }, motion: { attribute: false } };

  constructor() {
    super();
    /** Whether keys that are single characters do something. */
    this.on = true;
    /** As it was chosen. */
    this.motion = "auto";
  }

  createRenderRoot() {
    return this;
  }

  render() {
    return html`<dialog class="keyboard" aria-labelledby="find-title" @cosetta-find=${this.#onFind}>
      <h2 id="find-title">${findText.title}</h2>
      <cosetta-finder></cosetta-finder>
      <h2>${text.title}</h2>
      <label class="check">
        <input type="checkbox" .checked=${this.on} @change=${this.#onSwitch} />
        ${text.switchOff}
      </label>
      <p class="hint">${text.rule}</p>
      ${text.views.map(({ title, keys }) => [html`<h3>${title}</h3>`, this.#list(keys)])}
      <form method="dialog"><button class="strong">${text.close}</button></form>
    </dialog>`;
  }

  async open() {
    const dialog = this.querySelector("dialog");
    if (dialog?.open) return;
    const finder = /** @type {CosettaFinder} */ (this.querySelector("cosetta-finder"));
    finder.begin();
    await finder.updateComplete;
    dialog?.showModal();
  }

  /** @param {CustomEvent<Landmark>} event */
  #onFind = ({ detail }) => {
    this.querySelector("dialog")?.close();
    const root = /** @type {Document | ShadowRoot} */ (this.getRootNode());
    goTo(root, detail, this.motion);
  };

  /** @param {string[][]} keys */
  #list(keys) {
    return html`<dl class="keys">
      ${keys.map(
        ([key, what]) =>
          html`<div>
            <dt><kbd>${key}</kbd></dt>
            <dd>${what}</dd>
          </div>`,
      )}
    </dl>`;
  }

  /** @param {Event} event */
  #onSwitch = ({ target }) => {
    this.on = /** @type {HTMLInputElement} */ (target).checked;
    this.dispatchEvent(new CustomEvent("cosetta-switch", { detail: this.on }));
  };
}

customElements.define("cosetta-help-dialog", CosettaHelpDialog);
