import { html, nothing } from "lit";
import { timelineText } from "../../text/en/timelineText.js";
import { Part } from "../part.js";

/** @import { BranchSettings } from "../../protocol/run.js" */

/** What a branch can change. @type {(keyof BranchSettings)[]} */
const FIELDS = ["weight_decay", "learning_rate"];

/** The settings that a branch changes, and its beginning. */
export class CosettaBranch extends Part {
  static properties = { ...Part.properties, step: { attribute: false } };

  /** By field, or what is wrong with all. @type {Partial<Record<keyof BranchSettings | "all", string>>} */
  #problems = {};

  constructor() {
    super();
    this.step = 0;
  }

  firstUpdated() {
    this.querySelector("input")?.select();
  }

  render() {
    const { branchTitle, begin, cancel } = timelineText;
    const { all } = this.#problems;
    return html`<form class="branch" @submit=${this.#submit} @keydown=${this.#onKey}>
      <h4>${branchTitle(this.step)}</h4>
      <div class="fields">${FIELDS.map((name) => this.#field(name))}</div>
      <div role="alert">${all === undefined ? nothing : html`<p class="problem">${all}</p>`}</div>
      <p class="row">
        <button class="strong">${begin}</button>
        <button type="button" @click=${this.#close}>${cancel}</button>
      </p>
    </form>`;
  }

  /** @param {keyof BranchSettings} name */
  #field(name) {
    const problem = this.#problems[name];
    const id = `branch-${name}`;
    return html`<div class=${problem ? "field wrong" : "field"}>
      <label for=${id}>${timelineText.fields[name]}</label>
      <input
        id=${id}
        name=${name}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        value=${this.view.config?.[name] ?? ""}
        aria-invalid=${problem ? "true" : "false"}
        aria-describedby=${problem ? `${id}-problem` : nothing}
      />
      ${problem ? html`<p id="${id}-problem" class="problem" role="alert">${problem}</p>` : nothing}
    </div>`;
  }

  /** @param {SubmitEvent} event */
  #submit = (event) => {
    event.preventDefault();
    const data = new FormData(/** @type {HTMLFormElement} */ (event.target));
    const settings = { weight_decay: NaN, learning_rate: NaN };
    this.#problems = {};
    for (const name of FIELDS) {
      const typed = `${data.get(name)}`.trim();
      settings[name] = typed === "" ? NaN : Number(typed);
      if (!(settings[name] >= 0)) this.#problems[name] = timelineText.notNumber;
    }
    const { config } = this.view;
    if (FIELDS.every((name) => settings[name] === config?.[name])) {
      this.#problems.all = timelineText.unchanged;
    }
    this.requestUpdate();
    if (Object.keys(this.#problems).length > 0) return;
    this.#close();
    this.lab.keeping.load().then(({ timeline }) => timeline.branch(this.step, settings));
  };

  /** @param {KeyboardEvent} event */
  #onKey = ({ key }) => {
    if (key === "Escape") this.#close();
  };

  #close = () => {
    this.dispatchEvent(new CustomEvent("cosetta-close"));
  };
}
