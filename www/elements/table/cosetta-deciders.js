import { html, nothing, svg } from "lit";
import { themeInForce } from "../../page/browser/theme.js";
import { Deciding, decidingOf } from "../../page/table/deciding.js";
import { notationOf } from "../../page/table/notation.js";
import { seen } from "../../page/view.js";
import { decidingText as text } from "../../text/en/decidingText.js";
import { count } from "../../text/numbers.js";
import { failed } from "../../views/failed.js";
import { groupName } from "../../views/groupName.js";
import { Part } from "../part.js";

/** @import { DecidingView } from "../../page/table/deciding.js" */
/** @import { ColouredClass, DecidingSummary } from "../../protocol/deciding.js" */

/** The legend of the table coloured by what decides: has that worked out while it is shown. */
export class CosettaDeciders extends Part {
  /** @type {Deciding | null} */
  #deciding = null;

  render() {
    const deciding = decidingOf(this.view);
    if (deciding?.failure) {
      return failed(deciding.failure, () => this.lab.showFound({ deciding: null }));
    }
    if (!deciding?.summary?.classes.length) return text.waiting;
    return this.#legend(deciding, deciding.summary);
  }

  updated() {
    this.#deciding ??= new Deciding(this.lab);
    this.#deciding.refresh();
  }

  /** @param {DecidingView} deciding @param {DecidingSummary} summary */
  #legend({ step, done }, summary) {
    const { group } = this.view;
    const { classes, rows, wrong } = summary;
    const order = group?.order ?? rows;
    const now = seen(this.view).status?.step;
    return html`${this.#what(summary)}
      <ul class="deciders" aria-label=${text.label}>
        ${sorted(classes).map((one) => this.#class(one))}
        ${
          wrong > 0
            ? html`<li><span class="swatch wrong"></span> ${text.wrong(wrong)}</li>`
            : nothing
        }
      </ul>
      ${rows < order ? text.rows(rows, order) : nothing}
      ${done && step !== null && step !== now ? text.asOf(step) : nothing}`;
  }

  /** @param {DecidingSummary} summary */
  #what({ classes, subgroups }) {
    const { group } = this.view;
    if (!subgroups && group) return text.noSubgroups(group.title);
    return classes.every(({ circuits }) => circuits.class === null)
      ? text.none
      : text.what(notationOf(this.view));
  }

  /** @param {ColouredClass} colouredClass */
  #class({ circuits: { name, order, pairs }, colours }) {
    const dark = themeInForce(this.view.values.theme) === "dark";
    const colour = `rgb(${colours[Number(dark)].join()})`;
    const other = order === null ? text.others : text.ofOrder(order);
    return html`<li>
      <svg class="swatch" viewBox="0 0 1 1" aria-hidden="true">
        ${svg`<rect width="1" height="1" fill=${colour} />`}
      </svg>
      ${name ? groupName(name) : other} <b>${count(pairs)}</b>
    </li>`;
  }
}

/** Those that decide most first. @param {ColouredClass[]} classes */
const sorted = (classes) => [...classes].sort((a, b) => b.circuits.pairs - a.circuits.pairs);

customElements.define("cosetta-deciders", CosettaDeciders);
