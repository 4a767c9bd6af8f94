import { html } from "lit";
import { elementCode, frameCode } from "../../page/hosts/embedCode.js";
import { embedText as text } from "../../text/en/embedText.js";
import { Part } from "../part.js";

const CODES = { frame: frameCode, element: elementCode };

/** @typedef {keyof typeof CODES} Way */

/** The dialog with the code that puts the lab into other pages. */
export class CosettaEmbed extends Part {
  /** @type {Way} */
  #way = "frame";
  #said = "";

  render() {
    return html`<dialog class="own" aria-labelledby="embed-title" @close=${() => this.#say("")}>
      <div class="own-head">
        <h2 id="embed-title">${text.title}</h2>
        <button type="button" class="icon" aria-label=${text.close} @click=${this.#close}>×</button>
      </div>
      <div class="own-panel">
        <p>${text.what}</p>
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
          @focus=${this.#select}
        ></textarea>
        <p class="row">
          <button type="button" class="strong" @click=${this.#copy}>${text.copy}</button>
          <span class="hint" role="status">${this.#said}</span>
        </p>
      </div>
    </dialog>`;
  }

  open() {
    this.querySelector("dialog")?.showModal();
  }

  /** @param {Way} way */
  #choice(way) {
    const choose = () => {
      this.#way = way;
      this.#say("");
    };
    return html`<label>
      <input type="radio" name="embed" .checked=${way === this.#way} @change=${choose} />
      <span>${text.ways[way]}</span>
    </label>`;
  }

  get #code() {
    const { values, unknown, group } = this.view;
    return CODES[this.#way]({ values, unknown, title: text.named(group?.title ?? values.g) });
  }

  #close = () => this.querySelector("dialog")?.close();

  /** @param {Event} event */
  #select = (event) => /** @type {HTMLTextAreaElement} */ (event.target).select();

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
