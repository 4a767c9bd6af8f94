import { html } from "lit";
import { COLOURINGS } from "../../page/choices/colourings.js";
import { text } from "../../text/en.js";
import { Part } from "../part.js";

/** Where keys write or choose. */
const TYPING = "input:not([type=radio]):not([type=range]), select, textarea, dialog";

/** The keyboard: what the keys do, and a list of them. */
export class CosettaHelp extends Part {
  #on = true;

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener("keydown", this.#onKey);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#onKey);
  }

  render() {
    const { help } = text;
    return html`
      <button type="button" class="icon" aria-label=${help.open} @click=${this.#open}>?</button>
      <dialog aria-labelledby="help-title">
        <h2 id="help-title">${help.title}</h2>
        ${this.#list(help.keys)}
        <label class="check">
          <input type="checkbox" .checked=${this.#on} @change=${this.#switch} />
          ${help.switchOff}
        </label>
        <h3>${help.gridTitle}</h3>
        ${this.#list(help.gridKeys)}
        <h3>${help.cardTitle}</h3>
        ${this.#list(help.cardKeys)}
        <form method="dialog"><button class="strong">${help.close}</button></form>
      </dialog>
    `;
  }

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

  #open = () => this.querySelector("dialog")?.showModal();

  /** @param {Event} event */
  #switch = (event) => {
    this.#on = /** @type {HTMLInputElement} */ (event.target).checked;
  };

  /** @param {KeyboardEvent} event */
  #onKey = (event) => {
    const target = /** @type {Element} */ (event.target);
    const modified = event.ctrlKey || event.metaKey || event.altKey;
    if (!this.#on || modified || target.closest(TYPING)) return;
    // On a button or link, and in a box that scrolls, Space is its own.
    if (event.key === " " && target.closest("button, summary, a, .scroll")) return;
    const action = this.#actions[event.key.length === 1 ? event.key.toLowerCase() : ""];
    if (!action) return;
    event.preventDefault();
    action();
  };

  /** @type {Record<string, () => void>} */
  #actions = {
    " ": () => this.lab.toggle(),
    ".": () => this.lab.step(),
    r: () => this.lab.reset(),
    n: () => this.lab.newSeed(),
    c: () => {
      const next = COLOURINGS.indexOf(/** @type {any} */ (this.view.values.col)) + 1;
      this.lab.state.set({ col: COLOURINGS[next % COLOURINGS.length] });
    },
    "?": () => this.#open(),
  };
}
