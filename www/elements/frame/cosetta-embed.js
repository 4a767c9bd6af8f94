import { html, nothing } from "lit";
import {
  COLUMNS,
  EMBEDDED,
  elementCode,
  frameAddress,
  frameCode,
  frameHeight,
} from "../../page/hosts/embedCode.js";
import { VIEWS, viewsOf } from "../../page/hosts/embedding.js";
import { text as common } from "../../text/en.js";
import { embedText as text } from "../../text/en/embedText.js";
import { Part } from "../part.js";

/** @import { Shown } from "../../page/hosts/embedCode.js" */
/** @import { ViewName } from "../../page/hosts/embedding.js" */

const CODES = { frame: frameCode, element: elementCode };
/** The column that is thought of at first: that of most pages. */
const USUAL_COLUMN = 640;

/** @typedef {keyof typeof CODES} Way */

/** The dialog with the code that puts the lab into other pages. */
export class CosettaEmbed extends Part {
  /** @type {Way} */
  #way = "frame";
  /** The parts that are to be shown, and the theme; `null`: as on the page. @type {Set<ViewName> | null} */
  #views = null;
  /** @type {string | null} */
  #theme = null;
  #column = USUAL_COLUMN;
  #previews = false;
  #said = "";

  render() {
    return html`<dialog class="own" aria-labelledby="embed-title" @close=${this.#onClose}>
      <div class="own-head">
        <h2 id="embed-title">${text.title}</h2>
        <button type="button" class="icon" aria-label=${text.close} @click=${this.#close}>×</button>
      </div>
      <div class="own-panel">
        <p>${text.what}</p>
        ${this.#parts()}
        <div class="embed-fields">
          ${this.#select(
            text.theme,
            Object.entries(common.theme.names),
            this.#shown.values.theme,
            (theme) => (this.#theme = theme),
          )}
          ${this.#select(
            text.column,
            COLUMNS.map((width) => [`${width}`, text.pixels(width)]),
            `${this.#column}`,
            (width) => (this.#column = Number(width)),
          )}
        </div>
        <fieldset>
          <legend class="sr-only">${text.way}</legend>
          <div class="segments">
            ${/** @type {Way[]} */ (Object.keys(CODES)).map((way) => this.#choice(way))}
          </div>
        </fieldset>
        <p class="hint">${text.ofWay[this.#way]}</p>
        <textarea
          readonly
          rows="5"
          spellcheck="false"
          aria-label=${text.code}
          .value=${this.#code}
          @focus=${this.#selectCode}
        ></textarea>
        <p class="row">
          <button type="button" class="strong" @click=${this.#copy}>${text.copy}</button>
          <button
            type="button"
            aria-expanded=${this.#previews}
            @click=${() => this.#change(() => (this.#previews = !this.#previews))}
          >
            ${this.#previews ? text.hide : text.preview}
          </button>
          <span class="hint" role="status">${this.#said}</span>
        </p>
        ${this.#previews ? this.#preview() : nothing}
      </div>
    </dialog>`;
  }

  open() {
    this.querySelector("dialog")?.showModal();
  }

  #parts() {
    const chosen = this.#chosen;
    return html`<fieldset>
      <legend>${text.parts}</legend>
      <div class="embed-choices">
        ${VIEWS.map(
          (view) =>
            html`<label class="check">
              <input
                type="checkbox"
                .checked=${chosen.has(view)}
                @change=${() => this.#turn(view)}
              />
              ${text.views[view]}
            </label>`,
        )}
      </div>
      <div role="alert">
        ${chosen.size === 0 ? html`<p class="problem">${text.none}</p>` : nothing}
      </div>
    </fieldset>`;
  }

  /**
   * @param {string} label
   * @param {string[][]} options
   * @param {string} chosen
   * @param {(value: string) => void} choose
   */
  #select(label, options, chosen, choose) {
    const change = (/** @type {Event} */ { target }) =>
      this.#change(() => choose(/** @type {HTMLSelectElement} */ (target).value));
    return html`<label class="field">
      <span>${label}</span>
      <select @change=${change}>
        ${options.map(
          ([value, name]) =>
            html`<option value=${value} ?selected=${value === chosen}>${name}</option>`,
        )}
      </select>
    </label>`;
  }

  /** @param {Way} way */
  #choice(way) {
    return html`<label>
      <input
        type="radio"
        name="embed"
        .checked=${way === this.#way}
        @change=${() => this.#change(() => (this.#way = way))}
      />
      <span>${text.ways[way]}</span>
    </label>`;
  }

  /** As a reader sees it: a frame, which looks like the element. */
  #preview() {
    const { values } = this.#shown;
    const height = frameHeight(values.view, this.#column).match(/\d+/)?.[0];
    return html`<div class="embed-preview" role="group" aria-label=${text.previewed} tabindex="0">
      <iframe
        src=${frameAddress(this.#shown)}
        title=${text.previewed}
        width=${this.#column}
        height=${height ?? nothing}
      ></iframe>
    </div>`;
  }

  /** @returns {Set<ViewName>} */
  get #chosen() {
    const { view } = this.view.values;
    return this.#views ?? (view === null ? new Set(EMBEDDED) : viewsOf(view));
  }

  /** @returns {Shown} */
  get #shown() {
    const { values, unknown, group } = this.view;
    const chosen = this.#chosen;
    const view = VIEWS.filter((name) => chosen.has(name)).join(".") || null;
    return {
      values: { ...values, view, theme: this.#theme ?? values.theme },
      unknown,
      title: text.named(group?.title ?? values.g),
    };
  }

  get #code() {
    return CODES[this.#way](this.#shown, this.#column);
  }

  /** @param {ViewName} view */
  #turn(view) {
    const views = new Set(this.#chosen);
    if (!views.delete(view)) views.add(view);
    this.#change(() => (this.#views = views));
  }

  /** What was said is of the code before. @param {() => void} change */
  #change(change) {
    change();
    this.#say("");
  }

  #close = () => this.querySelector("dialog")?.close();

  /** A preview that nobody sees is not to train. */
  #onClose = () => this.#change(() => (this.#previews = false));

  /** @param {Event} event */
  #selectCode = (event) => /** @type {HTMLTextAreaElement} */ (event.target).select();

  #copy = () =>
    navigator.clipboard.writeText(this.#code).then(
      () => this.#say(text.copied),
      () => this.#say(text.notCopied),
    );

  /** @param {string} words */
  #say(words) {
    this.#said = words;
    this.requestUpdate();
  }
}

customElements.define("cosetta-embed", CosettaEmbed);
