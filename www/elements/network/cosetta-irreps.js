import { html } from "lit";
import { text } from "../../text/en.js";
import { networkText } from "../../text/en/networkText.js";
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
    return html`<div class="scroll" role="region" aria-label=${title} tabindex="0">
        <table>
          <caption>
            ${title}
          </caption>
          <thead>
            <tr>
              <th scope="col" class="words">${columns.irrep}</th>
              <th scope="col">${columns.neurons}</th>
              <th scope="col">${columns.left}</th>
              <th scope="col">${columns.readout}</th>
              <th scope="col">${columns.logits}</th>
              <th scope="col">${columns.restricted}</th>
              <th scope="col">${columns.excluded}</th>
            </tr>
          </thead>
          <tbody>
            ${irreps.map(
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
            )}
          </tbody>
        </table>
      </div>
      <p class="hint">${sentence(account)}</p>`;
  }
}

/** @param {number | null} value */
function loss(value) {
  return value === null ? "–" : text.small(value);
}
