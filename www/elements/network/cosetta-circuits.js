import { html } from "lit";
import { text } from "../../text/en.js";
import { networkText } from "../../text/en/networkText.js";
import { groupName } from "../groupName.js";
import { NetworkPart } from "./networkPart.js";

/** @import { CircuitClass } from "../../protocol/analysis.js" */

/** The circuits of a network, class by class of subgroups. */
export class CosettaCircuits extends NetworkPart {
  render() {
    const { title, columns, none } = networkText.circuits;
    const { class_counts: classes } = this.report;
    if (classes.length === 0) return html`<p>${none}</p>`;
    return html`<div class="scroll" role="region" aria-label=${title} tabindex="0">
      <table>
        <caption>
          ${title}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="words">${columns.subgroup}</th>
            <th scope="col">${columns.order}</th>
            <th scope="col">${columns.neurons}</th>
            <th scope="col">${columns.pairs}</th>
            <th scope="col">${columns.cosets}</th>
          </tr>
        </thead>
        <tbody>
          ${classes.map((one) => this.#row(one))}
        </tbody>
      </table>
    </div>`;
  }

  /** @param {CircuitClass} circuitClass */
  #row({ name, order, neurons, pairs, pairs_of: ofPairs, cosets, cosets_of: ofCosets }) {
    const { of, unnamed } = networkText.circuits;
    return html`<tr>
      <th scope="row" class="words">${name ? groupName(name) : unnamed}</th>
      <td>${text.count(order)}</td>
      <td>${text.count(neurons)}</td>
      <td>${of(pairs, ofPairs)}</td>
      <td>${of(cosets, ofCosets)}</td>
    </tr>`;
  }
}
