import { html, nothing } from "lit";
import { importText } from "../../text/en/importText.js";
import { text } from "../../text/en.js";
import { Part } from "../part.js";

/** How the network of another program was read, once it is on the page. */
export class CosettaImported extends Part {
  render() {
    const { imported } = this.view;
    if (!imported || imported.told) return nothing;
    return html`<div class="notice imported" role="status">
      <p>${importText.sentence(imported.report)}</p>
      <p class="row">
        <button type="button" @click=${() => this.#do("ask")}>${importText.otherwise}</button>
        <button type="button" @click=${() => this.#do("dismiss")}>${text.notices.dismiss}</button>
      </p>
    </div>`;
  }

  /** @param {"ask" | "dismiss"} what */
  async #do(what) {
    (await this.lab.importer())[what]();
  }
}

customElements.define("cosetta-imported", CosettaImported);
