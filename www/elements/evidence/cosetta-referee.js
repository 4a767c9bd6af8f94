import { html, nothing } from "lit";
import { evidenceText } from "../../text/en/evidenceText.js";
import { ExperimentPart } from "./experimentPart.js";

/** @import { Made } from "../../page/network/bench.js" */
/** @import { RefereeReport } from "../../protocol/experiments.js" */

/** What the tests say about the account by cosets and that by representations. */
export class CosettaReferee extends ExperimentPart {
  render() {
    const { referee } = evidenceText;
    const { referee: made } = this.bench;
    return html`<section class="bench-part">
      <h3>${referee.title}</h3>
      <p class="hint">${referee.what}</p>
      <div role="status">
        ${made ? html`<p class="sentence verdict-words">${made.result.verdict}</p>` : nothing}
      </div>
      ${made ? this.#tests(made) : nothing}
      <p class="row">
        <button
          type="button"
          ?disabled=${!this.isIdle}
          @click=${() => this.begin({ kind: "referee" })}
        >
          ${made ? referee.again : referee.run}
        </button>
      </p>
      ${this.standing("referee")}
    </section>`;
  }

  /** @param {Made<RefereeReport>} made */
  #tests({ result: { tests }, step }) {
    const { decides, favours } = evidenceText.referee;
    return html`<ul class="tests">
        ${tests.map(
          ({ name, discriminates, favours: account, words }) =>
            html`<li>
              <b>${name}</b>
              <span class=${discriminates ? "badge" : "badge hollow"}>${favours(account)}</span>
              <span class="hint">${decides(discriminates)}</span>
              <p>${words}</p>
            </li>`,
        )}
      </ul>
      <p class="hint">${this.asOf(step)}</p>`;
  }
}
