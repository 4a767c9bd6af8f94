import { LitElement } from "lit";

/** @import { GroupReport } from "../../protocol/group.js" */

/** A part of a group's report, in the light DOM. */
export class ReportPart extends LitElement {
  static properties = { report: { attribute: false } };

  constructor() {
    super();
    /** Set by whoever creates the element. */
    this.report = /** @type {GroupReport} */ (/** @type {unknown} */ (undefined));
  }

  createRenderRoot() {
    return this;
  }
}
