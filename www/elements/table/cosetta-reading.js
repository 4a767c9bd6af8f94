import { html, nothing } from "lit";
import { seen } from "../../page/view.js";
import { text } from "../../text/en.js";
import { Part } from "../part.js";

/** @import { Cell } from "../../protocol/table.js" */
/** @import { Place } from "./cosetta-grid.js" */

/** What stands in the cell pointed at, as an equation and in words. */
export class CosettaReading extends Part {
  static properties = {
    ...Part.properties,
    place: { attribute: false },
    cell: { attribute: false },
    aloud: { attribute: false },
  };

  constructor() {
    super();
    /** @type {Place | null} */
    this.place = null;
    /** @type {Cell | null} */
    this.cell = null;
    this.aloud = false;
  }

  render() {
    const { place, cell } = this;
    const { group } = this.view;
    const { table, status } = seen(this.view);
    const age = group && table && status ? text.table.age(table, group.order, status.step) : "";
    const known = group && place && cell && cell.product < group.order;
    return html`<div class="reading">
      ${
        known
          ? this.#equation(group.labels, place, cell)
          : html`<p class="equation hint">${text.table.prompt}</p>`
      }
      <p class="age">${age}</p>
      <p class="sr-only reading-aloud" aria-live=${this.aloud ? "polite" : "off"}>
        ${
          known
            ? text.table.reading(cell, group.labels[place.x], group.labels[place.y], group.labels)
            : nothing
        }
      </p>
    </div>`;
  }

  /**
   * @param {string[]} labels
   * @param {Place} place
   * @param {Cell} cell
   */
  #equation(labels, { x, y }, { product, answer, in_training: seen, decision }) {
    const { table } = text;
    const correct = answer?.element === product;
    const verdict = answer
      ? html`${table.says} <b>${labels[answer.element]}</b>,
          <span class=${correct ? "right" : "wrong"}>${table.verdict(correct)}</span>,
          ${text.percent(answer.confidence)}`
      : table.notScored;
    return html`<p class="equation" aria-hidden="true">
      <span class="product"
        ><span class="element">${labels[x]}</span> · <span class="element">${labels[y]}</span> =
        <span class="element">${labels[product]}</span></span
      >
      <span class="answer">${verdict}; ${table.kind(seen)}</span>
      ${decision ? html`<span>${table.decided(decision)}</span>` : nothing}
    </p>`;
  }
}
