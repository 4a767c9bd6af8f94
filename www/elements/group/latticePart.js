import { Part } from "../part.js";

/** @import { SubgroupPlace } from "../../page/choices/selection.js" */
/** @import { GroupReport } from "../../protocol/group.js" */
/** @import { Neurons } from "./latticeNeurons.js" */

/** A view of which subgroup lies in which, where one can be made the active subgroup. */
export class LatticePart extends Part {
  static properties = {
    ...Part.properties,
    report: { attribute: false },
    choose: { attribute: false },
    neurons: { attribute: false },
  };

  constructor() {
    super();
    /** Set by whoever creates the element. */
    this.report = /** @type {GroupReport} */ (/** @type {unknown} */ (undefined));
    /** @type {(subgroup: SubgroupPlace) => void} */
    this.choose = () => {};
    /** @type {Neurons} */
    this.neurons = () => null;
  }

  /** The active subgroup, if it is one of these. */
  get active() {
    const { subgroup } = this.view.selection;
    const known = subgroup && this.report.subgroup_classes[subgroup.class];
    return known?.order === subgroup?.order ? subgroup : null;
  }

  /** @param {number} number of a class @param {number} conjugate */
  chooseIn(number, conjugate) {
    const { order } = this.report.subgroup_classes[number];
    this.choose({ order, class: number, conjugate });
  }
}
