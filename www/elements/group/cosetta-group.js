import { html, nothing } from "lit";
import { filterGroups } from "../../page/groups/filterGroups.js";
import { GroupFacts } from "../../page/groups/groupFacts.js";
import { said } from "../../text/en/engineText.js";
import { text } from "../../text/en.js";
import { groupName } from "../../views/groupName.js";
import { Part } from "../part.js";

/** The choice of a group: a list of well-known ones, and anything the engine can read. */
export class CosettaGroup extends Part {
  #open = false;
  /** Place in the list that the arrow keys have reached. */
  #active = -1;
  /** What was typed since the list was opened: the list is narrowed to it. */
  #typed = "";
  /** Set with the lab. @type {GroupFacts | null} */
  #facts = null;

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener("focusout", this.#onFocusOut);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.removeEventListener("focusout", this.#onFocusOut);
  }

  willUpdate() {
    this.#facts ??= new GroupFacts(this.lab, () => this.requestUpdate());
    this.#facts.note(this.view);
  }

  render() {
    const { groups } = text;
    const { groupProblem } = this.view;
    return html`<div class=${groupProblem ? "field group wrong" : "field group"}>
      <div class="label-row">
        <label for="group">${groups.label}</label>
        <cosetta-own .lab=${this.lab}></cosetta-own>
      </div>
      <div class="combo">
        <input
          id="group"
          type="text"
          role="combobox"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-expanded=${this.#open && this.#families.length > 0}
          aria-controls="group-list"
          aria-autocomplete="list"
          aria-activedescendant=${this.#active >= 0 ? `group-${this.#active}` : nothing}
          aria-invalid=${groupProblem ? "true" : "false"}
          aria-describedby="group-note"
          .value=${this.#shown}
          @click=${() => this.#show(true)}
          @input=${this.#onInput}
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
      <div id="group-note">${this.#note()}</div>
    </div>`;
  }

  updated() {
    if (this.#active >= 0) this.#chosenOption?.scrollIntoView({ block: "nearest" });
    if (this.#open) this.#facts?.learn(this.#names, () => this.#open);
  }

  get #chosenOption() {
    return /** @type {HTMLElement | null} */ (this.querySelector("[aria-selected=true]"));
  }

  /** What stands in the field: a table has no name, only a title. */
  get #shown() {
    const { groupProblem, values, group } = this.view;
    if (groupProblem) return groupProblem.text;
    return group?.name === values.g && values.g.includes("table:") ? group.title : values.g;
  }

  get #families() {
    return filterGroups(this.view.catalogue, text.groups.families, this.#typed);
  }

  /** The names in the list, in order. */
  get #names() {
    return this.#families.flatMap(({ groups }) => groups.map(({ name }) => name));
  }

  #note() {
    const { groupProblem, group } = this.view;
    const { groups } = text;
    if (groupProblem) {
      return html`<p class="note">
        <span class="problem" role="alert">${said(groupProblem.message)}</span>
      </p>`;
    }
    if (!group) return html`<p class="note">${groups.hint}</p>`;
    if (group.problem === null) return html`<p class="note">${groups.note(group)}</p>`;
    return html`<p class="note">${groups.control(group)}</p>
      <p class="note">${said(group.problem)}</p>`;
  }

  #list() {
    const { groups } = text;
    const families = this.#families;
    let place = 0;
    return html`<div
        id="group-list"
        role="listbox"
        aria-label=${groups.label}
        ?hidden=${!this.#open || families.length === 0}
      >
        ${families.map(
          ({ title, groups }) =>
            html`<div role="group" aria-label=${title}>
              <p role="presentation">${title}</p>
              ${groups.map(({ name, order }) => this.#option(name, order, place++))}
            </div>`,
        )}
        <p class="hint" role="presentation">${groups.hint}</p>
      </div>
      <div class="none" ?hidden=${!this.#open || families.length > 0}>
        <p class="hint">${groups.none}</p>
      </div>
      <p class="sr-only" role="status">
        ${this.#open && this.#typed ? groups.matches(this.#names.length) : nothing}
      </p>`;
  }

  /**
   * @param {string} name
   * @param {number} order
   * @param {number} place
   */
  #option(name, order, place) {
    const chosen = this.#active < 0 ? this.view.values.g === name : this.#active === place;
    return html`<div
      id="group-${place}"
      role="option"
      aria-selected=${chosen}
      @pointerdown=${(/** @type {Event} */ event) => event.preventDefault()}
      @click=${() => this.#pick(name)}
    >
      ${groupName(name)} ${this.#what(name, order)}
    </div>`;
  }

  /** What is known of a group. @param {string} name @param {number} order */
  #what(name, order) {
    const { groups } = text;
    const fact = this.#open ? this.#facts?.of(name, this.view.values.rec) : null;
    if (!fact) return html`<span class="hint">${groups.order(order)}</span>`;
    const { group, survey, speed, classes } = fact;
    return html`<span class="hint">${groups.known(group, classes)}</span> ${
        survey ? html`<span class="hint learned">${groups.survey(survey, speed)}</span>` : nothing
      }`;
  }

  get #input() {
    return /** @type {HTMLInputElement} */ (this.querySelector("#group"));
  }

  /** @param {boolean} open */
  #show(open) {
    if (open && this.#open) return;
    this.#open = open;
    this.#active = -1;
    this.#typed = "";
    this.requestUpdate();
    if (open) this.updateComplete.then(() => this.#centre());
  }

  /** Brings the present group into the middle of the list, but the page nowhere. */
  #centre() {
    const list = /** @type {HTMLElement} */ (this.querySelector("#group-list"));
    const option = this.#chosenOption;
    if (option) list.scrollTop = option.offsetTop - list.clientHeight / 2;
  }

  #toggle() {
    this.#show(!this.#open);
    this.#input.focus();
  }

  #onInput = () => {
    this.#open = true;
    this.#active = -1;
    this.#typed = this.#input.value.trim();
    this.requestUpdate();
  };

  /** @param {string} name */
  #pick(name) {
    this.#input.value = name;
    this.lab.chooseGroup(name);
    this.#show(false);
  }

  #onChange = () => {
    const name = this.#input.value.trim();
    if (name === "" || name === this.#shown) this.#input.value = this.#shown;
    else this.lab.chooseGroup(name);
  };

  /** @param {FocusEvent} event */
  #onFocusOut = ({ relatedTarget }) => {
    const inside = /** @type {Node | null} */ (relatedTarget);
    if (!this.querySelector(".combo")?.contains(inside)) this.#show(false);
  };

  /** @param {KeyboardEvent} event */
  #onKey = (event) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move) {
      event.preventDefault();
      this.#move(move);
    } else if (event.key === "Enter") {
      const name = this.#open ? this.#names[this.#active] : undefined;
      if (name === undefined) this.#onChange();
      else this.#pick(name);
      this.#show(false);
    } else if (event.key === "Escape") {
      if (!this.#open) this.#input.value = this.#shown;
      this.#show(false);
    }
  };

  /** @param {number} move */
  #move(move) {
    this.#show(true);
    const { length } = this.#names;
    if (length === 0) return;
    const from = this.#active < 0 && move < 0 ? 0 : this.#active;
    this.#active = (from + move + length) % length;
    this.requestUpdate();
  }
}
