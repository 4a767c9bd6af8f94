import { LitElement } from "lit";

/** @import { NetworkReport } from "../../protocol/analysis.js" */

/** A part of what there is to say about a network taken apart, in the light DOM. */
export class NetworkPart extends LitElement {
  static properties = { report: { attribute: false } };

  constructor() {
    super();
    /** Set by whoever creates the element. */
    this.report = /** @type {NetworkReport} */ (/** @type {unknown} */ (undefined));
  }

  createRenderRoot() {
    return this;
  }
}
