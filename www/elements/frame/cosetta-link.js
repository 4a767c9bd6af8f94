import { html, nothing } from "lit";
import { absentIn } from "../../page/choices/absent.js";
import { text as common } from "../../text/en.js";
import { linkText as text } from "../../text/en/linkText.js";
import { Part } from "../part.js";

/** What the page cannot make of a link, or a link cannot hold. */
export class CosettaLink extends Part {
  render() {
    const { unknown, unlinked, lost, clamped } = this.view;
    const said = (/** @type {[string, string][]} */ pairs) =>
      pairs.map(([key, value]) => `${key}=${value}`);
    return html`${unknown.length > 0 ? this.#notice(text.unknown(said(unknown))) : nothing}
    ${clamped.length > 0 ? this.#notice(text.clamped(clamped), "clamped") : nothing}
    ${lost.length > 0 ? this.#notice(text.lost(said(lost)), "lost") : nothing}
    ${unlinked ? this.#notice(text.unlinked[unlinked.part][unlinked.fate]) : nothing}`;
  }

  updated() {
    const { selection, phase } = this.view;
    const { circuit, irrep } = selection;
    // Whether they are there is known once the network was taken apart.
    if (phase === "finished" && (circuit || irrep !== null)) this.lab.dissection.refresh();
    const absent = absentIn(this.view);
    if (absent) this.lab.select.drop(absent);
  }

  /** @param {string} words @param {"lost" | "clamped"} [news] that can be put away */
  #notice(words, news) {
    const dismiss = () => this.lab.showFound(news === "lost" ? { lost: [] } : { clamped: [] });
    return html`<div class="notice" role="status">
      <p>${words}</p>
      ${
        news
          ? html`<button type="button" @click=${dismiss}>${common.notices.dismiss}</button>`
          : nothing
      }
    </div>`;
  }
}

customElements.define("cosetta-link", CosettaLink);
