import { LitElement, html, nothing } from "lit";
import { text } from "../../text/en.js";
import { neuronText } from "../../text/en/neuronText.js";
import { cosetColour } from "../../views/cosetColour.js";
import { cosetBars, histogram, pairGrid, shareBar } from "../../views/cosetMarks.js";
import { factTable } from "../../views/factTable.js";

/** @import { Notation } from "../../page/table/notation.js" */
/** @import { NetworkReport } from "../../protocol/analysis.js" */
/** @import { FunctionView, NeuronView, Rival } from "../../protocol/neuron.js" */

/** Irreps with less than this on every side are left out of the list. */
const LEAST_SHARE = 0.005;

/** The three functions of a neuron by coset and by irrep. */
export class CosettaCloseUp extends LitElement {
  static properties = {
    neuron: { attribute: false },
    report: { attribute: false },
    notation: { attribute: false },
    palette: { attribute: false },
  };

  constructor() {
    super();
    /** Set by whoever creates the element. */
    this.neuron = /** @type {NeuronView} */ (/** @type {unknown} */ (undefined));
    this.report = /** @type {NetworkReport} */ (/** @type {unknown} */ (undefined));
    /** @type {Notation} */
    this.notation = "xy";
    /** Of what has a sign. */
    this.palette = "";
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const { pairs, histogram: bins, readout } = neuronText;
    const { left, right, readout: read } = this.neuron;
    return html`<div class="card-parts">
        <section>
          <h4>${pairs.title}</h4>
          <p class="hint">${this.neuron.pairs ? pairs.what(this.notation) : pairs.many}</p>
          <div class="side-by-side">
            ${pairGrid(this.neuron, "before", this.palette)}
            ${pairGrid(this.neuron, "after", this.palette)}
          </div>
        </section>
        <section>
          <h4>${bins.left}, ${bins.right}</h4>
          <p class="hint">${bins.what}</p>
          <div class="side-by-side">
            ${histogram(bins.left, left)} ${histogram(bins.right, right)}
          </div>
        </section>
        <section>
          <h4>${readout.title}</h4>
          <p class="hint">${readout.what(this.notation)}</p>
          ${cosetBars(read)}
        </section>
        <section>${this.#spectrum()}</section>
        <section class="wide">${this.#fits()}</section>
      </div>
      <details class="as-table">
        <summary>${neuronText.table.open}</summary>
        <div class="card-parts">
          ${this.#cosets("left", left)} ${this.#cosets("right", right)}
          ${this.#cosets("readout", read)}
        </div>
      </details>`;
  }

  /** Cards of two neurons may stand beside each other. @param {string} title */
  #label(title) {
    return neuronText.of(title, this.neuron.neuron);
  }

  #spectrum() {
    const { title, what, columns } = neuronText.spectrum;
    const { left, right, readout } = this.neuron;
    const sides = [left, right, readout].map(({ spectrum }) => spectrum);
    const shown = this.report.irreps
      .map(({ name }, i) => ({ name, shares: sides.map((spectrum) => spectrum[i]) }))
      .filter(({ shares }) => Math.max(...shares) >= LEAST_SHARE);
    return html`<h4>${title}</h4>
      <p class="hint">${what}</p>
      ${factTable(
        this.#label(title),
        [{ words: columns.irrep }, columns.left, columns.right, columns.readout],
        shown.map(
          ({ name, shares }) =>
            html`<tr>
              <th scope="row" class="words">${name}</th>
              ${shares.map((share) => html`<td>${shareBar(share)} ${text.percent(share)}</td>`)}
            </tr>`,
        ),
        { captioned: false },
      )}`;
  }

  #fits() {
    const { title, columns, sides } = neuronText.fit;
    const { left, right, readout, rivals } = this.neuron;
    const rows = [
      this.#fit(sides.left, left, rivals[0]),
      this.#fit(sides.right, right, rivals[1]),
      this.#fit(sides.readout, readout, []),
    ];
    const heads = [{ words: columns.side }, { words: columns.subgroup }, columns.r2, columns.c];
    return html`<h4>${title}</h4>
      ${factTable(this.#label(title), heads, rows, { captioned: false })}`;
  }

  /**
   * The subgroup that a side is held against, and the best of the others.
   *
   * @param {string} side
   * @param {FunctionView} f
   * @param {Rival[]} rivals
   */
  #fit(side, f, rivals) {
    const { fit, explained, subgroup } = neuronText;
    const others = rivals.filter(
      (rival) => rival.class !== f.class || rival.conjugate !== f.conjugate,
    );
    const row = (/** @type {FunctionView | Rival} */ one, /** @type {boolean} */ chosen) =>
      html`<tr class=${chosen ? "chosen" : ""}>
        <th scope="row" class="words">${side}</th>
        <td class="words">
          ${subgroup(one)}
          ${chosen ? html`<span class="badge hollow">${fit.chosen}</span>` : nothing}
        </td>
        <td>${explained(one.ratio)}</td>
        <td>${one.c === null ? "–" : text.small(one.c)}</td>
      </tr>`;
    return html`${row(f, true)} ${others.slice(0, 3).map((rival) => row(rival, false))}`;
  }

  /** @param {"left" | "right" | "readout"} side @param {FunctionView} f */
  #cosets(side, { cosets }) {
    const { fit, table, signed } = neuronText;
    const { columns } = table;
    return html`<div
      class="scroll"
      role="region"
      aria-label=${this.#label(fit.sides[side])}
      tabindex="0"
    >
      <table>
        <caption>
          ${fit.sides[side]}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="words">${columns.coset}</th>
            <th scope="col">${columns.size}</th>
            <th scope="col">${columns.mean}</th>
            <th scope="col">${columns.deviation}</th>
          </tr>
        </thead>
        <tbody>
          ${cosets.map(
            (coset) =>
              html`<tr>
                <th scope="row" class="words">
                  <svg class="swatch" viewBox="0 0 8 8" aria-hidden="true">
                    <rect width="8" height="8" fill=${cosetColour(coset.number, cosets.length)} />
                  </svg>
                  ${table.coset(coset)}
                </th>
                <td>${text.count(coset.size)}</td>
                <td>${signed(coset.mean)}</td>
                <td>${text.small(coset.deviation)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}
