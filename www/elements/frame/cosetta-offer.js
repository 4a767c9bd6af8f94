import { html, nothing } from "lit";
import { fetchStyles } from "../../page/browser/fetchStyles.js";
import { text } from "../../text/en.js";
import { Part } from "../part.js";

/** The offer of a guided tour; what it takes is fetched when it is taken. */
export class CosettaOffer extends Part {
  #touring = false;
  #failed = false;

  render() {
    const { offer } = text;
    if (this.view.phase === "unsupported") return nothing;
    return html`<button
        type="button"
        class="offer"
        aria-label=${offer.take}
        aria-expanded=${this.#touring}
        @click=${this.#take}
      >
        <span class="long">${this.#failed ? offer.failed : offer.take}</span>
        <span class="short">${this.#failed ? offer.failed : offer.short}</span>
      </button>
      ${
        this.#touring
          ? html`<cosetta-tour .lab=${this.lab} @cosetta-leave=${this.#end}></cosetta-tour>`
          : nothing
      }`;
  }

  #take = async () => {
    try {
      await Promise.all([import("./cosetta-tour.js"), fetchStyles("tour.css")]);
      this.#touring = true;
    } catch {
      this.#failed = true;
    }
    this.requestUpdate();
  };

  #end = () => {
    this.#touring = false;
    this.requestUpdate();
    this.querySelector("button")?.focus();
  };
}
