import { LitElement, html, nothing } from "lit";
import { findText as text } from "../../text/en/findText.js";
import { found, landmarksOf } from "./landmarks.js";

/** @import { Landmark } from "./landmarks.js" */

/** A field that finds whatever the page has by its name, and leads there. */
export class CosettaFinder extends LitElement {
  /** @type {Landmark[]} */
  #all = [];
  #asked = "";
  /** What is called as was asked for. @type {Landmark[]} */
  #found = [];
  /** Place in the list that the arrow keys have reached. */
  #active = 0;

  createRenderRoot() {
    return this;
  }

  /** Looks what there is now. */
  begin() {
    this.#all = landmarksOf(/** @type {ParentNode} */ (this.getRootNode()));
    this.#ask("");
  }

  render() {
    const isLost = this.#found.length === 0;
    return html`<label class="field finder-field">
        <span>${text.label}</span>
        <input
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          placeholder=${text.example}
          aria-expanded="true"
          aria-controls="found"
          aria-autocomplete="list"
          aria-activedescendant=${`found-${this.#active}`}
          .value=${this.#asked}
          @input=${this.#onInput}
          @keydown=${this.#onKey}
        />
      </label>
      <p class="hint" role="status">${isLost ? text.none(this.#asked.trim()) : nothing}</p>
      <ul id="found" class="found" role="listbox" aria-label=${text.results}>
        ${this.#listed.map((landmark, i) => this.#option(landmark, i))}
      </ul>`;
  }

  updated() {
    this.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }

  /** @param {string} words */
  #ask(words) {
    [this.#asked, this.#active] = [words, 0];
    this.#found = found(this.#all, words);
    this.requestUpdate();
  }

  /** What was found, or everything. */
  get #listed() {
    return this.#found.length > 0 ? this.#found : this.#all;
  }

  /** @param {Landmark} landmark @param {number} i */
  #option(landmark, i) {
    const [words, where] = text.landmarks[landmark.name];
    return html`<li
      id="found-${i}"
      role="option"
      aria-selected=${i === this.#active}
      @click=${() => this.#choose(landmark)}
    >
      ${words} <span class="hint">${where || this.#panelTitle(landmark)}</span>
    </li>`;
  }

  /** @param {Landmark} landmark */
  #panelTitle({ panel = "" }) {
    const root = /** @type {ParentNode} */ (this.getRootNode());
    return root.querySelector(`${panel} summary h2`)?.textContent?.trim() ?? "";
  }

  /** @param {Landmark | undefined} detail */
  #choose(detail) {
    if (detail) this.dispatchEvent(new CustomEvent("cosetta-find", { detail, bubbles: true }));
  }

  /** @param {Event} event */
  #onInput = ({ target }) => this.#ask(/** @type {HTMLInputElement} */ (target).value);

  /** @param {KeyboardEvent} event */
  #onKey = (event) => {
    const last = this.#listed.length - 1;
    /** @type {Record<string, number>} */
    const moves = { ArrowDown: this.#active + 1, ArrowUp: this.#active - 1 };
    if (event.key === "Enter") this.#choose(this.#listed[this.#active]);
    else if (event.key in moves) this.#active = Math.min(last, Math.max(0, moves[event.key]));
    else return;
    event.preventDefault();
    this.requestUpdate();
  };
}

customElements.define("cosetta-finder", CosettaFinder);
