import { html } from "lit";
import { text } from "../../text/en.js";
import { Part } from "../part.js";

/** @import { Score } from "../../protocol/run.js" */
/** @import { Measure } from "../../views/chartOptions.js" */

const ROWS = 6;

/** The values of a learning curve as a table, page by page, the newest last. */
export class CosettaRecords extends Part {
  static properties = { ...Part.properties, measure: { attribute: false } };

  /** The page shown; `null`: the last one. @type {number | null} */
  #page = null;

  constructor() {
    super();
    /** @type {Measure} */
    this.measure = "loss";
  }

  render() {
    const { evaluations } = this.view;
    const { curves } = text;
    const pages = Math.max(1, Math.ceil(evaluations.length / ROWS));
    const page = Math.min(this.#page ?? pages - 1, pages - 1);
    const rows = evaluations.slice(page * ROWS, (page + 1) * ROWS);
    return html`
      <table>
        <caption class="sr-only">
          ${curves[this.measure]}
        </caption>
        <thead>
          <tr>
            <th scope="col">${curves.columns.step}</th>
            <th scope="col">${curves.columns.train}</th>
            <th scope="col">${curves.columns.test}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            ({ step, train, held_out: heldOut }) =>
              html`<tr>
                <th scope="row">${text.count(step)}</th>
                <td>${this.#value(train)}</td>
                <td>${this.#value(heldOut)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <p class="row pager">
        <button
          type="button"
          class="small"
          ?disabled=${page === 0}
          @click=${() => this.#turn(page - 1)}
        >
          ${curves.previous}
        </button>
        <span>${curves.page(page + 1, pages)}</span>
        <button
          type="button"
          class="small"
          ?disabled=${page === pages - 1}
          @click=${() => this.#turn(page + 1 === pages - 1 ? null : page + 1)}
        >
          ${curves.next}
        </button>
      </p>
    `;
  }

  /** @param {Score} score */
  #value({ loss, accuracy }) {
    return this.measure === "loss" ? text.small(loss) : text.percent(accuracy);
  }

  /** @param {number | null} page */
  #turn(page) {
    this.#page = page;
    this.requestUpdate();
  }
}
