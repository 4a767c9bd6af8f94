import { LitElement, html, svg } from "lit";
import { asWritten } from "../../page/table/notation.js";
import { quotientText as words } from "../../text/en/quotientText.js";
import { cosetColour } from "../../views/cosetColour.js";

/** @import { Notation } from "../../page/table/notation.js" */
/** @import { ChosenSubgroup, QuotientReport } from "../../protocol/table.js" */

/** Larger tables tell nothing that the sorted table does not. */
const MOST_COSETS = 24;

/** The table of the cosets of a normal subgroup. */
export class CosettaQuotient extends LitElement {
  static properties = {
    labels: { attribute: false },
    subgroup: { attribute: false },
    cosets: { attribute: false },
    notation: { attribute: false },
  };

  constructor() {
    super();
    /** @type {string[]} */
    this.labels = [];
    /** The number of each element's coset in the table. @type {number[]} */
    this.cosets = [];
    /** @type {Notation} */
    this.notation = "xy";
    /** Set by whoever creates the element. */
    this.subgroup = /** @type {ChosenSubgroup} */ (/** @type {unknown} */ (undefined));
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const { quotient } = this.subgroup;
    if (!quotient) return html``;
    const { table, representatives } = quotient;
    const name = (/** @type {number} */ coset) => html`${this.labels[representatives[coset]]} H`;
    return html`<p class="sentence">${words.what(this.subgroup)}</p>
      ${
        table.length > MOST_COSETS
          ? html`<p class="hint">${words.large(MOST_COSETS)}</p>`
          : html`<div class="scroll" role="region" aria-label=${words.caption} tabindex="0">
              <table class="quotient">
                <caption>
                  ${words.caption}
                </caption>
                <thead>
                  <tr>
                    <td></td>
                    ${table.map((_, y) => html`<th scope="col">${name(y)}</th>`)}
                  </tr>
                </thead>
                <tbody>
                  ${table.map(
                    (_, row) =>
                      html`<tr>
                        <th scope="row">${name(row)}</th>
                        ${table.map((_, column) => {
                          const [x, y] = asWritten({ x: row, y: column }, this.notation);
                          return this.#cell(table[x][y], table.length, name(table[x][y]));
                        })}
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
      }`;
  }

  /** In the colour that the coset has in the table. @param {number} coset @param {number} of @param {unknown} name */
  #cell(coset, of, name) {
    const { representatives } = /** @type {QuotientReport} */ (this.subgroup.quotient);
    const number = this.cosets[representatives[coset]] ?? coset;
    return html`<td>
      <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
        ${svg`<rect width="1" height="1" fill=${cosetColour(number, of)} />`}
      </svg>
      <span>${name}</span>
    </td>`;
  }
}

customElements.define("cosetta-quotient", CosettaQuotient);
