import { html, nothing } from "lit";
import { Guessing } from "../../page/groups/guessing.js";
import { text } from "../../text/en.js";
import { said } from "../../text/en/engineText.js";
import { mysteryText as words } from "../../text/en/mysteryText.js";
import { groupName } from "../../views/groupName.js";
import { Part } from "../part.js";

/** Asks which group it is, if the group on the page is in disguise. */
export class CosettaMystery extends Part {
  /** Set with the lab. @type {Guessing | null} */
  #guessing = null;
  /** Whether the field or the button for the answer had the focus before what is drawn now. */
  #focused = false;

  willUpdate() {
    this.#guessing ??= new Guessing(this.lab, () => this.requestUpdate());
    this.#guessing.follow();
    this.#focused = this.querySelector(".unsolved :focus") !== null;
  }

  render() {
    const { mystery, answer } = this.#asking;
    if (!mystery) return nothing;
    return html`<section class="mystery" aria-labelledby="mystery-title">
      <div class="mystery-head">
        <h2 id="mystery-title">${words.title}</h2>
        <p class="row">
          <button type="button" class="next" @click=${() => this.#asking.next()}>
            ${words.next}
          </button>
          <button type="button" @click=${() => this.#asking.random()}>${words.random}</button>
        </p>
      </div>
      ${answer === null ? this.#form() : nothing}
      <div id="mystery-says" role="status">${this.#says()}</div>
    </section>`;
  }

  updated() {
    const { answer } = this.#asking;
    // The form is gone, and the focus with it.
    if (!this.#focused || answer === null) return;
    /** @type {HTMLElement | null} */ (this.querySelector(".next"))?.focus();
  }

  get #asking() {
    return /** @type {Guessing} */ (this.#guessing);
  }

  #form() {
    const { problem } = this.#asking.last ?? {};
    return html`<div class="unsolved">
      <p class="hint">${words.what}</p>
      <form class="row" @submit=${this.#onGuess}>
        <label for="mystery-guess">${words.label}</label>
        <input
          id="mystery-guess"
          type="text"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          placeholder="?"
          aria-invalid=${problem ? "true" : "false"}
          aria-describedby="mystery-hint mystery-says"
        />
        <button class="strong">${words.check}</button>
        <button type="button" @click=${() => this.#asking.reveal()}>${words.show}</button>
      </form>
      <p id="mystery-hint" class="hint">${words.hint}</p>
    </div>`;
  }

  #says() {
    const { answer, last } = this.#asking;
    const { group } = this.view;
    if (answer !== null) {
      const { images } = last?.verdict ?? {};
      return html`<p class="sentence">
          ${images ? words.right : words.is}<strong>${groupName(answer)}</strong>${text.marks.stop}
        </p>
        ${images && last ? html`<p>${words.proof(images, last.guess)}</p>` : nothing}`;
    }
    if (last?.problem) return html`<p class="problem">${said(last.problem)}</p>`;
    const difference = last?.verdict?.difference;
    if (!last || !difference || !group) return nothing;
    return html`<p class="sentence">${words.wrong(difference, last.guess, group)}</p>`;
  }

  /** @param {Event} event */
  #onGuess = (event) => {
    event.preventDefault();
    const input = /** @type {HTMLInputElement} */ (this.querySelector("#mystery-guess"));
    const guess = input.value.trim();
    if (guess !== "") this.#asking.guess(guess);
    input.select();
  };
}

customElements.define("cosetta-mystery", CosettaMystery);
