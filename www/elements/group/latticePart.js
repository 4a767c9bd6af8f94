import { singleLattice } from "../../views/lattice/singles.js";
import { Part } from "../part.js";

/** @import { SubgroupPlace } from "../../page/choices/selection.js" */
/** @import { GroupReport } from "../../protocol/group.js" */
/** @import { SingleLattice } from "../../views/lattice/singles.js" */
/** @import { Neurons } from "./latticeNeurons.js" */

/** More subgroups are shown by classes only. */
export const MOST_SINGLES = 2000;

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

  /** The subgroups one by one; `null` if they cannot be had, or another group is shown by now. @returns {Promise<SingleLattice | null>} */
  async askSingles() {
    const { report } = this;
    // If the engine is gone, the lab says so elsewhere.
    const singles = await this.lab.ask("singles", report.name).catch(() => null);
    if (report !== this.report || !singles) return null;
    return singleLattice(report.subgroup_classes, singles);
  }

  /** @param {number} number of a class @param {number} conjugate */
  chooseIn(number, conjugate) {
    const { order } = this.report.subgroup_classes[number];
    this.choose({ order, class: number, conjugate });
  }
}
