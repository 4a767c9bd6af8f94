import { html } from "lit";
import { said } from "../../text/en/engineText.js";
import { text } from "../../text/en.js";
import { networkText } from "../../text/en/networkText.js";
import { factTable } from "../../views/factTable.js";
import { groupName } from "../../views/groupName.js";
import { showMore } from "../../views/showMore.js";
import { NetworkPart } from "./networkPart.js";

/** @import { NeuronCard } from "../../protocol/analysis.js" */

const FIRST_NEURONS = 24;

/** What each neuron says; one of them can be chosen. */
export class CosettaNeurons extends NetworkPart {
  static properties = {
    ...NetworkPart.properties,
    active: { attribute: false },
    lit: { attribute: false },
    choose: { attribute: false },
  };

  #rows = FIRST_NEURONS;

  constructor() {
    super();
    /** The chosen neuron. @type {number | null} */
    this.active = null;
    /** Whether a neuron is among those that are looked at. @type {(neuron: number) => boolean} */
    this.lit = () => true;
    /** @type {(neuron: number) => void} */
    this.choose = () => {};
  }

  render() {
    const { title, columns } = networkText.neurons;
    const { neurons } = this.report;
    return html`${factTable(
      title,
      [
        columns.number,
        { words: columns.subgroup },
        { words: columns.coset },
        columns.holds,
        { words: columns.irrep },
        columns.share,
        columns.concentration,
      ],
      neurons.slice(0, this.#rows).map((neuron, i) => this.#row(neuron, i)),
    )}
    ${showMore(this.#rows, neurons.length, this.#show)}`;
  }

  /**
   * @param {NeuronCard} neuron
   * @param {number} number
   */
  #row({ status, left, right, rule, irrep, irrep_share: share }, number) {
    const { neurons } = networkText;
    const worst = Math.max(left?.c ?? 0, right?.c ?? 0);
    const chosen = number === this.active;
    const aside = this.lit(number) ? "" : "aside";
    return html`<tr
      class=${`${chosen ? "chosen" : ""} ${aside}`}
      title=${rule ? said(rule.words) : neurons.status[status]}
    >
      <th scope="row">
        <button
          type="button"
          class="choice"
          aria-pressed=${chosen}
          aria-label=${text.selection.chooseNeuron(number)}
          @click=${() => this.choose(number)}
        >
          ${number}
        </button>
      </th>
      <td class="words">
        ${rule ? this.#subgroup(left?.explained_by?.class) : neurons.status[status]}
      </td>
      <td class="words">${rule ? rule.representative : "–"}</td>
      <td>${rule ? text.percent(rule.holds) : "–"}</td>
      <td class="words">${irrep === null ? "–" : this.report.irreps[irrep].name}</td>
      <td>${share === null ? "–" : text.percent(share)}</td>
      <td>${text.small(worst)}</td>
    </tr>`;
  }

  /** @param {number | undefined} number */
  #subgroup(number) {
    const found = this.report.class_counts.find((one) => one.class === number);
    return found?.name ? groupName(found.name) : networkText.circuits.unnamed;
  }

  /** @param {number} rows */
  #show = (rows) => {
    this.#rows = rows;
    this.requestUpdate();
  };
}
