import { html, nothing } from "lit";
import { text } from "../../text/en.js";
import { Part } from "../part.js";

/** What went wrong and what can be done; what was set aside. */
export class CosettaNotices extends Part {
  render() {
    return html`
      <div role="alert">${this.#failure()}</div>
      ${this.#imported()} ${this.#aside()} ${this.#unknown()} ${this.#unlinked()}
    `;
  }

  #failure() {
    const { failure, keptStep, phase } = this.view;
    const { notices } = text;
    if (phase === "unsupported") return html`<p class="sr-only">${notices.unsupported}</p>`;
    if (!failure) return nothing;
    const message = failure.kind === "lost" ? notices.lost : failure.message;
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
            ? html`<button type="button" class="strong" @click=${() => this.lab.halveRate()}>
                ${notices.halve}
              </button>`
            : nothing
        }
      </p>
    </div>`;
  }

  #imported() {
    const { imported } = this.view;
    if (!imported || imported.told) return nothing;
    return html`<div class="notice imported" role="status">
      <p>${text.imported.sentence(imported.report)}</p>
      <p class="row">
        <button type="button" @click=${() => this.lab.importer.ask()}>
          ${text.imported.otherwise}
        </button>
        <button type="button" @click=${() => this.lab.importer.dismiss()}>
          ${text.notices.dismiss}
        </button>
      </p>
    </div>`;
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

  #unlinked() {
    const { unlinked } = this.view;
    if (!unlinked) return nothing;
    return html`<div class="notice" role="status">
      <p>${text.notices.unlinked[unlinked.part][unlinked.fate]}</p>
    </div>`;
  }

  #unknown() {
    const { unknown } = this.view;
    if (unknown.length === 0) return nothing;
    const parts = unknown.map(([key, value]) => `${key}=${value}`);
    return html`<div class="notice" role="status"><p>${text.settings.unknown(parts)}</p></div>`;
  }
}
