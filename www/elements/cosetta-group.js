import { html, nothing } from "lit";
import { text } from "../text/en.js";
import { Part } from "./part.js";

const ALL = text.groups.families.flatMap(({ groups }) => groups.map(([name]) => `${name}`));

/** The choice of a group: a list of well-known ones, and any name the engine knows. */
export class CosettaGroup extends Part {
  #open = false;
  /** Place in the list that the arrow keys have reached. */
  #active = -1;

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener("focusout", this.#onFocusOut);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.removeEventListener("focusout", this.#onFocusOut);
  }

  render() {
    const { groups } = text;
    const { groupProblem, values, group } = this.view;
    const note = groupProblem
      ? html`<span class="problem" role="alert">${groupProblem.message}</span>`
      : group
        ? `${groups.order(group.order)}, ${group.abelian ? groups.abelian : groups.notAbelian}`
        : groups.hint;
    return html`<div class=${groupProblem ? "field group wrong" : "field group"}>
      <label for="group">${groups.label}</label>
      <div class="combo">
        <input
          id="group"
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          aria-expanded=${this.#open}
          aria-controls="group-list"
          aria-autocomplete="none"
          aria-activedescendant=${this.#active >= 0 ? `group-${ALL[this.#active]}` : nothing}
          aria-invalid=${groupProblem ? "true" : "false"}
          aria-describedby="group-note"
          .value=${groupProblem?.text ?? values.g}
          @click=${() => this.#show(true)}
          @keydown=${this.#onKey}
          @change=${this.#onChange}
        />
        <button
          type="button"
          tabindex="-1"
          aria-label=${groups.open}
          @click=${() => this.#toggle()}
        >
          <svg viewBox="0 0 12 8" aria-hidden="true"><path d="M1 1l5 5 5-5" /></svg>
        </button>
        ${this.#list()}
      </div>
      <p id="group-note" class="note">${note}</p>
    </div>`;
  }

  #list() {
    const { families, order } = text.groups;
    return html`<div
      id="group-list"
      role="listbox"
      aria-label=${text.groups.label}
      ?hidden=${!this.#open}
    >
      ${families.map(
        ({ name: family, groups }) =>
          html`<div role="group" aria-label=${family}>
            <p role="presentation">${family}</p>
            ${groups.map(
              ([name, size]) =>
                html`<div
                  id="group-${name}"
                  role="option"
                  aria-selected=${
                    ALL[this.#active] === name || (this.#active < 0 && this.view.values.g === name)
                  }
                  @pointerdown=${(/** @type {Event} */ event) => this.#pick(`${name}`, event)}
                >
                  <span>${name}</span><span class="hint">${order(Number(size))}</span>
                </div>`,
            )}
          </div>`,
      )}
      <p class="hint" role="presentation">${text.groups.hint}</p>
    </div>`;
  }

  /** @param {boolean} open */
  #show(open) {
    this.#open = open;
    this.#active = -1;
    this.requestUpdate();
  }

  #toggle() {
    this.#show(!this.#open);
    this.querySelector("input")?.focus();
  }

  /**
   * @param {string} name
   * @param {Event} [event]
   */
  #pick(name, event) {
    event?.preventDefault();
    const input = this.querySelector("input");
    if (input) input.value = name;
    this.#choose(name);
    this.#show(false);
  }

  /** @param {string} name */
  #choose(name) {
    if (name === this.view.values.g) this.lab.dismissGroupProblem();
    else this.lab.state.set({ g: name });
  }

  #onChange = () => {
    const name = this.querySelector("input")?.value.trim() ?? "";
    if (name !== "") this.#choose(name);
  };

  /** @param {FocusEvent} event */
  #onFocusOut = ({ relatedTarget }) => {
    if (!this.contains(/** @type {Node | null} */ (relatedTarget))) this.#show(false);
  };

  /** @param {KeyboardEvent} event */
  #onKey = (event) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) {
      const from = this.#open ? this.#active : -1;
      this.#show(true);
      this.#active = (from + move + ALL.length + (from < 0 && move < 0 ? 1 : 0)) % ALL.length;
      event.preventDefault();
    } else if (event.key === "Enter") {
      if (this.#open && this.#active >= 0) this.#pick(ALL[this.#active]);
      else this.#onChange();
      this.#show(false);
    } else if (event.key === "Escape") {
      this.#show(false);
    }
  };
}
