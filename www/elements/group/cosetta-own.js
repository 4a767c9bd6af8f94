import { html, nothing } from "lit";
import { fetchStyles } from "../../page/browser/fetchStyles.js";
import { text } from "../../text/en.js";
import { FetchingPart } from "../fetchingPart.js";

/** The way to groups of one's own. */
export class CosettaOwn extends FetchingPart {
  render() {
    return html`
      <button
        type="button"
        class="small"
        aria-haspopup="dialog"
        @click=${() => this.openDialog("cosetta-drafts", () => this.#fetch())}
      >
        ${text.groups.own}
      </button>
      ${this.missing ? html`<p class="problem" role="alert">${text.notFetched}</p>` : nothing}
      ${this.fetched ? html`<cosetta-drafts .lab=${this.lab}></cosetta-drafts>` : nothing}
    `;
  }

  #fetch() {
    return Promise.all([
      import("./cosetta-drafts.js"),
      ...["own.css", "drafts.css"].map(fetchStyles),
    ]);
  }
}
