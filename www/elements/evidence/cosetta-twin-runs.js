import { html, nothing } from "lit";
import { TWINS, firstOf, pairsOf } from "../../page/twins/twinRuns.js";
import { text as common } from "../../text/en.js";
import { twinsText } from "../../text/en/twinsText.js";
import { factTable } from "../../views/factTable.js";
import { Part } from "../part.js";

/** @import { TwinRun } from "../../page/twins/twinRuns.js" */

/** The runs on the twins, as a picture or as a table. */
export class CosettaTwinRuns extends Part {
  #asTable = false;

  render() {
    const { showChart, showTable } = common.curves;
    return html`<div class="bench-part">
      <p class="row">
        <button type="button" class="small" @click=${this.#switch}>
          ${this.#asTable ? showChart : showTable}
        </button>
      </p>
      ${this.#asTable ? this.#table() : html`<cosetta-twin-strips .lab=${this.lab}></cosetta-twin-strips>`}
    </div>`;
  }

  #table() {
    const { table: text } = twinsText;
    const runs = this.view.twins?.runs ?? [];
    const pairs = pairsOf(runs);
    const seeds = [...new Set(runs.map(({ seed }) => seed))].sort((a, b) => a - b);
    return html`${factTable(
      text.title,
      [text.seed, ...TWINS, { words: text.sooner }],
      seeds.map((seed) => {
        const pair = pairs.find((one) => one.seed === seed);
        const first = pair ? firstOf(pair) : null;
        const sooner = first === null ? text.level : TWINS[first];
        return html`<tr>
          <th scope="row">${common.count(seed)}</th>
          ${TWINS.map((twin) => html`<td>${ended(find(runs, twin, seed))}</td>`)}
          <td class="words">${pair ? sooner : text.none}</td>
        </tr>`;
      }),
    )}
    ${runs.some(({ heldOut }) => heldOut !== null) ? html`<p class="hint">${text.note}</p>` : nothing}`;
  }

  #switch = () => {
    this.#asTable = !this.#asTable;
    this.requestUpdate();
  };
}

/** @param {TwinRun[]} runs @param {string} twin @param {number} wanted */
const find = (runs, twin, wanted) =>
  runs.find(({ group, seed }) => group === twin && seed === wanted);

/** @param {TwinRun | undefined} run */
function ended(run) {
  const { none, never, failed } = twinsText.table;
  if (!run) return none;
  if (run.grokked !== null) return common.count(run.grokked);
  return run.failure === null ? never(run.steps, run.heldOut ?? 0) : failed(run.steps);
}
