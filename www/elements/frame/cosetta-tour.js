import { html, nothing } from "lit";
import { tourText as text } from "../../text/en/tourText.js";
import { Gone, Guide } from "../../tour/guide.js";
import { STEPS } from "../../tour/steps.js";
import { Part } from "../part.js";

/** Where Esc has a meaning of its own. */
const ESCAPES = "dialog, [role=grid], [role=combobox]";
/** While the tour is on, what is scrolled to stays clear of it. */
const ON = "touring";

/** The guided tour: a panel beside the page that says, step by step, what it does there. */
export class CosettaTour extends Part {
  #at = 0;
  /** What came of the step, once it is done. @type {string[]} */
  #outcome = [];
  #turn = new AbortController();
  /** Whether the panel stands at the start of the lines, to be clear of what it points at. */
  #atStart = true;

  connectedCallback() {
    super.connectedCallback();
    document.documentElement.classList.add(ON);
    document.addEventListener("keydown", this.#onKey);
    // A link may have hidden what is to be shown.
    if (this.view.values.view !== null) this.lab.state.set({ view: null });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#turn.abort();
    new Guide(this.lab, document, this.#turn.signal).point();
    document.documentElement.classList.remove(ON);
    document.removeEventListener("keydown", this.#onKey);
  }

  firstUpdated() {
    this.#go(0);
  }

  render() {
    const step = STEPS[this.#at];
    const last = this.#at === STEPS.length - 1;
    const done = this.#outcome.length > 0;
    return html`<section
      class=${this.#atStart ? "tour" : "tour end"}
      role="dialog"
      aria-label=${text.label(this.#at + 1, STEPS.length)}
      @keydown=${this.#keep}
    >
      <div class="tour-text" tabindex="0">
        <p class="hint">${text.label(this.#at + 1, STEPS.length)}</p>
        <h2>${step.title}</h2>
        <p>${step.what(this.view)}</p>
        ${done ? nothing : html`<p class="tour-waiting">${step.waiting(this.view)}</p>`}
        <div class="tour-outcome" role="status">
          ${this.#outcome.map((one) => html`<p>${one}</p>`)}
        </div>
      </div>
      <div class="tour-buttons">
        <button type="button" class="small" @click=${this.#leave}>${text.leave}</button>
        <button type="button" ?disabled=${this.#at === 0} @click=${() => this.#go(this.#at - 1)}>
          ${text.back}
        </button>
        <button
          type="button"
          class="strong"
          @click=${() => (last ? this.#leave() : this.#go(this.#at + 1))}
        >
          ${last ? text.finish : text.next}
        </button>
      </div>
    </section>`;
  }

  updated() {
    const marked = document.querySelector("[data-toured]")?.getBoundingClientRect();
    const atStart = !marked || marked.left + marked.width / 2 > innerWidth / 2 + 1;
    if (atStart === this.#atStart) return;
    this.#atStart = atStart;
    this.requestUpdate();
  }

  /** Does a step, in the place of the one under way. @param {number} at */
  async #go(at) {
    this.#turn.abort();
    const turn = (this.#turn = new AbortController());
    this.#at = at;
    this.#outcome = [];
    this.requestUpdate();
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector(".tour-text"))?.focus();
    try {
      const outcome = await STEPS[at].act(new Guide(this.lab, document, turn.signal));
      if (turn.signal.aborted) return;
      this.#outcome = [outcome].flat();
      this.requestUpdate();
      await this.updateComplete;
      // On a small screen the text scrolls.
      this.querySelector(".tour-outcome")?.scrollIntoView({ block: "nearest" });
    } catch (error) {
      if (!(error instanceof Gone)) throw error;
    }
  }

  #leave = () => this.dispatchEvent(new Event("cosetta-leave"));

  /** The page's keys are not meant here. @param {KeyboardEvent} event */
  #keep = (event) => {
    if (event.key !== "Escape") event.stopPropagation();
  };

  /** @param {KeyboardEvent} event */
  #onKey = (event) => {
    const target = /** @type {Element} */ (event.target);
    if (event.key === "Escape" && !target.closest(ESCAPES)) this.#leave();
  };
}

customElements.define("cosetta-tour", CosettaTour);
