import { html, nothing } from "lit";
import { SETTINGS, isChanged, settingText } from "../../page/choices/settings.js";
import { recipeOf } from "../../page/view.js";
import { said } from "../../text/en/engineText.js";
import { text } from "../../text/en.js";
import { Part } from "../part.js";

/** @import { SettingKey } from "../../page/choices/settings.js" */

/** One numeric setting: its field, the recipe's value, a way back to it, and what is wrong. */
export class CosettaNumber extends Part {
  static properties = { ...Part.properties, setting: { attribute: false } };

  constructor() {
    super();
    /** @type {SettingKey} */
    this.setting = "seed";
  }

  render() {
    const { setting, view } = this;
    const id = `setting-${setting}`;
    const label = text.settings.labels[setting];
    const problem = this.#problem();
    return html`<div class=${problem ? "field wrong" : "field"}>
      <label for=${id}>${label}</label>
      <input
        id=${id}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        spellcheck="false"
        .value=${view.values[setting] ?? this.#usual}
        aria-invalid=${problem ? "true" : "false"}
        aria-describedby=${problem ? `${id}-problem` : nothing}
        @change=${this.#change}
      />
      ${problem ? html`<p id="${id}-problem" class="problem" role="alert">${problem}</p>` : nothing}
      ${this.#departure(label)}
    </div>`;
  }

  get #usual() {
    const recipe = recipeOf(this.view);
    const setting = SETTINGS.find(({ key }) => key === this.setting);
    return recipe && setting ? settingText(recipe.config[setting.field]) : "";
  }

  /** @param {string} label */
  #departure(label) {
    const { setting, view } = this;
    const recipe = recipeOf(view);
    const given = view.values[setting] !== null && setting !== "seed";
    if (!recipe || !given || !isChanged(view.values, recipe, setting)) return nothing;
    return html`<p class="note">
      ${text.recipes.follow(this.#usual)}
      <button
        type="button"
        class="small"
        aria-label=${text.recipes.reset(label)}
        @click=${() => this.lab.state.set({ [setting]: null })}
      >
        ${text.recipes.resetShort}
      </button>
    </p>`;
  }

  #problem() {
    const { problems } = this.view;
    if (!(this.setting in problems)) return null;
    const { settings } = text;
    const problem = problems[this.setting];
    if (problem !== null) return said(problem);
    if (this.setting === "b") return settings.notBatch;
    const whole = SETTINGS.find(({ key }) => key === this.setting)?.whole;
    return whole ? settings.notWhole : settings.notNumber;
  }

  /** @param {Event} event */
  #change = (event) => {
    const { value } = /** @type {HTMLInputElement} */ (event.target);
    const usual = value.trim() === "" || value.trim() === this.#usual;
    this.lab.state.set({ [this.setting]: usual && this.setting !== "seed" ? null : value.trim() });
  };
}
