import { html, nothing } from "lit";
import { findElement } from "../../page/groups/findElement.js";
import { notationOf } from "../../page/table/notation.js";
import { seen } from "../../page/view.js";
import { text } from "../../text/en.js";
import { Part } from "../part.js";

/** @import { Guess } from "../../protocol/table.js" */
/** @import { Place } from "./cosetta-grid.js" */

const COUNT = 5;
/** While the run trains, the answers are asked for no more often. */
const PAUSE_MS = 700;

/** Asks for the product of two elements that are named, and shows the likeliest answers to the pinned pair. */
export class CosettaAsk extends Part {
  static properties = { ...Part.properties, pinned: { attribute: false } };

  /** What was typed that names no element. @type {Partial<Record<"x" | "y", string>>} */
  #misread = {};
  /** @type {{ key: string, guesses: Guess[] } | null} */
  #likeliest = null;
  #busy = false;
  #due = 0;

  constructor() {
    super();
    /** The pinned pair. @type {Place | null} */
    this.pinned = null;
  }

  render() {
    const { group } = this.view;
    const { ask } = text;
    if (!group) return nothing;
    return html`<form class="ask" aria-label=${ask.title} @submit=${this.#onAsk}>
        <h3>${ask.title}</h3>
        ${[...notationOf(this.view)].map((factor) => this.#field(/** @type {"x" | "y"} */ (factor)))}
        <button type="submit">${ask.ask}</button>
        <div id="ask-problem" aria-live="polite">${this.#problem(group.labels)}</div>
      </form>
      ${this.#answers(group.labels)}`;
  }

  updated() {
    this.#refresh();
  }

  /** @param {"x" | "y"} factor */
  #field(factor) {
    const { ask } = text;
    const labels = this.view.group?.labels ?? [];
    const wrong = this.#misread[factor];
    const example = labels[factor === "x" ? 1 : 2] ?? labels[0];
    return html`<label>
      <span>${ask[factor]}</span>
      <input
        type="text"
        name=${factor}
        autocomplete="off"
        spellcheck="false"
        placeholder=${example}
        aria-invalid=${wrong !== undefined}
        aria-describedby="ask-problem"
      />
    </label>`;
  }

  /** @param {string[]} labels */
  #problem(labels) {
    const misread = this.#misread.x ?? this.#misread.y;
    if (misread === undefined) return nothing;
    const example = labels[1] ?? labels[0];
    return html`<p class="problem">${text.active.unknown(misread, example)}</p>`;
  }

  /** @param {string[]} labels */
  #answers(labels) {
    if (!this.pinned || !this.#likeliest) return nothing;
    const { ask } = text;
    return html`<div class="likeliest">
      <h4>${ask.likeliest}</h4>
      <ol>
        ${this.#likeliest.guesses.map(
          (guess) =>
            html`<li>
              <span class="element">${labels[guess.element]}</span>
              <meter min="0" max="1" .value=${guess.probability} aria-hidden="true"></meter>
              <span>${ask.guess(guess)}</span>
            </li>`,
        )}
      </ol>
      <p class="hint">${ask.pinned}</p>
    </div>`;
  }

  /** Asks for the answers to the pinned pair, one question at a time, until they are of now. */
  async #refresh() {
    const { config, phase, engine } = this.view;
    const { status } = seen(this.view);
    if (!this.pinned || !config || !status || phase === "stopped" || this.#busy) return;
    const key = JSON.stringify([this.pinned, config, status.step, engine]);
    if (this.#likeliest?.key === key) return;
    if (phase === "training" && performance.now() < this.#due) return;
    this.#busy = true;
    try {
      const guesses = await this.lab.ask("likeliest", { ...this.pinned, count: COUNT });
      this.#likeliest = { key, guesses };
      this.#due = performance.now() + PAUSE_MS;
      this.requestUpdate();
    } catch {
      // The run was replaced or the engine is gone: the lab says so elsewhere.
    } finally {
      this.#busy = false;
    }
  }

  /** @param {SubmitEvent} event */
  #onAsk = (event) => {
    event.preventDefault();
    const labels = this.view.group?.labels ?? [];
    const typed = (/** @type {"x" | "y"} */ factor) =>
      /** @type {HTMLInputElement} */ (this.querySelector(`[name=${factor}]`)).value;
    const [x, y] = [findElement(labels, typed("x")), findElement(labels, typed("y"))];
    this.#misread = {
      ...(x === null ? { x: typed("x").trim() } : {}),
      ...(y === null ? { y: typed("y").trim() } : {}),
    };
    if (x !== null && y !== null) {
      this.dispatchEvent(new CustomEvent("cosetta-pin", { detail: { x, y } }));
    }
    this.requestUpdate();
  };
}
