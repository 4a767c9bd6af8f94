import { html } from "lit";
import { weightText as words } from "../../text/en/weightText.js";
import { pager } from "../../views/pager.js";
import { Part } from "../part.js";
import { cosetAt, valueAt } from "./weightReading.js";

/** @import { Drawn } from "./cosetta-heatmap.js" */

const ROWS = 12;

/** A layer in numbers: column by column, page by page, in the order in which it is drawn. */
export class CosettaWeightTable extends Part {
  static properties = { ...Part.properties, drawn: { attribute: false } };

  #column = 0;
  #page = 0;

  constructor() {
    super();
    /** Set by whoever creates the element. */
    this.drawn = /** @type {Drawn} */ (/** @type {unknown} */ (undefined));
  }

  render() {
    const { elements, question, ratios } = this.drawn;
    const { columns, layer } = question;
    const column = Math.min(this.#column, columns.length - 1);
    const pages = Math.ceil(elements.length / ROWS);
    const page = Math.min(this.#page, pages - 1);
    const rows = Array.from(elements.slice(page * ROWS, (page + 1) * ROWS), (_, i) => i);
    const { table } = words;
    return html`<div class="scroll" role="region" aria-label=${words.label(layer)} tabindex="0">
        <table class="cells">
          <caption>
            ${table.caption(layer, columns[column], ratios[column])}
          </caption>
          <thead>
            <tr>
              ${Object.values(table.columns).map((name) => html`<th scope="col">${name}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.map((i) => this.#row(page * ROWS + i, column))}
          </tbody>
        </table>
      </div>
      ${pager(page, pages, (to) => this.#turn(column, to), [
        {
          words: table.previous(layer),
          possible: column > 0,
          turn: () => this.#turn(column - 1, page),
        },
        {
          words: table.next(layer),
          possible: column < columns.length - 1,
          turn: () => this.#turn(column + 1, page),
        },
      ])}`;
  }

  /** @param {number} row @param {number} column */
  #row(row, column) {
    const { elements, means, question, starts } = this.drawn;
    const { labels } = this.view.group ?? { labels: [] };
    const coset = cosetAt(this.drawn, row);
    return html`<tr>
      <th scope="row">${labels[elements[row]]}</th>
      <td>${coset === null ? "–" : words.table.coset(labels[elements[starts[coset]]])}</td>
      <td>${words.limit(valueAt(this.drawn, { row, column }))}</td>
      <td>
        ${coset === null ? "–" : words.limit(means[coset * question.columns.length + column])}
      </td>
    </tr>`;
  }

  /** @param {number} column @param {number} page */
  #turn(column, page) {
    [this.#column, this.#page] = [column, page];
    this.requestUpdate();
  }
}
