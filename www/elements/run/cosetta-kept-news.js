import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { said } from "../../text/en/engineText.js";
import { keptText } from "../../text/en/keptText.js";
import { Part } from "../part.js";

/** @import { News } from "../../page/kept/keptRun.js" */

/** What there is to say about keeping: a run that is back, or one that could not be kept. */
export class CosettaKeptNews extends Part {
  render() {
    const { keeping } = this.view;
    if (!keeping) return nothing;
    return repeat(
      keeping.news,
      ({ kind }) => kind,
      (news) =>
        html`<div class="notice kept-news" role="status" data-news=${news.kind}>
          <p>${words(news)}</p>
          <p class="row">
            ${news.kind === "offer" ? this.#goOn(news) : nothing}
            <button type="button" @click=${() => this.#dismiss(news)}>${keptText.dismiss}</button>
          </p>
        </div>`,
    );
  }

  /** @param {Extract<News, { kind: "offer" | "restored" | "copied" }>} news */
  #goOn({ run }) {
    const open = () => this.lab.keeping.load().then((keeper) => keeper.open(run));
    return html`<button type="button" class="strong" @click=${open}>${keptText.goOn}</button>`;
  }

  /** @param {News} news */
  #dismiss({ kind }) {
    this.lab.keeping.load().then((keeper) => keeper.dismiss(kind));
  }
}

/** @param {News} news */
function words(news) {
  switch (news.kind) {
    case "restored":
    case "copied":
    case "offer":
      return keptText[news.kind](news.run);
    case "dropped":
      return keptText.dropped(news.runs);
    case "failed":
      return keptText.failed(said(news.message));
    case "refused":
      return keptText.refused;
  }
}
