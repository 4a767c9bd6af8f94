import { html, nothing } from "lit";
import { text } from "../../text/en.js";
import { experimentText } from "../../text/en/experimentText.js";
import { factTable } from "../../views/factTable.js";
import { ExperimentPart } from "./experimentPart.js";

/** @import { Made } from "../../page/network/bench.js" */
/** @import { Figures, InterventionReport, InterventionRow, Source } from "../../protocol/experiments.js" */

/** Whose figures stand beside, from left to right. @type {Source[]} */
const BESIDE = ["survey", "stander2024", "wu2025"];

/** The interventions of the paper on this network, beside what was found before. */
export class CosettaInterventions extends ExperimentPart {
  render() {
    const { interventions: words } = experimentText;
    const { interventions: made } = this.bench;
    return html`<section class="bench-part">
      <h3>${words.title}</h3>
      <p class="hint">${words.what}</p>
      ${made ? this.#table(made) : nothing}
      <p class="row">
        <button
          type="button"
          ?disabled=${!this.isIdle}
          @click=${() => this.begin({ kind: "interventions", exact: false })}
        >
          ${made ? words.again : words.run}
        </button>
      </p>
      ${this.standing("interventions")}
    </section>`;
  }

  /** @param {Made<InterventionReport>} made */
  #table({ result: { rows }, step, milliseconds }) {
    const { columns, title, sources, note } = experimentText.interventions;
    return html`<div class=${this.aged(step)}>
        ${factTable(
          title,
          [
            { words: columns.what },
            columns.accuracy,
            columns.loss,
            ...BESIDE.map((source) => sources[source]),
            { words: columns.effect },
          ],
          rows.map((row) => this.#row(row)),
          { captioned: false },
        )}
      </div>
      <p class="hint">
        ${this.asOf(step)} ${note}
        ${this.exactButton(rows[0].outcome, milliseconds, { kind: "interventions", exact: true })}
      </p>`;
  }

  /** @param {InterventionRow} row */
  #row({ intervention, outcome, effect, beside }) {
    const { interventions, accuracy } = experimentText;
    return html`<tr>
      <th scope="row" class="words">${interventions.name(intervention)}</th>
      <td>${accuracy(outcome)}</td>
      <td>${text.small(outcome.loss)}</td>
      ${BESIDE.map((source) => html`<td>${figures(beside[source])}</td>`)}
      <td class="words">${intervention.kind === "base" ? "–" : interventions.effect(effect)}</td>
    </tr>`;
  }
}

/** @param {Figures | null} found */
function figures(found) {
  if (!found) return "–";
  const { accuracy } = experimentText.interventions;
  return html`${accuracy(found.accuracy)}<br />${text.small(found.loss)}`;
}
