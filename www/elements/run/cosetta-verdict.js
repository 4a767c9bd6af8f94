import { html, nothing } from "lit";
import { HASH_DIGITS } from "../../page/hosts/embedding.js";
import { forecast } from "../../page/runs/forecast.js";
import { scoresOf } from "../../page/runs/scores.js";
import { isChanged, isGiven } from "../../page/view.js";
import { text } from "../../text/en.js";
import { groupName } from "../../views/groupName.js";
import { Part } from "../part.js";

/** @import { Evaluation, Outcome, Status } from "../../protocol/run.js" */

const COPIED_MS = 2000;

/** How the run stands, in words; in the end its result in one sentence. */
export class CosettaVerdict extends Part {
  #copied = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  render() {
    const { phase, outcome } = this.view;
    if (phase === "finished" && outcome) {
      return html`<div class="verdict final">
        <p class="sentence">${this.#sentence(outcome)}</p>
        ${this.#hash(outcome.weights_sha256)}
      </div>`;
    }
    return html`<div class="verdict">
      <p class="sentence">${this.#standing()}</p>
      ${phase === "checking" ? nothing : html`<p class="forecast">${forecast(this.view).join(text.marks.sentence)}</p>`}
      ${this.#bar()}
    </div>`;
  }

  /** With its beginning in bold, and the group as in print. @param {Outcome} outcome */
  #sentence(outcome) {
    const { group } = outcome;
    const sentence = text.outcome.sentence(outcome, this.view.milliseconds);
    const [, head = "", space = "", rest = ""] = sentence.match(/^(.*?[.,。，])(\s*)(.*)$/s) ?? [];
    const [before, ...after] = rest.split(group);
    return html`<strong>${head}</strong>${space}${before}${groupName(group)}${after.join(group)}`;
  }

  /** @param {string} hash */
  #hash(hash) {
    const { outcome } = text;
    return html`<p class="hash">
      ${outcome.hash} <code>${hash.slice(0, HASH_DIGITS)}</code>
      <button
        type="button"
        class="small"
        aria-label=${outcome.copyHash}
        @click=${() => this.#copy(hash)}
      >
        ${this.#copied ? outcome.copied : outcome.copy}
      </button>
    </p>`;
  }

  #standing() {
    const { phase, status, evaluations, away } = this.view;
    const last = evaluations.at(-1);
    if (!status || !last) return nothing;
    const words = text.phase;
    if (phase === "checking") return words.checking(status.pairs);
    if (status.step === 0 && phase === "ready") return this.#before(last);
    const { colon, stop, sentence } = text.marks;
    const rest = away ? words.away : phase === "paused" ? words.paused : null;
    const pause = rest === null ? "" : `${rest}${sentence}`;
    const scores = words.scores(scoresOf(last, status));
    return html`${pause}<strong>${this.#stage(status, last)}</strong>${colon}${scores}${stop}`;
  }

  /** @param {Evaluation} first */
  #before({ train, held_out: heldOut }) {
    const { config } = this.view;
    if (!config || !isGiven(config)) return text.phase.ready;
    const share = config.train_fraction;
    return text.phase.given(
      train.accuracy * share + heldOut.accuracy * (1 - share),
      isChanged(config),
    );
  }

  /**
   * @param {Status} status
   * @param {Evaluation} last
   */
  #stage({ grokked_step: grokked, memorised_step: memorised }, last) {
    if (grokked !== null) return text.phase.grokked;
    if (last.held_out.accuracy > 0.5) return text.phase.understanding;
    return memorised !== null ? text.phase.memorised : text.phase.memorising;
  }

  /** A bar, only where the number of steps is fixed. */
  #bar() {
    const { phase, status, table, group, config } = this.view;
    if (phase === "checking" && table && group) {
      return this.#progress(table.rows, group.order, text.phase.checking(group.order ** 2));
    }
    if (!status?.annealing || !config) return nothing;
    const { anneal_steps: all } = config;
    return this.#progress(
      all - status.steps_left,
      all,
      text.forecast.anneal(status.steps_left, null),
    );
  }

  /**
   * @param {number} value
   * @param {number} max
   * @param {string} label
   */
  #progress(value, max, label) {
    return html`<progress .value=${value} .max=${Math.max(1, max)} aria-label=${label}></progress>`;
  }

  /** @param {string} hash */
  async #copy(hash) {
    await navigator.clipboard.writeText(hash).catch(() => prompt(text.outcome.copyHash, hash));
    this.#copied = true;
    this.requestUpdate();
    this.#timer = setTimeout(() => {
      this.#copied = false;
      this.requestUpdate();
    }, COPIED_MS);
  }
}
