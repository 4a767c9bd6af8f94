import { LitElement, html } from "lit";
import { text } from "../../text/en.js";

/** @import { ChosenSubgroup } from "../../protocol/table.js" */

/** Larger tables tell nothing that the sorted table does not. */
const MOST_COSETS = 24;

/** The table of the cosets of a normal subgroup. */
export class CosettaQuotient extends LitElement {
  static properties = { labels: { attribute: false }, subgroup: { attribute: false } };

  constructor() {
    super();
    /** @type {string[]} */
    this.labels = [];
    /** Set by whoever creates the element. */
    this.subgroup = /** @type {ChosenSubgroup} */ (/** @type {unknown} */ (undefined));
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const { active } = text;
    const { quotient } = this.subgroup;
    if (!quotient) return html``;
    const { table, representatives } = quotient;
    const name = (/** @type {number} */ coset) => html`${this.labels[representatives[coset]]} H`;
    return html`<p class="sentence">${active.quotient(this.subgroup)}</p>
      ${
        table.length > MOST_COSETS
          ? html`<p class="hint">${active.large(MOST_COSETS)}</p>`
          : html`<div
              class="scroll"
              role="region"
              aria-label=${active.quotientCaption}
              tabindex="0"
            >
              <table class="quotient">
                <caption>
                  ${active.quotientCaption}
                </caption>
                <thead>
                  <tr>
                    <td></td>
                    ${table.map((_, y) => html`<th scope="col">${name(y)}</th>`)}
                  </tr>
                </thead>
                <tbody>
                  ${table.map(
                    (row, x) =>
                      html`<tr>
                        <th scope="row">${name(x)}</th>
                        ${row.map((coset) => html`<td>${name(coset)}</td>`)}
                      </tr>`,
                  )}
                </tbody>
              </table>
            </div>`
      }`;
  }
}
