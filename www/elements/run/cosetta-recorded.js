import { html, nothing } from "lit";
import { replay } from "../../page/runs/recording.js";
import { seen } from "../../page/view.js";
import { text } from "../../text/en.js";
import { recordedText as words } from "../../text/en/recordedText.js";
import { groupName } from "../../views/groupName.js";
import { Part } from "../part.js";

/** @import { Recording } from "../../page/runs/recording.js" */

/** Where no engine can run: why, and a run that was recorded. */
export class CosettaRecorded extends Part {
  /** Once it is there. @type {Recording | null} */
  #recording = null;
  #failed = false;

  firstUpdated() {
    this.#fetch();
  }

  render() {
    return html`<p class="question" role="alert">${words.unsupported}</p>
      ${this.#recording ? this.#replay(this.#recording) : this.#waiting()}`;
  }

  #waiting() {
    if (!this.#failed) return html`<p>${words.waiting}</p>`;
    return html`<p class="row" role="status">
      <span class="problem">${words.failed}</span>
      <button type="button" @click=${this.#fetch}>${text.retry}</button>
    </p>`;
  }

  /** @param {Recording} recording */
  #replay({ recorded: { config, title } }) {
    const { lab } = this;
    const { timeline } = this.view;
    const [before, after] = words.what(config);
    return html`<p class="sentence">${before}${groupName(title)}${after}</p>
      <div class="recorded">
        <section class="hero" aria-label=${text.table.title}>
          <h2>${text.table.of(title)}${groupName(title)}</h2>
          <canvas role="img" aria-label=${words.picture(title, this.#step)}></canvas>
          <p class="legend">${words.legend(this.#step)}</p>
        </section>
        <div class="instruments">
          ${timeline ? html`<cosetta-timeline .lab=${lab}></cosetta-timeline>` : nothing}
          <section class="curves" aria-label=${text.curves.title}>
            <cosetta-curves .lab=${lab}></cosetta-curves>
          </section>
        </div>
      </div>`;
  }

  updated() {
    const canvas = this.querySelector("canvas");
    if (!canvas || !this.#recording) return;
    const { recorded, pictures } = this.#recording;
    const place = recorded.evaluations.findIndex(({ step }) => step === this.#step);
    const { width } = pictures;
    if (canvas.width !== width) canvas.width = canvas.height = width;
    canvas.getContext("2d")?.drawImage(pictures, 0, -width * place);
  }

  /** The one that is looked at. */
  get #step() {
    return seen(this.view).status?.step ?? 0;
  }

  #fetch = async () => {
    this.#failed = false;
    this.requestUpdate();
    try {
      this.#recording = await replay(this.lab);
    } catch {
      this.#failed = true;
    }
    this.requestUpdate();
  };
}

customElements.define("cosetta-recorded", CosettaRecorded);
