import { html, nothing } from "lit";
import { download } from "../../page/browser/download.js";
import { FEWEST, MOST_SEEDS, RECIPE, TWINS, csvOf, missingOf } from "../../page/twins/twinRuns.js";
import { twinsOf } from "../../page/twins/twins.js";
import { twinsText } from "../../text/en/twinsText.js";
import { Part } from "../part.js";

/** @import { Batch, TwinFacts, TwinsView } from "../../page/twins/twins.js" */

/** How many seeds to train the twins with, and how far that is. */
export class CosettaTwinDesk extends Part {
  #seeds = `${FEWEST}`;
  #misread = false;
  /** Whether the focus was here before it was drawn anew. */
  #held = false;

  get #twins() {
    return /** @type {TwinsView & { facts: TwinFacts }} */ (this.view.twins);
  }

  render() {
    const { runs: text } = twinsText;
    const { facts, runs, batch } = this.#twins;
    return html`<p class="hint">${text.recipe(facts.recipe)} ${text.tried(facts.tried, TWINS)}</p>
      ${batch ? this.#progress(batch) : this.#form()}
      ${
        runs.length > 0 && !batch
          ? html`<p class="row">
              <button type="button" @click=${this.#download}>${text.csv}</button>
              <button type="button" @click=${() => twinsOf(this.lab).clear()}>${text.clear}</button>
            </p>`
          : nothing
      }`;
  }

  willUpdate() {
    this.#held = this.contains(this.#focused);
  }

  /** What is pressed makes way for what can be pressed next: the focus goes there. */
  updated() {
    if (this.#held && !this.contains(this.#focused)) this.querySelector("button")?.focus();
  }

  get #focused() {
    return /** @type {Document | ShadowRoot} */ (this.getRootNode()).activeElement;
  }

  #form() {
    const { runs: text } = twinsText;
    const { runs, asked } = this.#twins;
    const missing = missingOf(runs, asked).length;
    const whole = asked > 0 && missing === 0;
    const words = missing > 0 ? text.goOn(missing) : whole ? text.more(this.#count) : text.begin;
    return html`<form class="twin-form" @submit=${this.#onSubmit}>
      ${missing > 0 ? nothing : this.#field()}
      <button class="strong">${words}</button>
    </form>`;
  }

  #field() {
    const { runs: text } = twinsText;
    const wrong = this.#misread;
    return html`<div class=${wrong ? "field wrong" : "field"}>
      <label for="twin-seeds">${text.seeds}</label>
      <input
        id="twin-seeds"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        .value=${this.#seeds}
        aria-invalid=${wrong ? "true" : "false"}
        aria-describedby=${wrong ? "twin-seeds-problem" : nothing}
        @input=${this.#onInput}
      />
      ${
        wrong
          ? html`<p id="twin-seeds-problem" class="problem" role="alert">
              ${text.misread(MOST_SEEDS)}
            </p>`
          : nothing
      }
    </div>`;
  }

  /** @param {Batch} batch */
  #progress(batch) {
    const { runs: text } = twinsText;
    return html`<div class="study">
      <button type="button" @click=${() => twinsOf(this.lab).cancel()}>${text.cancel}</button>
      <p>${text.progress(batch)} ${this.lab.sight.isSeen ? nothing : text.away}</p>
      <progress .value=${batch.done} .max=${batch.of} aria-label=${text.running}></progress>
    </div>`;
  }

  /** Seeds that the field says; 0 if it says no such number. */
  get #count() {
    const seeds = /^\s*\d{1,4}\s*$/.test(this.#seeds) ? Number(this.#seeds) : 0;
    return seeds + this.#twins.asked <= MOST_SEEDS ? seeds : 0;
  }

  /** @param {Event} event */
  #onSubmit = (event) => {
    event.preventDefault();
    const { runs, asked } = this.#twins;
    const isPartial = missingOf(runs, asked).length > 0;
    this.#misread = !isPartial && this.#count === 0;
    this.requestUpdate();
    if (this.#misread) return;
    twinsOf(this.lab).begin(isPartial ? asked : asked + this.#count);
  };

  /** @param {Event} event */
  #onInput = (event) => {
    this.#seeds = /** @type {HTMLInputElement} */ (event.target).value;
    this.requestUpdate();
  };

  #download = () => {
    const { facts, runs } = this.#twins;
    const blob = new Blob([csvOf(runs, facts.recipe, facts.version)], { type: "text/csv" });
    download(blob, `cosetta-${TWINS.join("-")}-${RECIPE}.csv`);
  };
}
