import { html } from "lit";
import { milestonesOf } from "../../page/runs/milestones.js";
import { scoresOf } from "../../page/runs/scores.js";
import { text } from "../../text/en.js";
import { Part } from "../part.js";

/** @import { Milestone } from "../../page/runs/milestones.js" */
/** @import { Status } from "../../protocol/run.js" */

/** Progress is spoken at most this often, and so often that nothing has come of it yet. */
const EVERY_MS = 4000;
const PLATEAU_MS = 15_000;
/** Above this share of the held-out pairs a run has left the plateau. */
const RISING = 0.5;

/** @type {Milestone[]} */
const MILESTONES = ["memorised", "nearly", "grokked", "clean"];

/** Says to screen readers how the run goes: milestones always, progress now and then. */
export class CosettaAnnouncer extends Part {
  #restarts = 0;
  /** The milestones that are reached. @type {Set<Milestone>} */
  #reached = new Set();
  #isOver = false;
  /** Name of the group that was there last. */
  #group = "";
  #said = "";
  #saidAt = 0;

  willUpdate() {
    const { status, engine, group } = this.view;
    if (!status || engine === 0) return;
    const news = [...this.#begun(), ...this.#milestones(status), ...this.#end()];
    const words = news.length > 0 ? news : this.#progress(status);
    if (words.length > 0) this.#say(words.join(text.marks.sentence));
    this.#group = group?.name ?? this.#group;
    this.#restarts = status.restarts.length;
  }

  /** Another group, or other weights. */
  #begun() {
    const { group, status } = this.view;
    const restarts = status?.restarts ?? [];
    if (group && this.#group && group.name !== this.#group) return [text.groups.chosen(group)];
    if (restarts.length <= this.#restarts) return [];
    return [text.notices.restarted(restarts.at(-1) ?? 0)];
  }

  /** Those that have been reached since. @param {Status} status */
  #milestones({ step }) {
    const at = milestonesOf(this.view);
    const news = MILESTONES.filter((name) => at[name] !== null && !this.#reached.has(name));
    this.#reached = new Set(MILESTONES.filter((name) => at[name] !== null));
    return news.map((name) => text.notices[name](at[name] ?? step, this.#scores(at[name])));
  }

  /** @param {number | null} step */
  #scores(step) {
    const { evaluations, status } = this.view;
    const there = evaluations.find((one) => one.step === step);
    return there && status ? scoresOf(there, status) : null;
  }

  #end() {
    const { phase, outcome, milliseconds } = this.view;
    const wasOver = this.#isOver;
    this.#isOver = phase === "finished" && outcome !== null;
    return outcome && this.#isOver && !wasOver
      ? [text.outcome.sentence(outcome, milliseconds)]
      : [];
  }

  /** @param {Status} status */
  #progress(status) {
    const { phase, evaluations } = this.view;
    const last = evaluations.at(-1);
    if (phase !== "training" || !last) return [];
    const { memorised_step: memorised, grokked_step: grokked } = status;
    const { accuracy } = last.held_out;
    const onPlateau = memorised !== null && grokked === null && accuracy < RISING;
    const wait = onPlateau ? PLATEAU_MS : EVERY_MS;
    if (performance.now() - this.#saidAt <= wait) return [];
    const scores = scoresOf(last, status);
    const { plateau, progress } = text.notices;
    return [onPlateau ? plateau(last.step - memorised, scores) : progress(scores)];
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
