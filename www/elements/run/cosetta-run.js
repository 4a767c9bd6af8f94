import { html } from "lit";
import { trainNextSeed } from "../../page/choices/nextRun.js";
import { canReset, canStep, canTrain } from "../../page/view.js";
import { text } from "../../text/en.js";
import { Part } from "../part.js";

/** The run bar: train or pause, step, reset, and the figures of the run. */
export class CosettaRun extends Part {
  render() {
    const { phase, problems } = this.view;
    const idle = phase === "ready" || phase === "paused" || phase === "training";
    const blocked = Object.keys(problems).length > 0;
    return html`
      <div class="run-bar">
        <div class="buttons" @pointerenter=${this.#prepare} @focusin=${this.#prepare}>
          ${this.#primary()}
          <button
            type="button"
            class="large"
            ?disabled=${!canStep(this.view)}
            @click=${() => this.lab.step()}
          >
            ${text.run.step}
          </button>
          <button
            type="button"
            class="large"
            ?disabled=${!canReset(this.view)}
            @click=${() => this.lab.reset()}
          >
            ${text.run.reset}
          </button>
        </div>
        ${this.#figures()}
        ${blocked && idle ? html`<p class="blocked">${text.run.blocked}</p>` : ""}
      </div>
    `;
  }

  /** Who comes near the buttons may be about to train. */
  #prepare = () => {
    if (canTrain(this.view)) this.lab.tell("prepare", null);
  };

  #primary() {
    const { phase, shipped } = this.view;
    if (shipped) {
      return html`<button type="button" class="primary" @click=${() => this.lab.train()}>
        ${text.run.own}
      </button>`;
    }
    if (phase === "finished") {
      return html`<button type="button" class="primary" @click=${() => trainNextSeed(this.lab)}>
        ${text.run.next}
      </button>`;
    }
    const { run } = text;
    const waiting = phase === "starting" ? run.starting : run.train;
    return html`<button
      type="button"
      class="primary"
      ?disabled=${!canTrain(this.view)}
      @click=${() => this.lab.toggle()}
    >
      ${phase === "training" ? run.pause : phase === "checking" ? run.checking : waiting}
    </button>`;
  }

  #figures() {
    const { status, stepsPerSecond: speed, milliseconds } = this.view;
    const { figures, figure } = text;
    const known = (/** @type {number | null | undefined} */ value) =>
      value === null || value === undefined ? figures.none : figure(value);
    const time = milliseconds === null || !status?.step ? null : milliseconds;
    const figuresOf = [
      ["step", figures.step, status ? text.count(status.step) : figures.none],
      ["speed", figures.steps, known(speed)],
      ["pairs", figures.pairs, known(speed && status ? speed * status.batch_size : null)],
      ["time", figures.time, time === null ? figures.none : text.duration(time)],
    ];
    return html`<dl class="figures">
      ${figuresOf.map(
        ([name, label, value]) =>
          html`<div data-figure=${name}>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>`;
  }
}
