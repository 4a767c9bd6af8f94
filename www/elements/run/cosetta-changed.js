import { html, nothing } from "lit";
import { importText } from "../../text/en/importText.js";
import { text } from "../../text/en.js";
import { Part } from "../part.js";

/** Which network the one on the page was made of, and how. */
export class CosettaChanged extends Part {
  render() {
    const { changed } = this.view;
    if (!changed || changed.told) return nothing;
    return html`<div class="notice changed" role="status">
      <p>${importText.changed(changed)}</p>
      <p class="row">
        ${
          changed.of.shipped
            ? html`<button type="button" class="strong" @click=${this.#goBack}>
                ${importText.goBack}
              </button>`
            : nothing
        }
        <button type="button" @click=${this.#dismiss}>${text.notices.dismiss}</button>
      </p>
    </div>`;
  }

  /** One’s own run was set aside, but not the network that comes with the page. */
  #goBack = () => this.lab.shipment.choose(this.view.values.g);

  #dismiss = async () => (await this.lab.importer()).dismiss();
}

customElements.define("cosetta-changed", CosettaChanged);
