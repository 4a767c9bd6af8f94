import { html, nothing } from "lit";
import { shippedFor } from "../../page/runs/shipped.js";
import { text } from "../../text/en.js";
import { shippedText } from "../../text/en/shippedText.js";
import { Part } from "../part.js";

/** The offer of the network on this group that comes with the page: its file is fetched once somebody asks. */
export class CosettaShipped extends Part {
  /** Whether the button had the focus before what is drawn now. */
  #focused = false;

  render() {
    const { group, shipped, shipping, phase } = this.view;
    const { shipment } = this.lab;
    const file = shippedFor(group?.name);
    if (!group || !file || shipped || phase === "stopped") return nothing;
    const here = shipping?.group === group.name ? shipping : null;
    const fetching = here && !here.failed ? here : null;
    const { cancel, show, failed, what } = shippedText;
    const words = shippedText.fetching(file.bytes);
    return html`<div class="shipped">
      <button
        type="button"
        @click=${() => (fetching ? shipment.cancel() : shipment.choose(group.name))}
      >
        ${fetching ? cancel : here ? text.retry : show}
      </button>
      <div>
        <div role="alert">${here?.failed ? html`<p class="problem">${failed}</p>` : nothing}</div>
        <div role="status">${fetching ? html`<p>${words}</p>` : nothing}</div>
        ${fetching ? nothing : html`<p class="hint">${what(file.bytes)}</p>`}
      </div>
      ${
        fetching
          ? html`<progress
              .value=${fetching.received}
              .max=${file.bytes}
              aria-label=${words}
            ></progress>`
          : nothing
      }
    </div>`;
  }

  willUpdate() {
    this.#focused = this.querySelector("button:focus") !== null;
  }

  /** Once the network is there, the offer is gone, and the focus goes to the button for a run of one’s own. */
  updated() {
    if (!this.#focused || this.querySelector("button")) return;
    const primary = this.parentElement?.querySelector("cosetta-run .primary");
    /** @type {HTMLElement | null | undefined} */ (primary)?.focus();
  }
}

customElements.define("cosetta-shipped", CosettaShipped);
