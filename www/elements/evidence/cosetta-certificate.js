import { html, nothing } from "lit";
import { text } from "../../text/en.js";
import { evidenceText } from "../../text/en/evidenceText.js";
import { factTable } from "../../views/factTable.js";
import { ExperimentPart } from "./experimentPart.js";
import { className } from "./removalName.js";

/** @import { Made } from "../../page/network/bench.js" */
/** @import { Certificate } from "../../protocol/experiments.js" */

/** Pairs that are named where the proof leaves some out. */
const MOST_NAMED = 3;

/** What can be proved about the answers of the network. */
export class CosettaCertificate extends ExperimentPart {
  render() {
    const { certificate } = evidenceText;
    const { certificate: made } = this.bench;
    return html`<section class="bench-part">
      <h3>${certificate.title}</h3>
      <p class="hint">${certificate.what}</p>
      <div role="status" class=${this.aged(made?.step)}>
        ${made ? html`<p class="sentence">${certificate.sentence(made.result)}</p>` : nothing}
      </div>
      ${made ? this.#facts(made) : nothing}
      <p class="row">
        <button
          type="button"
          ?disabled=${!this.isIdle}
          @click=${() => this.begin({ kind: "certificate" })}
        >
          ${made ? certificate.again : certificate.run}
        </button>
      </p>
      ${this.standing("certificate")}
    </section>`;
  }

  /** @param {Made<Certificate>} made */
  #facts({ result, step }) {
    const { facts, rate, small, uncovered } = evidenceText.certificate;
    const { cost, margin, covered_by_bounds: bounds, exact_share: exact, rounding } = result;
    const fact = (/** @type {string} */ name, /** @type {string} */ value) =>
      html`<div>
        <dt>${name}</dt>
        <dd>${value}</dd>
      </div>`;
    const left = result.first_uncovered.slice(0, MOST_NAMED).map(this.#pair).join(", ");
    return html`<dl class="structure ${this.aged(step)}">
        ${fact(facts.margin, small(margin))} ${fact(facts.bounds, text.count(bounds))}
        ${fact(facts.exact, text.percent(exact))} ${fact(facts.cost, rate(cost.total))}
        ${fact(facts.brute, rate(cost.brute_force))} ${fact(facts.rounding, small(rounding))}
      </dl>
      ${left === "" ? nothing : html`<p class="hint">${uncovered(left)}</p>`}
      <div class=${this.aged(step)}>${this.#classes(result)}</div>
      <p class="hint">${this.asOf(step)}</p>`;
  }

  /** As it is multiplied. @param {[number, number]} pair */
  #pair = ([x, y]) => {
    const labels = this.view.group?.labels ?? [];
    return `${labels[x]} · ${labels[y]}`;
  };

  /** @param {Certificate} certificate */
  #classes({ classes }) {
    const { columns, classes: title, small } = evidenceText.certificate;
    if (classes.length === 0) return nothing;
    return factTable(
      title,
      [{ words: columns.subgroup }, columns.order, columns.neurons, columns.off],
      classes.map(
        (one) =>
          html`<tr>
            <th scope="row" class="words">${className(one)}</th>
            <td>${text.count(one.order)}</td>
            <td>${text.count(one.neurons)}</td>
            <td>${small(one.off)}</td>
          </tr>`,
      ),
    );
  }
}
