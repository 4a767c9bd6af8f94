import { html, nothing } from "lit";
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
        ?disabled=${this.view.phase === "unsupported"}
        @click=${() => this.openDialog("cosetta-drafts", () => import("./cosetta-drafts.js"))}
      >
        ${text.groups.own}
      </button>
      ${this.missing ? html`<p class="problem" role="alert">${text.notFetched}</p>` : nothing}
      ${this.fetched ? html`<cosetta-drafts .lab=${this.lab}></cosetta-drafts>` : nothing}
    `;
  }
}
