import { html, nothing, svg } from "lit";
import { isCalm } from "../../page/browser/motion.js";
import { branchingOf } from "../../page/kept/keptRun.js";
import { scoresOf } from "../../page/runs/scores.js";
import { isGiven } from "../../page/view.js";
import { timelineText } from "../../text/en/timelineText.js";
import { Part } from "../part.js";

/** @import { Timeline } from "../../page/kept/timeline.js" */
/** @import { TimelineView } from "../../page/kept/timeline.js" */

/** How long each step stays when they are played; longer for who wants less motion. */
const PLAY_MS = 220;
const CALM_PLAY_MS = 1000;

/** The past of the run: a step of it to look at in all views, and branches from there. */
export class CosettaTimeline extends Part {
  /** The step whose settings are being changed. @type {number | null} */
  #branching = null;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #playing;

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop();
  }

  render() {
    const { timeline, shipped, phase } = this.view;
    if (!timeline || shipped) return nothing;
    const { title, what, empty } = timelineText;
    const known = timeline.steps.length > 1;
    return html`<section class="timeline" aria-label=${title} @keydown=${this.#onKey}>
      <div class="curve-head">
        <h3>${title}</h3>
        ${
          phase === "unsupported"
            ? nothing
            : html`<span class="hint">${what(timeline.steps.length, timeline.bytes)}</span>`
        }
      </div>
      ${known ? this.#body(timeline) : html`<p class="hint">${empty}</p>`} ${this.#branched()}
      <cosetta-branches .lab=${this.lab}></cosetta-branches>
    </section>`;
  }

  /** @param {TimelineView} timeline */
  #body({ steps, growing }) {
    const words = this.#words();
    const place = this.#place(steps);
    return html`
      <p class="at">${words}</p>
      <div class="track">
        <input
          type="range"
          min="0"
          max=${steps.length}
          step="1"
          .value=${`${place}`}
          aria-label=${timelineText.slider}
          aria-valuetext=${words}
          @input=${this.#onSlide}
        />
        ${this.#marks(steps)}
      </div>
      <div class="row">
        ${this.#button("previous", "‹", place === 0, () => this.#move(steps, place - 1))}
        <button type="button" @click=${() => (this.#playing ? this.#stop() : this.#play())}>
          ${this.#playing ? timelineText.pause : timelineText.play}
        </button>
        ${this.#button("next", "›", place === steps.length, () => this.#move(steps, place + 1))}
        <button type="button" ?disabled=${place === steps.length} @click=${() => this.#look(null)}>
          ${timelineText.back}
        </button>
        ${this.view.phase === "unsupported" ? nothing : this.#branchButton()}
      </div>
      <div role="status">
        ${
          growing
            ? html`<p class="row">
                ${timelineText.growing(growing)}
                <button type="button" @click=${() => this.#do((timeline) => timeline.cancel())}>
                  ${timelineText.cancel}
                </button>
              </p>`
            : nothing
        }
      </div>
      ${
        this.#branching === null
          ? nothing
          : html`<cosetta-branch
              .lab=${this.lab}
              .step=${this.#branching}
              @cosetta-close=${this.#closeBranch}
            ></cosetta-branch>`
      }
    `;
  }

  #branchButton() {
    return html`<button
      type="button"
      ?disabled=${!this.#canBranch}
      aria-expanded=${this.#branching !== null}
      @click=${this.#openBranch}
    >
      ${timelineText.branch}
    </button>`;
  }

  /**
   * @param {"previous" | "next"} name
   * @param {string} sign
   * @param {boolean} disabled
   * @param {() => void} act
   */
  #button(name, sign, disabled, act) {
    return html`<button
      type="button"
      class="icon"
      aria-label=${timelineText[name]}
      ?disabled=${disabled}
      @click=${act}
    >
      ${sign}
    </button>`;
  }

  /** Ticks at the steps and the marks of the curves, under the slider. @param {number[]} steps */
  #marks(steps) {
    const { status } = this.view;
    const x = (/** @type {number} */ i) => `${(100 * i) / steps.length}%`;
    const mark = (/** @type {number | null | undefined} */ step, /** @type {string} */ name) => {
      const i = steps.indexOf(step ?? -1);
      return i < 0 ? nothing : svg`<circle class=${name} cx=${x(i)} cy="9" r="4" />`;
    };
    return html`<svg class="ticks" aria-hidden="true">
      ${steps.map((_, i) => svg`<rect x=${x(i)} y="0" width="1" height="4" />`)}
      ${mark(status?.memorised_step, "memorised")} ${mark(status?.grokked_step, "grokked")}
    </svg>`;
  }

  #branched() {
    const branching = branchingOf(this.view);
    if (!branching) return nothing;
    const { branched, thin, unlinked } = timelineText;
    return html`<p class="hint">
      ${branched(branching)} ${this.view.timeline?.parent ? thin : nothing}
      ${isGiven(this.view.config) ? unlinked : nothing}
    </p>`;
  }

  /** Whether a run can leave this one where it is looked at. */
  get #canBranch() {
    const { timeline, phase } = this.view;
    return phase !== "unsupported" && this.#step() !== null && timeline?.growing === null;
  }

  /** The step that is looked at; `null`: now. */
  #step() {
    return this.view.timeline?.aim ?? null;
  }

  /** Where the thumb stands: the last place is now. @param {number[]} steps */
  #place(steps) {
    const i = steps.indexOf(this.#step() ?? -1);
    return i < 0 ? steps.length : i;
  }

  #words() {
    const { status, evaluations } = this.view;
    const step = this.#step();
    if (step === null) return timelineText.now(status?.step ?? 0);
    const there = evaluations.find((evaluation) => evaluation.step === step);
    const words = timelineText.at(step, there && status ? scoresOf(there, status) : null);
    const { memorised, grokked } = timelineText.milestones;
    if (step === status?.grokked_step) return `${words} (${grokked})`;
    return step === status?.memorised_step ? `${words} (${memorised})` : words;
  }

  /** @param {Event} event */
  #onSlide = ({ target }) => {
    const { steps = [] } = this.view.timeline ?? {};
    this.#stop();
    this.#move(steps, Number(/** @type {HTMLInputElement} */ (target).value));
  };

  /** @param {number[]} steps @param {number} place */
  #move(steps, place) {
    this.#look(steps[place] ?? null);
  }

  /** @param {number | null} step */
  #look(step) {
    if (this.#branching !== null) this.#branching = step;
    this.#do((timeline) => timeline.look(step));
  }

  /** Shows one step after the other, from the first one if none is looked at. */
  #play() {
    const calm = isCalm(this.view.values.motion);
    this.#playing = setInterval(this.#tick, calm ? CALM_PLAY_MS : PLAY_MS);
    this.#tick();
    this.requestUpdate();
  }

  #tick = () => {
    const { steps = [] } = this.view.timeline ?? {};
    const place = this.#place(steps);
    const next = place === steps.length ? 0 : place + 1;
    this.#move(steps, next);
    if (next >= steps.length) this.#stop();
  };

  #stop() {
    clearInterval(this.#playing);
    this.#playing = undefined;
    this.requestUpdate();
  }

  #openBranch = () => {
    this.#stop();
    this.#branching = this.#branching === null ? this.#step() : null;
    this.requestUpdate();
  };

  #closeBranch = () => {
    this.#branching = null;
    this.requestUpdate();
  };

  /** @param {KeyboardEvent} event */
  #onKey = (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event;
    const typing = /** @type {Element} */ (target).closest("input:not([type=range])");
    if (key !== "b" || typing || ctrlKey || metaKey || altKey || !this.#canBranch) return;
    event.preventDefault();
    event.stopPropagation();
    this.#openBranch();
  };

  /** @param {(timeline: Timeline) => void} work */
  #do(work) {
    this.lab.keeping.load().then(({ timeline }) => work(timeline));
  }
}
