import { html, nothing } from "lit";
import { text } from "../../text/en.js";
import { reportText } from "../../text/en/reportText.js";
import { groupName } from "../../views/groupName.js";
import { ReportPart } from "./reportPart.js";

/** @import { GroupReport } from "../../protocol/group.js" */

/** A group in figures. */
export class CosettaStructure extends ReportPart {
  render() {
    const facts = reportText;
    const { report } = this;
    const { names } = facts;
    const name = isomorphismType(report);
    const figures = [
      [names.order, text.count(report.order)],
      [names.abelian, report.abelian ? facts.yes : facts.no],
      [names.exponent, text.count(report.exponent)],
      [names.centre, this.#subgroup(report.centre_order)],
      [names.derived, this.#subgroup(report.derived_order)],
      [names.subgroups, facts.inClasses(report.subgroups, report.subgroup_classes.length)],
      [names.generators, report.generators.join(", ") || facts.noGenerators],
    ];
    return html`<dl class="structure">
        ${figures.map(
          ([what, value]) =>
            html`<div>
              <dt>${what}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      ${name ? html`<p class="sentence">${facts.isomorphic}${groupName(name)}</p>` : nothing}`;
  }

  /** A subgroup that every group has, by its order. @param {number} order */
  #subgroup(order) {
    const facts = reportText;
    if (order === 1) return facts.trivial;
    return order === this.report.order ? facts.whole : facts.ofOrder(order);
  }
}

/** What the group is isomorphic to, if its title does not say so. @param {GroupReport} report */
function isomorphismType({ title, order, subgroup_classes: classes }) {
  const whole = classes.find((one) => one.order === order);
  return whole?.name && whole.name !== title ? whole.name : null;
}
