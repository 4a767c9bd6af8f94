import { html, nothing } from "lit";
import { text } from "../../text/en.js";
import { reportText } from "../../text/en/reportText.js";
import { factTable } from "../../views/factTable.js";
import { groupName } from "../../views/groupName.js";
import { FIRST_ROWS, showMore } from "../../views/showMore.js";
import { ReportPart } from "./reportPart.js";

/** @import { SubgroupPlace } from "../../page/choices/selection.js" */
/** @import { SubgroupReport } from "../../protocol/group.js" */

/** The conjugacy classes of subgroups of a group; one of them can be made the active subgroup. */
export class CosettaSubgroups extends ReportPart {
  static properties = {
    ...ReportPart.properties,
    active: { attribute: false },
    choose: { attribute: false },
  };

  #rows = FIRST_ROWS;

  constructor() {
    super();
    /** The active subgroup, as it stands in the link. @type {string | null} */
    this.active = null;
    /** @type {(subgroup: SubgroupPlace) => void} */
    this.choose = () => {};
  }

  render() {
    const { subgroup_classes: classes } = this.report;
    const { title, columns } = reportText.subgroups;
    return html`${factTable(
      title,
      [
        columns.order,
        columns.index,
        columns.copies,
        { words: columns.name },
        { words: columns.properties },
        { words: columns.generators },
      ],
      classes.slice(0, this.#rows).map((subgroup, i) => this.#row(subgroup, i)),
    )}
    ${showMore(this.#rows, classes.length, this.#show)}`;
  }

  /**
   * @param {SubgroupReport} subgroup
   * @param {number} number of its class
   */
  #row({ order, copies, normal, maximal, name, generators }, number) {
    const { subgroups } = reportText;
    const { chooseSubgroup, ofOrder } = text.selection;
    const chosen = this.active?.startsWith(`${order}.${number}.`) ?? false;
    return html`<tr class=${chosen ? "chosen" : ""}>
      <th scope="row">
        <button
          type="button"
          class="choice"
          aria-pressed=${chosen}
          aria-label=${chooseSubgroup(`${name ?? ""} ${ofOrder(order)}`.trim())}
          @click=${() => this.choose({ order, class: number, conjugate: 0 })}
        >
          ${text.count(order)}
        </button>
      </th>
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
