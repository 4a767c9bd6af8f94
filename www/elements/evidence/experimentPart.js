import { html, nothing } from "lit";
import { giveUp, tryOut } from "../../page/network/ablating.js";
import { benchOf } from "../../page/network/bench.js";
import { seen } from "../../page/view.js";
import { text } from "../../text/en.js";
import { experimentText } from "../../text/en/experimentText.js";
import { failed } from "../../views/failed.js";
import { Part } from "../part.js";

/** @import { Experiment } from "../../protocol/experiments.js" */

/** A panel for experiments of one kind: how far they are, and why one failed. */
export class ExperimentPart extends Part {
  get bench() {
    return benchOf(this.view);
  }

  /** Whether an experiment can be begun. */
  get isIdle() {
    const { phase, status } = this.view;
    const there = status !== null && phase !== "stopped" && phase !== "starting";
    return there && this.bench.running === null;
  }

  /** @param {Experiment} experiment */
  begin(experiment) {
    if (!this.isIdle) return;
    if (experiment.kind === "removal") tryOut(this.lab, experiment);
    else this.lab.bench.begin(experiment);
  }

  /** How far the experiment of that kind is, or why it failed. @param {Experiment["kind"]} kind */
  standing(kind) {
    const { running, failure } = this.bench;
    if (running?.experiment.kind === kind) return this.#progress(running);
    if (failure?.experiment.kind !== kind) return nothing;
    return failed(failure.message, () => this.begin(failure.experiment));
  }

  /** @param {{ done: number, of: number, preparing: boolean }} running */
  #progress({ done, of, preparing }) {
    const { progress, cancel, running } = experimentText;
    const words = preparing ? text.bench.preparing : progress(done, of);
    return html`<div class="study">
      <button type="button" @click=${() => giveUp(this.lab)}>${cancel}</button>
      <p>${words}</p>
      ${
        of > 0
          ? html`<progress .value=${done} .max=${of} aria-label=${running}></progress>`
          : html`<progress aria-label=${running}></progress>`
      }
    </div>`;
  }

  /** Of the network after which step something is known. @param {number} step */
  asOf(step) {
    return experimentText.asOf(step, this.#isCurrent(step));
  }

  /** The class of figures from a step: what is no longer so is grey. @param {number | undefined} step */
  aged(step) {
    return step === undefined || this.#isCurrent(step) ? "" : "stale";
  }

  /** @param {number} step */
  #isCurrent = (step) => step === seen(this.view).status?.step;

  /**
   * A button that scores all pairs instead of a sample; nothing where all were scored.
   *
   * @param {{ exact: boolean, pairs: number }} scored
   * @param {number} milliseconds that the sample took
   * @param {Experiment} experiment
   */
  exactButton({ exact, pairs }, milliseconds, experiment) {
    const all = this.view.status?.pairs ?? pairs;
    if (exact) return nothing;
    return html`<button
      type="button"
      class="small"
      ?disabled=${!this.isIdle}
      @click=${() => this.begin(experiment)}
    >
      ${experimentText.exact(pairs, all, milliseconds)}
    </button>`;
  }
}
