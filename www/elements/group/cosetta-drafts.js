import { html, nothing } from "lit";
import { KINDS, keepDrafts, recallDrafts, specOf } from "../../page/groups/drafts.js";
import { ownText as own } from "../../text/en/ownText.js";
import { Part } from "../part.js";
import { CosettaCheck } from "./cosetta-check.js";
import { CosettaDraft } from "./cosetta-draft.js";
import { CosettaMysteryDraft } from "./cosetta-mystery-draft.js";

/** @import { Kind } from "../../page/groups/drafts.js" */

/** Groups of one's own: a dialog with a tab for each way to write one. */
export class CosettaDrafts extends Part {
  #open = false;
  #drafts = recallDrafts();

  render() {
    return html`
      <dialog
        class="own"
        aria-labelledby="own-title"
        @close=${this.#onClose}
        @keydown=${this.#onKey}
      >
        ${this.#open ? this.#content() : nothing}
      </dialog>
    `;
  }

  #content() {
    const { kind, inputs } = this.#drafts;
    return html`
      <div class="own-head">
        <h2 id="own-title">${own.title}</h2>
        <button type="button" class="icon" aria-label=${own.close} @click=${() => this.#close()}>
          ×
        </button>
      </div>
      <div class="tabs" role="tablist" aria-label=${own.title}>
        ${KINDS.map((one) => this.#tab(one))}
      </div>
      <div
        id="own-panel"
        class="own-panel"
        role="tabpanel"
        aria-labelledby="own-tab-${kind}"
        @cosetta-draft=${this.#onDraft}
      >
        ${
          kind === "mystery"
            ? html`<cosetta-mystery-draft
                .lab=${this.lab}
                .input=${inputs[kind]}
              ></cosetta-mystery-draft>`
            : html`<cosetta-draft
                .lab=${this.lab}
                .kind=${kind}
                .input=${inputs[kind]}
              ></cosetta-draft>`
        }
        ${
          inputs[kind].trim() === ""
            ? this.#suggestions()
            : html`<cosetta-check
                .lab=${this.lab}
                .spec=${specOf(kind, inputs[kind])}
                .input=${inputs[kind]}
                @cosetta-place=${this.#onPlace}
                @cosetta-chosen=${() => this.#close()}
              ></cosetta-check>`
        }
      </div>
    `;
  }

  /** @param {Kind} kind */
  #tab(kind) {
    const selected = kind === this.#drafts.kind;
    return html`<button
      type="button"
      id="own-tab-${kind}"
      role="tab"
      aria-selected=${selected}
      aria-controls="own-panel"
      tabindex=${selected ? 0 : -1}
      @click=${() => this.#turnTo(kind)}
      @keydown=${this.#onTabKey}
    >
      ${own.tabs[kind]}
    </button>`;
  }

  #suggestions() {
    const { suggest, suggestions } = own;
    return html`<div class="suggestions">
      <p class="hint">${suggest}</p>
      ${suggestions.map(
        ({ name, what, kind, input }) =>
          html`<button type="button" @click=${() => this.#write(kind, input)}>
            <span>${name}</span> <span class="hint">${what}</span>
          </button>`,
      )}
    </div>`;
  }

  async open() {
    this.#open = true;
    this.requestUpdate();
    await this.updateComplete;
    const dialog = this.querySelector("dialog");
    if (!dialog?.open) dialog?.showModal();
    /** @type {HTMLElement | null} */ (this.querySelector("textarea, #own-seed"))?.focus();
  }

  #close() {
    this.querySelector("dialog")?.close();
  }

  #onClose = () => {
    this.#open = false;
    this.requestUpdate();
  };

  /** @param {KeyboardEvent} event */
  #onKey = (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    /** @type {CosettaCheck | null} */ (this.querySelector("cosetta-check"))?.use();
  };

  /** @param {KeyboardEvent} event */
  #onTabKey = (event) => {
    const last = KINDS.length - 1;
    const at = KINDS.indexOf(this.#drafts.kind);
    const to = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#turnTo(KINDS[to]);
    /** @type {HTMLElement | null} */ (this.querySelector(`#own-tab-${KINDS[to]}`))?.focus();
  };

  /** @param {Kind} kind */
  #turnTo(kind) {
    this.#write(kind, this.#drafts.inputs[kind]);
  }

  /** Selects what the engine speaks of. @param {CustomEvent<[number, number]>} event */
  #onPlace = ({ detail: [start, end] }) => {
    const text = this.querySelector("textarea");
    text?.focus();
    text?.setSelectionRange(start, end);
  };

  /** @param {CustomEvent<string>} event */
  #onDraft = ({ detail }) => this.#write(this.#drafts.kind, detail);

  /**
   * @param {Kind} kind
   * @param {string} input
   */
  #write(kind, input) {
    const { inputs } = this.#drafts;
    this.#drafts = { kind, inputs: { ...inputs, [kind]: input } };
    keepDrafts(this.#drafts);
    this.requestUpdate();
  }
}

customElements.define("cosetta-check", CosettaCheck);
customElements.define("cosetta-draft", CosettaDraft);
customElements.define("cosetta-drafts", CosettaDrafts);
customElements.define("cosetta-mystery-draft", CosettaMysteryDraft);
