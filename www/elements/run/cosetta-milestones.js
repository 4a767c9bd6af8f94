import { html, nothing, svg } from "lit";
import { isMeasured, milestonesOf } from "../../page/runs/milestones.js";
import { scoresOf } from "../../page/runs/scores.js";
import { text } from "../../text/en.js";
import { Part } from "../part.js";

/** @import { Milestone } from "../../page/runs/milestones.js" */

const SHAPES = {
  restarted: svg`<circle cx="6" cy="6" r="4" />`,
  memorised: svg`<path d="M6 1l5 10H1z" />`,
  nearly: svg`<circle cx="6" cy="6" r="5" />`,
  grokked: svg`<circle cx="6" cy="6" r="5" />`,
  clean: svg`<path d="M6 0.5L11.5 6 6 11.5 0.5 6z" />`,
};

/** The marks of the curves: what they mean, the steps they stand at, and the way there. */
export class CosettaMilestones extends Part {
  render() {
    const { curves } = text;
    const { status } = this.view;
    const { memorised, nearly, grokked, clean } = milestonesOf(this.view);
    const restarted = status?.restarts.at(-1) ?? null;
    return html`<dl class="milestones">
      ${restarted === null ? nothing : this.#mark("restarted", restarted, curves.restartedWhat)}
      ${this.#mark("memorised", memorised, this.#rightOn("memorised", memorised))}
      ${nearly !== null ? this.#mark("nearly", nearly, this.#rightOn("nearly", nearly)) : nothing}
      ${this.#mark("grokked", grokked, this.#rightOn("grokked", grokked))}
      ${this.#mark("clean", clean, curves.cleanWhat(isMeasured(this.view)))}
    </dl>`;
  }

  /** How many pairs of which kind are right there. @param {Exclude<Milestone, "clean">} name @param {number | null} step */
  #rightOn(name, step) {
    const { status, evaluations } = this.view;
    const at = evaluations.find((evaluation) => evaluation.step === step);
    const some = at ?? evaluations.at(-1);
    if (!status || !some) return text.curves.rightOn(name, null, false);
    const score = scoresOf(some, status)[name === "memorised" ? "train" : "heldOut"];
    return text.curves.rightOn(name, score, at !== undefined);
  }

  /**
   * @param {keyof typeof SHAPES} name
   * @param {number | null} step
   * @param {string} what
   */
  #mark(name, step, what) {
    const { curves } = text;
    return html`<div class=${step === null ? "milestone" : "milestone reached"} data-mark=${name}>
      <dt>
        <svg class="mark ${name}" viewBox="0 0 12 12" aria-hidden="true">${SHAPES[name]}</svg>
        ${curves[name]}
        ${step === null || !this.#canLook ? html`<b>${this.#at(name, step)}</b>` : this.#way(step)}
      </dt>
      <dd>${what}</dd>
    </div>`;
  }

  /** @param {keyof typeof SHAPES} name @param {number | null} step */
  #at(name, step) {
    const { curves } = text;
    return name !== "clean" || isMeasured(this.view) ? curves.at(step) : curves.notMeasured;
  }

  /** Whether earlier steps are kept, and can be looked at. */
  get #canLook() {
    const { timeline, phase, printing } = this.view;
    return !printing && timeline !== null && timeline.steps.length > 1 && phase !== "training";
  }

  /** @param {number} step */
  #way(step) {
    return html`<button
      type="button"
      class="way"
      aria-pressed=${this.view.timeline?.aim === step}
      title=${text.curves.look}
      @click=${() => this.lab.keeping.point(step, true)}
    >
      <b>${text.curves.at(step)}</b>
    </button>`;
  }
}
