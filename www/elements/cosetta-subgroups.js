import { html, nothing } from "lit";
import { text } from "../text/en.js";
import { groupName } from "./groupName.js";
import { ReportPart } from "./reportPart.js";
import { FIRST_ROWS, showMore } from "./showMore.js";

/** @import { SubgroupReport } from "../protocol.js" */

/** The conjugacy classes of subgroups of a group. */
export class CosettaSubgroups extends ReportPart {
  #rows = FIRST_ROWS;

  render() {
    const { subgroup_classes: classes } = this.report;
    const { title, columns } = text.facts.subgroups;
    return html`<div class="scroll" role="region" aria-label=${title} tabindex="0">
        <table>
          <caption>
            ${title}
          </caption>
          <thead>
            <tr>
              <th scope="col">${columns.order}</th>
              <th scope="col">${columns.index}</th>
              <th scope="col">${columns.copies}</th>
              <th scope="col" class="words">${columns.name}</th>
              <th scope="col" class="words">${columns.properties}</th>
              <th scope="col" class="words">${columns.generators}</th>
            </tr>
          </thead>
          <tbody>
            ${classes.slice(0, this.#rows).map((subgroup) => this.#row(subgroup))}
          </tbody>
        </table>
      </div>
      ${showMore(this.#rows, classes.length, this.#show)}`;
  }

  /** @param {SubgroupReport} subgroup */
  #row({ order, copies, normal, maximal, name, generators }) {
    const { subgroups } = text.facts;
    return html`<tr>
      <th scope="row">${text.count(order)}</th>
      <td>${text.count(this.report.order / order)}</td>
      <td>${text.count(copies)}</td>
      <td class="words">
        ${name ? groupName(name) : html`<span class="sr-only">${subgroups.unnamed}</span>`}
      </td>
      <td class="words">
        ${normal ? html`<span class="badge">${subgroups.normal}</span>` : nothing}
        ${maximal ? html`<span class="badge hollow">${subgroups.maximal}</span>` : nothing}
      </td>
      <td class="words generators">${generators.join(", ")}</td>
    </tr>`;
  }

  /** @param {number} rows */
  #show = (rows) => {
    this.#rows = rows;
    this.requestUpdate();
  };
}
