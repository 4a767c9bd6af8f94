import { html, nothing } from "lit";
import { benchOf } from "../../page/network/bench.js";
import { seen } from "../../page/view.js";
import { text } from "../../text/en.js";
import { failed } from "../../views/failed.js";
import { Panel } from "../panel.js";

/** The network put to the test by breaking it. */
export class CosettaBench extends Panel {
  render() {
    const { group } = this.view;
    const { bench } = text;
    if (!group) return nothing;
    return this.panel(bench.title, bench.what, () => this.#body());
  }

  updated() {
    // A removal that another view asked for is not to happen unseen.
    if (!this.isOpen && benchOf(this.view).running?.experiment.kind === "removal") {
      const details = this.querySelector("details");
      if (details) details.open = true;
    }
    this.openFor(({ ablation }) => ablation !== null);
    this.dissect();
  }

  #body() {
    const { bench } = text;
    const { dissection, config } = this.view;
    const { status } = seen(this.view);
    const known = dissection?.config === config ? dissection : null;
    return html`
      ${status?.grokked_step === null ? html`<p class="notice">${bench.notGrokked}</p>` : nothing}
      <div class="bench-parts">
        ${
          known?.failure
            ? html`<div>
                <p>${bench.noGroup}</p>
                ${failed(known.failure, () => this.lab.dissection.again())}
              </div>`
            : known?.report
              ? html`<cosetta-removal .lab=${this.lab}></cosetta-removal>`
              : html`<p>${bench.preparing}</p>`
        }
        ${known?.failure ? nothing : html`<cosetta-tried .lab=${this.lab}></cosetta-tried>`}
        <cosetta-interventions .lab=${this.lab}></cosetta-interventions>
        ${known?.report ? html`<cosetta-curve .lab=${this.lab}></cosetta-curve>` : nothing}
      </div>
    `;
  }
}
