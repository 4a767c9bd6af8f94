import { html } from "lit";
import { text } from "../../text/en.js";
import { reportText } from "../../text/en/reportText.js";
import { factTable } from "../../views/factTable.js";
import { FIRST_ROWS, showMore } from "../../views/showMore.js";
import { ReportPart } from "./reportPart.js";

/** The conjugacy classes of a group. */
export class CosettaClasses extends ReportPart {
  #rows = FIRST_ROWS;

  render() {
    const { classes } = this.report;
    const { title, columns } = reportText.classes;
    return html`${factTable(
      title,
      [{ words: columns.representative }, columns.order, columns.size],
      classes.slice(0, this.#rows).map(
        ({ size, element_order: order, representative }) =>
          html`<tr>
            <th scope="row" class="words">${representative}</th>
            <td>${text.count(order)}</td>
            <td>${text.count(size)}</td>
          </tr>`,
      ),
    )}
    ${showMore(this.#rows, classes.length, this.#show)}`;
  }

  /** @param {number} rows */
  #show = (rows) => {
    this.#rows = rows;
    this.requestUpdate();
  };
}
