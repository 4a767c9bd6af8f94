import { html, nothing } from "lit";
import { text } from "../../text/en.js";
import { failed } from "../../views/failed.js";
import { Panel } from "../panel.js";

/** The two accounts put to the test, and what can be proved. */
export class CosettaWeighing extends Panel {
  render() {
    const { group } = this.view;
    const { weighing } = text;
    if (!group) return nothing;
    return this.panel(weighing.title, weighing.what, () => this.#body());
  }

  updated() {
    this.dissect();
  }

  /** The twins are no affair of the run: they stay while it changes. */
  #body() {
    return html`${this.#weighed()}<cosetta-twins .lab=${this.lab}></cosetta-twins>`;
  }

  #weighed() {
    const { dissection, config } = this.view;
    if (!dissection || dissection.config !== config) {
      return html`<p>${text.bench.preparing}</p>`;
    }
    const { report, failure } = dissection;
    if (!report) return failed(failure ?? "", () => this.lab.dissection.again());
    return html`<div class="weighing-parts">
      <cosetta-referee .lab=${this.lab}></cosetta-referee>
      <cosetta-scatter .lab=${this.lab}></cosetta-scatter>
      <cosetta-certificate .lab=${this.lab}></cosetta-certificate>
    </div>`;
  }
}
