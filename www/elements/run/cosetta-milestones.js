import { html, nothing, svg } from "lit";
import { text } from "../../text/en.js";
import { Part } from "../part.js";

const SHAPES = {
  restarted: svg`<circle cx="6" cy="6" r="4" />`,
  memorised: svg`<path d="M6 1l5 10H1z" />`,
  grokked: svg`<circle cx="6" cy="6" r="5" />`,
};

/** The marks of the curves: what they mean, and the steps they stand at. */
export class CosettaMilestones extends Part {
  render() {
    const { curves } = text;
    const { status } = this.view;
    const { memorised_step: memorised = null, grokked_step: grokked = null } = status ?? {};
    const restarted = status?.restarts.at(-1) ?? null;
    return html`<dl class="milestones">
      ${restarted === null ? nothing : this.#mark("restarted", restarted, curves.restartedWhat)}
      ${this.#mark("memorised", memorised, curves.memorisedWhat)}
      ${this.#mark("grokked", grokked, curves.grokkedWhat)}
    </dl>`;
  }

  /**
   * @param {keyof typeof SHAPES} name
   * @param {number | null} step
   * @param {string} what
   */
  #mark(name, step, what) {
    return html`<div class=${step === null ? "milestone" : "milestone reached"} data-mark=${name}>
      <dt>
        <svg class="mark ${name}" viewBox="0 0 12 12" aria-hidden="true">${SHAPES[name]}</svg>
        ${text.curves[name]} <b>${text.curves.at(step)}</b>
      </dt>
      <dd>${what}</dd>
    </div>`;
  }
}
