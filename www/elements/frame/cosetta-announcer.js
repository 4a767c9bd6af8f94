import { html } from "lit";
import { text } from "../../text/en.js";
import { Part } from "../part.js";

/** Progress is spoken at most this often. */
const EVERY_MS = 4000;

/** Says to screen readers how the run goes: milestones always, progress now and then. */
export class CosettaAnnouncer extends Part {
  #restarts = 0;
  #memorised = false;
  #grokked = false;
  /** Name of the group that was there last. */
  #group = "";
  #said = "";
  #saidAt = 0;

  willUpdate() {
    const { status, phase, outcome, milliseconds, evaluations, engine, group } = this.view;
    if (!status || engine === 0) return;
    const memorised = status.memorised_step !== null;
    const grokked = status.grokked_step !== null;
    if (group && this.#group && group.name !== this.#group) {
      this.#say(text.groups.chosen(group));
    } else if (phase === "finished" && outcome) {
      this.#say(text.outcome.sentence(outcome, milliseconds));
    } else if (status.restarts.length > this.#restarts) {
      this.#say(text.notices.restarted(status.restarts.at(-1) ?? 0));
    } else if (grokked && !this.#grokked) {
      this.#say(text.notices.grokked(status.grokked_step ?? 0));
    } else if (memorised && !this.#memorised) {
      this.#say(text.notices.memorised(status.memorised_step ?? 0));
    } else if (phase === "training" && performance.now() - this.#saidAt > EVERY_MS) {
      const last = evaluations.at(-1);
      if (last) this.#say(text.notices.progress(last));
    }
    this.#group = group?.name ?? this.#group;
    this.#restarts = status.restarts.length;
    this.#memorised = memorised;
    this.#grokked = grokked;
  }

  render() {
    return html`<p class="sr-only" role="status">${this.#said}</p>`;
  }

  /** @param {string} words */
  #say(words) {
    this.#said = words;
    this.#saidAt = performance.now();
  }
}
