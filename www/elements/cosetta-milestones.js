import { html, svg } from "lit";
import { text } from "../text/en.js";
import { Part } from "./part.js";

/** The two marks of the curves: what they mean, and the steps they stand at. */
export class CosettaMilestones extends Part {
  render() {
    const { curves } = text;
    const { memorised_step: memorised = null, grokked_step: grokked = null } =
      this.view.status ?? {};
    return html`<dl class="milestones">
      ${this.#mark("memorised", memorised, curves.memorisedWhat)}
      ${this.#mark("grokked", grokked, curves.grokkedWhat)}
    </dl>`;
  }

  /**
   * @param {"memorised" | "grokked"} name
   * @param {number | null} step
   * @param {string} what
   */
  #mark(name, step, what) {
    const shape =
      name === "memorised" ? svg`<path d="M6 1l5 10H1z" />` : svg`<circle cx="6" cy="6" r="5" />`;
    return html`<div class=${step === null ? "milestone" : "milestone reached"} data-mark=${name}>
      <dt>
        <svg class="mark ${name}" viewBox="0 0 12 12" aria-hidden="true">${shape}</svg>
        ${text.curves[name]} <b>${text.curves.at(step)}</b>
      </dt>
      <dd>${what}</dd>
    </div>`;
  }
}
