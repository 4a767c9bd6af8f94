import { html, nothing } from "lit";
import { newSeed } from "../../page/choices/nextRun.js";
import { SETTINGS, isChanged } from "../../page/choices/settings.js";
import { recipeOf } from "../../page/view.js";
import { said } from "../../text/en/engineText.js";
import { text } from "../../text/en.js";
import { groupName } from "../../views/groupName.js";
import { segments } from "../../views/segments.js";
import { Part } from "../part.js";

/** @import { SettingKey } from "../../page/choices/settings.js" */

/** Settings that hide behind More. @type {SettingKey[]} */
const MORE = ["w", "d", "b", "lr", "wd", "init"];

/** What is learned, and how. On narrow screens folded into one line. */
export class CosettaSettings extends Part {
  #open = false;
  /** Whether looks and what tells of the machine were fetched. */
  #hasRest = false;

  render() {
    const { settings } = text;
    const { group, problems, groupProblem } = this.view;
    const config = this.#config();
    const open = this.#open || groupProblem !== null || Object.keys(problems).length > 0;
    return html`
      <div class="settings-head">
        <h2>${settings.title}</h2>
        <button
          type="button"
          class="fold"
          aria-expanded=${open}
          aria-controls="settings-body"
          @click=${this.#fold}
        >
          <span>${config && group ? [groupName(group.title), text.summary(config)] : nothing}</span>
          <span class="action">${open ? settings.close : settings.change}</span>
        </button>
      </div>
      <div id="settings-body" class=${open ? "settings-body open" : "settings-body"}>
        <cosetta-group .lab=${this.lab}></cosetta-group>
        ${this.#recipes()}
        <div class="seed">
          ${this.#number("seed")}
          <button type="button" @click=${() => newSeed(this.lab)}>${settings.newSeed}</button>
        </div>
        <cosetta-fraction .lab=${this.lab}></cosetta-fraction>
        ${this.#more()}
        ${problems.run ? html`<p class="problem" role="alert">${said(problems.run)}</p>` : nothing}
      </div>
    `;
  }

  /** What the settings make: the run on the page, or the visitor's own beside what was shipped. */
  #config() {
    const { config, shipped, values } = this.view;
    const recipe = recipeOf(this.view);
    return shipped && recipe ? { ...recipe.config, seed: Number(values.seed) } : config;
  }

  #recipes() {
    const { recipes } = text;
    const { values } = this.view;
    return html`<fieldset class="recipes">
      <legend>${recipes.label}</legend>
      ${segments({
        ...{ name: "recipe", values: Object.keys(recipes.names), words: recipes.names },
        chosen: values.rec,
        choose: (rec) => this.lab.state.set({ rec }),
      })}
      <p class="hint">
        ${recipes.what[values.rec]} ${this.#subset()} ${this.#restart()} ${this.#caution()}
        ${this.#departure()}
      </p>
    </fieldset>`;
  }

  /** What a step costs at first, where it asks about some answers only. */
  #subset() {
    const { group } = this.view;
    const { early_answers: some = 0 } = recipeOf(this.view)?.config ?? {};
    return some > 0 && group ? text.recipes.subset(some, group.order) : nothing;
  }

  #restart() {
    const { restart_steps: steps = 0 } = recipeOf(this.view)?.config ?? {};
    return steps > 0 ? text.recipes.restart(steps) : nothing;
  }

  /** A long run says so before it begins. */
  #caution() {
    const recipe = recipeOf(this.view);
    if (!recipe || recipe.config.batch !== null) return nothing;
    const { hold_steps: hold, anneal_steps: anneal } = recipe.config;
    return html`<strong>${text.recipes.long(hold + anneal)}</strong>`;
  }

  #departure() {
    const { values } = this.view;
    const recipe = recipeOf(this.view);
    const changed = recipe && SETTINGS.some(({ key }) => isChanged(values, recipe, key));
    return changed ? html`<em>${text.recipes.changed(recipe.name)}</em>` : nothing;
  }

  #more() {
    const { problems } = this.view;
    return html`<details
      class="more"
      ?open=${MORE.some((key) => key in problems)}
      @toggle=${this.#onMore}
    >
      <summary>${text.recipes.more}</summary>
      <div class="more-fields">${MORE.map((key) => this.#number(key))}</div>
      ${
        this.#hasRest
          ? html`<cosetta-looks .lab=${this.lab}></cosetta-looks
              ><cosetta-machine .lab=${this.lab}></cosetta-machine>`
          : nothing
      }
    </details>`;
  }

  #onMore = async () => {
    this.#hasRest = (await this.fetchPart(() => import("./moreSettings.js"))) !== null;
    this.requestUpdate();
  };

  /** @param {SettingKey} key */
  #number(key) {
    return html`<cosetta-number .lab=${this.lab} .setting=${key}></cosetta-number>`;
  }

  #fold = () => {
    this.#open = !this.#open;
    this.requestUpdate();
  };
}
