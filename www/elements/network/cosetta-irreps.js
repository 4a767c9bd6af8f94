import { html } from "lit";
import { text } from "../../text/en.js";
import { networkText } from "../../text/en/networkText.js";
import { factTable } from "../../views/factTable.js";
import { NetworkPart } from "./networkPart.js";

/** The irreps that a network lives on, and what the rival account makes of them. */
export class CosettaIrreps extends NetworkPart {
  static properties = {
    ...NetworkPart.properties,
    isolated: { attribute: false },
    isolate: { attribute: false },
  };

  constructor() {
    super();
    /** The irrep whose neurons are lit. @type {number | null} */
    this.isolated = null;
    /** @type {(irrep: number) => void} */
    this.isolate = () => {};
  }

  render() {
    const { title, columns, sentence } = networkText.irreps;
    const { irreps, representation: account } = this.report;
    return html`${factTable(
        title,
        [
          { words: columns.irrep },
          columns.neurons,
          columns.left,
          columns.readout,
          columns.logits,
          columns.restricted,
          columns.excluded,
        ],
        irreps.map(
          ({ name, neurons, left, readout }, i) =>
            html`<tr class=${i === this.isolated ? "chosen" : ""}>
              <th scope="row" class="words">
                <button
                  type="button"
                  class="choice"
                  aria-pressed=${i === this.isolated}
                  aria-label=${text.selection.isolate(name)}
                  @click=${() => this.isolate(i)}
                >
                  ${name}
                </button>
              </th>
              <td>${text.count(neurons)}</td>
              <td>${text.percent(left)}</td>
              <td>${text.percent(readout)}</td>
              <td>${text.cosine(account.irreps[i].similarity)}</td>
              <td>${loss(account.irreps[i].restricted_loss)}</td>
              <td>${loss(account.irreps[i].excluded_loss)}</td>
            </tr>`,
        ),
      )}
      <p class="hint">${sentence(account)}</p>`;
  }
}

/** @param {number | null} value */
function loss(value) {
  return value === null ? "–" : text.small(value);
}
