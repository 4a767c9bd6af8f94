import { html } from "lit";
import { milestonesOf } from "../../page/runs/milestones.js";
import { text } from "../../text/en.js";
import { Part } from "../part.js";

/** A button that has the curves be heard; the step that is heard is told as one that is pointed at. */
export class CosettaListen extends Part {
  static properties = { ...Part.properties, stretch: { attribute: false } };

  /** Ends what is heard. @type {(() => void) | null} */
  #end = null;

  constructor() {
    super();
    /** The steps that are heard; `null`: all. @type {[number, number] | null} */
    this.stretch = null;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#end?.();
  }

  render() {
    const { curves } = text;
    return html`<button
      type="button"
      class="small"
      aria-pressed=${this.#end !== null}
      @click=${() => (this.#end ? this.#end() : this.#play())}
    >
      ${curves.listen}
    </button>`;
  }

  async #play() {
    const melody = await this.fetchPart(() => import("../../page/runs/melody.js"));
    if (!melody || this.#end) return;
    const [from, to] = this.stretch ?? [0, Infinity];
    const records = this.view.evaluations.filter(({ step }) => step >= from && step <= to);
    const { memorised, grokked } = milestonesOf(this.view);
    const marks = [memorised, grokked].filter((step) => step !== null);
    this.#end = melody.play(records, marks, (step) => this.#hear(step));
    this.requestUpdate();
  }

  /** @param {number | null} detail */
  #hear(detail) {
    if (detail === null) {
      this.#end = null;
      this.requestUpdate();
    }
    this.dispatchEvent(new CustomEvent("cosetta-evaluation", { detail, bubbles: true }));
  }
}
