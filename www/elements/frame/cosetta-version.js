import { html, nothing } from "lit";
import { text } from "../../text/en.js";
import { Part } from "../part.js";

/** The version of the engine, whether the page opens without a network, and whether there is a newer one. */
export class CosettaVersion extends Part {
  /** @type {typeof import("../../page/browser/offline.js") | null} */
  #offline = null;
  #asked = false;
  #isReady = false;
  #hasNewer = false;

  render() {
    const { machine } = this.view;
    if (!machine) return nothing;
    return html`${text.version(machine.version)}${this.#isReady ? ` ${text.offline}` : nothing}
    ${
      this.#hasNewer
        ? html`<button type="button" class="small" @click=${() => this.#offline?.openNewer()}>
            ${text.newer}
          </button>`
        : nothing
    }`;
  }

  updated() {
    // What the first view needs comes first.
    if (this.#asked || !this.view.status) return;
    this.#asked = true;
    this.#keepOffline();
  }

  async #keepOffline() {
    try {
      this.#offline = await import("../../page/browser/offline.js");
      this.#isReady = await this.#offline.keepOffline(() => {
        this.#hasNewer = true;
        this.requestUpdate();
      });
      this.requestUpdate();
    } catch {
      // The page works without; the next visit tries again.
    }
  }
}
