import { html, nothing } from "lit";
import { FEWEST, LEVEL, TWINS, divide, missingOf, pairsOf } from "../../page/twins/twinRuns.js";
import { twinsOf } from "../../page/twins/twins.js";
import { said } from "../../text/en/engineText.js";
import { twinsText as text } from "../../text/en/twinsText.js";
import { failed } from "../../views/failed.js";
import { Part } from "../part.js";

/** @import { TwinsView } from "../../page/twins/twins.js" */

/** Two groups with equal characters, trained to see which is learned sooner. */
export class CosettaTwins extends Part {
  render() {
    const { twins } = this.view;
    return html`<section class="bench-part">
      <h3>${text.title}</h3>
      <p class="hint">${text.what}</p>
      ${twins?.facts ? this.#parts(twins) : this.#waiting(twins)}
    </section>`;
  }

  updated() {
    const { twins } = this.view;
    const isUntried = !twins?.facts && twins?.failure == null;
    if (isUntried && this.view.machine) twinsOf(this.lab).study();
  }

  /** @param {TwinsView | null} twins */
  #waiting(twins) {
    if (twins?.failure == null) return html`<p>${text.preparing}</p>`;
    return failed(twins.failure || text.lost, () => twinsOf(this.lab).study());
  }

  /** @param {TwinsView} twins */
  #parts(twins) {
    const { failure, runs } = twins;
    return html`<div class="twins">
      <cosetta-twin-facts .lab=${this.lab}></cosetta-twin-facts>
      <div class="bench-part">
        <h4>${text.runs.title}</h4>
        <div role="status">
          ${runs.length > 0 ? html`<p class="sentence">${verdict(twins)}</p>` : nothing}
        </div>
        ${runs.length > 0 ? this.#remarks(twins) : nothing}
        ${failure === null ? nothing : html`<div role="alert"><p class="problem">${said(failure) || text.lost}</p></div>`}
        <cosetta-twin-desk .lab=${this.lab}></cosetta-twin-desk>
      </div>
      ${runs.length > 0 ? html`<cosetta-twin-runs .lab=${this.lab}></cosetta-twin-runs>` : nothing}
    </div>`;
  }

  /** What else has to be said of the outcome. @param {TwinsView} twins */
  #remarks({ runs, batch, batches }) {
    const missed = TWINS.map((twin) => {
      const own = runs.filter(({ group }) => group === twin);
      const count = own.filter(({ grokked }) => grokked === null).length;
      return count > 0 ? text.verdict.misses(twin, count, own.length) : "";
    });
    const words = missed.filter((sentence) => sentence !== "");
    const isJudged = !batch && pairsOf(runs).length >= FEWEST;
    if (isJudged && batches > 1) words.push(text.verdict.again);
    return words.length > 0 ? html`<p class="hint">${words.join(" ")}</p>` : nothing;
  }
}

/** @param {TwinsView} twins */
function verdict({ runs, asked, batch }) {
  if (batch) return text.verdict.waiting;
  const missing = missingOf(runs, asked).length;
  const partial = missing > 0 ? `${text.runs.partial(runs.length, runs.length + missing)} ` : "";
  const pairs = pairsOf(runs);
  const words =
    pairs.length < FEWEST
      ? text.verdict.tooFew(pairs.length, FEWEST)
      : text.verdict.words(divide(pairs), TWINS, LEVEL);
  return `${partial}${words}`;
}
