import { html, nothing } from "lit";

/** @import { TextTable } from "../page/groups/textTable.js" */

/** A product of two elements, by their names. @typedef {[string, string]} Product */

/** A table of no more elements is shown whole; of a larger one, the lines of what is marked. */
const WHOLE = 8;
/** More lines are too many to look at. */
const MOST = 16;

/**
 * Products of a table, marked among those around them.
 *
 * @param {string} title
 * @param {TextTable} table
 * @param {Product[]} products
 */
export function markedTable(title, { labels, cell }, products) {
  const whole = labels.length <= WHOLE;
  const lines = (/** @type {0 | 1} */ side) =>
    labels.filter((label) => whole || products.some((product) => product[side] === label));
  const [rows, columns] = [lines(0), lines(1)];
  if (Math.max(rows.length, columns.length) > MOST) return nothing;
  const isMarked = (/** @type {string} */ x, /** @type {string} */ y) =>
    products.some((product) => product[0] === x && product[1] === y);
  return html`<div class="scroll" role="region" aria-label=${title} tabindex="0">
    <table class="marked">
      <caption>
        ${title}
      </caption>
      <tr>
        <td></td>
        ${columns.map((y) => html`<th scope="col">${y}</th>`)}
      </tr>
      ${rows.map(
        (x) =>
          html`<tr>
            <th scope="row">${x}</th>
            ${columns.map((y) => {
              const product = cell(x, y)?.text;
              return html`<td>${isMarked(x, y) ? html`<mark>${product}</mark>` : product}</td>`;
            })}
          </tr>`,
      )}
    </table>
  </div>`;
}
