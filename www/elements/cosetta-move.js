import { html } from "lit";
import { guard } from "lit/directives/guard.js";
import { findElement } from "../page/findElement.js";
import { text } from "../text/en.js";
import { Part } from "./part.js";

/** Moves a row of the table and its column by the names of elements. */
export class CosettaMove extends Part {
  static properties = { ...Part.properties, element: { attribute: false } };

  /** What was typed that names no element. @type {{ name: string, typed: string } | null} */
  #misread = null;

  constructor() {
    super();
    /** The element whose line is to move, if that is known. @type {number | null} */
    this.element = null;
  }

  render() {
    const { order, active } = text;
    const { labels } = this.view.group ?? { labels: [] };
    const misread = this.#misread;
    return html`<form class="move" aria-label=${order.moveTitle} @submit=${this.#onMove}>
      ${this.#field("moved", order.element, labels[1] ?? labels[0])}
      ${this.#field("before", order.before, order.last)}
      <button type="submit">${order.moveIt}</button>
      <datalist id="lines">
        ${guard([labels], () => labels.map((label) => html`<option value=${label}></option>`))}
      </datalist>
      <p id="move-hint" class=${misread ? "problem" : "hint"} aria-live="polite">
        ${misread ? active.unknown(misread.typed, labels[1] ?? labels[0]) : order.moveHint}
      </p>
    </form>`;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (!changed.has("element")) return;
    const { labels } = this.view.group ?? { labels: [] };
    this.#input("moved").value = this.element === null ? "" : labels[this.element];
    this.#input("before").value = "";
  }

  /** Puts the focus where something is to be typed. */
  start() {
    this.#input(this.element === null ? "moved" : "before").focus();
  }

  /** @param {string} name @param {string} label @param {string} example */
  #field(name, label, example) {
    return html`<label>
      <span>${label}</span>
      <input
        type="text"
        name=${name}
        list="lines"
        autocomplete="off"
        spellcheck="false"
        placeholder=${example}
        aria-invalid=${this.#misread?.name === name}
        aria-describedby="move-hint"
      />
    </label>`;
  }

  /** @param {string} name @returns {HTMLInputElement} */
  #input(name) {
    return /** @type {HTMLInputElement} */ (this.querySelector(`[name=${name}]`));
  }

  /** @param {SubmitEvent} event */
  #onMove = (event) => {
    event.preventDefault();
    const { labels, order } = this.view.group ?? { labels: [], order: 0 };
    const typed = (/** @type {string} */ name) => this.#input(name).value.trim();
    const found = (/** @type {string} */ name) => findElement(labels, typed(name));
    const before = typed("before") === "" ? order : found("before");
    const element = found("moved");
    const wrong = element === null ? "moved" : before === null ? "before" : null;
    this.#misread = wrong && { name: wrong, typed: typed(wrong) };
    if (element !== null && before !== null) this.lab.select.move(element, before);
    this.requestUpdate();
  };
}

customElements.define("cosetta-move", CosettaMove);
