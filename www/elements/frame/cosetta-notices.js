import { html, nothing } from "lit";
import { halveRate, lastGoodStep } from "../../page/choices/nextRun.js";
import { troubleReport } from "../../page/runs/troubleReport.js";
import { said } from "../../text/en/engineText.js";
import { text } from "../../text/en.js";
import { Part } from "../part.js";

/** What went wrong and what can be done; what was set aside. */
export class CosettaNotices extends Part {
  /** What came of copying the details. */
  #said = "";

  willUpdate() {
    if (!this.view.failure) this.#said = "";
  }

  render() {
    return html`
      <div role="alert">${this.#failure()}</div>
      ${this.#aside()}
    `;
  }

  #failure() {
    const { failure, keptStep } = this.view;
    const { notices } = text;
    if (!failure) return nothing;
    const message = failure.kind === "lost" ? notices.lost : said(failure.message);
    return html`<div class="notice error">
      <p>${message}</p>
      <p class="row">
        ${
          failure.kind === "lost"
            ? html`<button type="button" @click=${() => this.lab.start()}>
                ${notices.restart(keptStep)}
              </button>`
            : html`<button type="button" @click=${() => this.lab.dismissFailure()}>
                ${notices.dismiss}
              </button>`
        }
        ${
          failure.kind === "loss"
            ? html`<button type="button" class="strong" @click=${() => halveRate(this.lab)}>
                ${notices.halve(lastGoodStep(this.view))}
              </button>`
            : nothing
        }
        <button type="button" @click=${() => this.#copy(message)}>${notices.details}</button>
        <span class="hint" role="status">${this.#said}</span>
      </p>
    </div>`;
  }

  /** @param {string} message */
  async #copy(message) {
    const { detailsCopied, detailsNotCopied } = text.notices;
    const details = troubleReport(this.view, message);
    this.#said = await navigator.clipboard.writeText(details).then(
      () => detailsCopied,
      () => `${detailsNotCopied} ${details}`,
    );
    this.requestUpdate();
  }

  #aside() {
    const { aside } = this.view;
    if (!aside) return nothing;
    return html`<div class="notice" role="status">
      <p>${text.notices.aside(aside.group, aside.step)}</p>
      <p class="row">
        <button type="button" class="strong" @click=${() => this.lab.bringBack()}>
          ${text.notices.bringBack}
        </button>
        <button type="button" @click=${() => this.lab.dismissAside()}>
          ${text.notices.dismiss}
        </button>
      </p>
    </div>`;
  }
}
