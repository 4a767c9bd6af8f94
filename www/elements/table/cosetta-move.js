import { html, nothing } from "lit";
import { findElement } from "../../page/groups/findElement.js";
import { moveLine } from "../../page/table/moveLine.js";
import { moveText } from "../../text/en/moveText.js";
import { Part } from "../part.js";

/** @import { View } from "../../page/view.js" */

/** The line that was moved last, and how many were. @param {View} view */
export function movedWords({ selection: { moves }, group }) {
  const last = moves.at(-1);
  if (!last || !group) return "";
  const [element, before] = last;
  const lines = new Set(moves.map(([moved]) => moved)).size;
  return moveText.moved(lines, group.labels[element], group.labels[before]);
}

/** Moves a row of the table and its column by the names of elements, and puts them back. */
export class CosettaMove extends Part {
  static properties = {
    ...Part.properties,
    asks: { attribute: false },
    element: { attribute: false },
  };

  /** What was typed that names no element. @type {{ name: string, typed: string } | null} */
  #misread = null;

  constructor() {
    super();
    /** Whether to ask which line is to go where. */
    this.asks = false;
    /** The element whose line is to move, if that is known. @type {number | null} */
    this.element = null;
  }

  render() {
    const putBack = () => this.lab.state.set({ mv: null });
    return html`${this.asks ? this.#form() : nothing}
    ${
      this.view.selection.moves.length > 0
        ? html`<button type="button" class="small" @click=${putBack}>${moveText.putBack}</button>`
        : nothing
    }`;
  }

  #form() {
    const { labels } = this.view.group ?? { labels: [] };
    const misread = this.#misread;
    return html`<form class="move" aria-label=${moveText.title} @submit=${this.#onMove}>
      ${this.#field("moved", moveText.element, labels[1] ?? labels[0])}
      ${this.#field("before", moveText.before, moveText.last)}
      <button type="submit">${moveText.move}</button>
      <p id="move-hint" class=${misread ? "problem" : "hint"} aria-live="polite">
        ${misread ? moveText.unknown(misread.typed) : moveText.hint}
      </p>
    </form>`;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (!this.asks || !(changed.has("element") || changed.has("asks"))) return;
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
        list="elements"
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
    if (element !== null && before !== null) moveLine(this.lab, element, before);
    this.requestUpdate();
  };
}
