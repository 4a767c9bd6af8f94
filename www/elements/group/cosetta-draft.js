import { html, nothing } from "lit";
import { ownText as own } from "../../text/en/ownText.js";
import { Part } from "../part.js";

/** @import { Written } from "../../page/groups/drafts.js" */

/** Characters of a file beyond which it is no table of the lab: 1024 × 1024 cells of 8. */
const LONGEST_FILE = 1024 * 1024 * 8;

/** A group of one's own in one way of writing: how it is done, and the text. */
export class CosettaDraft extends Part {
  static properties = {
    ...Part.properties,
    kind: { attribute: false },
    input: { attribute: false },
  };

  /** Name of a file that was refused. */
  #refused = "";
  #over = false;

  constructor() {
    super();
    /** @type {Written} */
    this.kind = "perm";
    this.input = "";
  }

  render() {
    const { kind } = this;
    return html`<div class=${this.#over ? "draft over" : "draft"}>
      <p class="how">
        ${own.what[kind]} ${kind === "gap" ? html`<code>${own.gapCommand}</code>` : nothing}
      </p>
      <div class="label-row">
        <label for="own-input">${own.labels[kind]}</label>
        <button type="button" class="small" @click=${() => this.#write(own.examples[kind])}>
          ${own.example}
        </button>
      </div>
      <textarea
        id="own-input"
        rows=${kind === "perm" ? 3 : 7}
        wrap=${kind === "table" ? "off" : "soft"}
        spellcheck="false"
        autocomplete="off"
        autocapitalize="off"
        .value=${this.input}
        @input=${this.#onInput}
        @dragover=${this.#onDragOver}
        @dragleave=${() => this.#light(false)}
        @drop=${this.#onDrop}
      ></textarea>
      ${kind === "table" ? this.#file() : nothing}
    </div>`;
  }

  #file() {
    return html`<p class="row file">
        <button type="button" @click=${() => this.querySelector("input")?.click()}>
          ${own.file}
        </button>
        <span class="hint">${own.drop}</span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/*"
          hidden
          aria-label=${own.file}
          @change=${this.#onFile}
        />
      </p>
      <div role="alert">
        ${this.#refused ? html`<p class="problem">${own.tooLong(this.#refused)}</p>` : nothing}
      </div>`;
  }

  /** @param {string} input */
  #write(input) {
    this.#refused = "";
    this.dispatchEvent(new CustomEvent("cosetta-draft", { detail: input, bubbles: true }));
  }

  /** @param {Event} event */
  #onInput = (event) => {
    this.#write(/** @type {HTMLTextAreaElement} */ (event.target).value);
  };

  /** @param {Event} event */
  #onFile = (event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    this.#read(input.files?.[0]);
    input.value = "";
  };

  /** @param {DragEvent} event */
  #onDragOver = (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    this.#light(true);
  };

  /** @param {DragEvent} event */
  #onDrop = (event) => {
    this.#light(false);
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    this.#read(file);
  };

  /** @param {boolean} over */
  #light(over) {
    this.#over = over;
    this.requestUpdate();
  }

  /** @param {File | undefined} file */
  async #read(file) {
    if (!file) return;
    if (file.size <= LONGEST_FILE) return this.#write(await file.text());
    this.#refused = file.name;
    this.requestUpdate();
  }
}
