import { html } from "lit";
import { text } from "../../text/en.js";
import { networkText } from "../../text/en/networkText.js";
import { factTable } from "../../views/factTable.js";
import { groupName } from "../../views/groupName.js";
import { NetworkPart } from "./networkPart.js";

/** @import { CircuitClass } from "../../protocol/analysis.js" */

/** The circuits of a network, class by class of subgroups. */
export class CosettaCircuits extends NetworkPart {
  render() {
    const { title, columns, none } = networkText.circuits;
    const { class_counts: classes } = this.report;
    if (classes.length === 0) return html`<p>${none}</p>`;
    return factTable(
      title,
      [{ words: columns.subgroup }, columns.order, columns.neurons, columns.pairs, columns.cosets],
      classes.map((one) => this.#row(one)),
    );
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
