import { html } from "lit";
import { scoresOf } from "../../page/runs/scores.js";
import { text } from "../../text/en.js";
import { pager } from "../../views/pager.js";
import { Part } from "../part.js";

/** @import { KnownScore } from "../../page/runs/scores.js" */
/** @import { Evaluation, Status } from "../../protocol/run.js" */
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
          ${rows.map((evaluation) => this.#row(evaluation))}
        </tbody>
      </table>
      ${pager(page, pages, (to) => this.#turn(to === pages - 1 ? null : to))}
    `;
  }

  /** @param {Evaluation} evaluation */
  #row(evaluation) {
    const status = /** @type {Status} */ (this.view.status);
    const { step, train, heldOut } = scoresOf(evaluation, status);
    return html`<tr>
      <th scope="row">${text.count(step)}</th>
      <td>${this.#value(train)}</td>
      <td>${this.#value(heldOut)}</td>
    </tr>`;
  }

  /** @param {KnownScore} score */
  #value(score) {
    return this.measure === "loss" ? text.small(score.loss) : text.curves.share(score);
  }

  /** @param {number | null} page */
  #turn(page) {
    this.#page = page;
    this.requestUpdate();
  }
}

customElements.define("cosetta-records", CosettaRecords);
