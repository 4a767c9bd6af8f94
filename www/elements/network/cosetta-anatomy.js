import { html, nothing } from "lit";
import { showsNetwork } from "../../page/choices/selection.js";
import { lit } from "../../page/network/lit.js";
import { seen } from "../../page/view.js";
import { text } from "../../text/en.js";
import { failed } from "../../views/failed.js";
import { Panel } from "../panel.js";

/** The network taken apart: its circuits, irreps and neurons, while somebody looks. */
export class CosettaAnatomy extends Panel {
  render() {
    const { group } = this.view;
    const { anatomy } = text;
    if (!group) return nothing;
    return this.panel(anatomy.title, anatomy.what, () => this.#body());
  }

  updated() {
    this.openFor(showsNetwork);
    this.dissect();
  }

  #body() {
    const { anatomy } = text;
    const { dissection, config } = this.view;
    const { status } = seen(this.view);
    if (!dissection || dissection.config !== config) return html`<p>${anatomy.preparing}</p>`;
    const { report, failure, step } = dissection;
    if (!report) return failed(failure ?? "", () => this.lab.dissection.again());
    const current = step === status?.step;
    // While it trains, they are never far behind.
    const aged = current || this.view.phase === "training" ? "" : "stale";
    return html`
      <p class="sentence ${aged}">${anatomy.sentence(report)}</p>
      <p class="hint">${anatomy.asOf(step, current)}</p>
      <div class="facts-tables ${aged}">
        <div>
          <cosetta-circuits .report=${report}></cosetta-circuits>
          <cosetta-irreps
            .report=${report}
            .isolated=${this.view.selection.irrep}
            .isolate=${this.#isolate}
          ></cosetta-irreps>
        </div>
        <cosetta-neurons
          .report=${report}
          .active=${this.view.selection.neuron}
          .lit=${lit(this.view)}
          .choose=${this.#choose}
        ></cosetta-neurons>
      </div>
      <cosetta-neuron .lab=${this.lab}></cosetta-neuron>
      <cosetta-weights .lab=${this.lab}></cosetta-weights>
      <cosetta-spectrum .lab=${this.lab}></cosetta-spectrum>
    `;
  }

  /** @param {number} neuron */
  #choose = (neuron) => this.lab.select.neuron(neuron);

  /** @param {number} irrep */
  #isolate = (irrep) => this.lab.select.irrep(irrep);
}
