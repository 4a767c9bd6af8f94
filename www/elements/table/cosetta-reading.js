import { html, nothing } from "lit";
import { activeSubgroup } from "../../page/table/lines.js";
import { asWritten, notationOf } from "../../page/table/notation.js";
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

  /** What tells cosets, once there is a subgroup. @type {typeof import("./cosetta-coset-key.js") | null} */
  #cosets = null;
  #asked = false;

  updated() {
    if (!activeSubgroup(this.view) || this.#asked) return;
    this.#asked = true;
    this.#fetch();
  }

  async #fetch() {
    this.#cosets = await this.fetchPart(() => import("./cosetta-coset-key.js"));
    this.requestUpdate();
  }

  render() {
    const { place, cell } = this;
    const { group } = this.view;
    const { table, status } = seen(this.view);
    const age = group && table && status ? text.table.age(table, group.order, status.step) : "";
    const known = group && place && cell && cell.product < group.order;
    const written = known
      ? asWritten(place, notationOf(this.view)).map((element) => group.labels[element])
      : [];
    const cosets = known && this.#cosets?.cosetsRead(this.view, place, cell.product);
    return html`<div class="reading">
      ${
        known
          ? this.#equation(group.labels, written, cell, cosets)
          : html`<p class="equation hint">${text.table.prompt}</p>`
      }
      <p class="age">${age}</p>
      <p class="sr-only reading-aloud" aria-live=${this.aloud ? "polite" : "off"}>
        ${known ? text.table.reading(cell, written, group.labels) : nothing}${cosets ? `${text.marks.semicolon}${cosets}` : nothing}
      </p>
    </div>`;
  }

  /**
   * @param {string[]} labels
   * @param {string[]} written
   * @param {Cell} cell
   * @param {string | null | undefined | false} cosets
   */
  #equation(labels, [first, second], { product, answer, in_training: seen, decision }, cosets) {
    const { table, marks } = text;
    const { comma, semicolon } = marks;
    const correct = answer?.element === product;
    const verdict = answer
      ? html`${table.says} <b>${labels[answer.element]}</b>${comma}<span
            class=${correct ? "right" : "wrong"}
            >${table.verdict(correct)}</span
          >${comma}${text.percent(answer.confidence)}`
      : table.notScored;
    return html`<p class="equation" aria-hidden="true">
      <span class="product"
        ><span class="element">${first}</span> · <span class="element">${second}</span> =
        <span class="element">${labels[product]}</span></span
      >
      <span class="answer">${verdict}${semicolon}${table.kind(seen)}</span>
      ${decision ? html`<span>${table.decided(decision)}</span>` : nothing}
      ${cosets ? html`<span>${cosets}</span>` : nothing}
    </p>`;
  }
}
