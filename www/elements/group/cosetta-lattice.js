import { html, nothing } from "lit";
import { seen } from "../../page/view.js";
import { latticeText } from "../../text/en/latticeText.js";
import { Part } from "../part.js";
import { neuronsOf } from "./latticeNeurons.js";

/** @import { SubgroupPlace } from "../../page/choices/selection.js" */
/** @import { GroupReport } from "../../protocol/group.js" */

/** More classes are no picture but a thicket. */
const MOST_CLASSES = 100;

/** Which subgroup lies in which: as a picture, or as a tree in words. */
export class CosettaLattice extends Part {
  static properties = {
    ...Part.properties,
    report: { attribute: false },
    choose: { attribute: false },
  };

  #inWords = false;

  constructor() {
    super();
    /** Set by whoever creates the element. */
    this.report = /** @type {GroupReport} */ (/** @type {unknown} */ (undefined));
    /** @type {(subgroup: SubgroupPlace) => void} */
    this.choose = () => {};
  }

  updated() {
    const { phase } = this.view;
    const works = phase !== "stopped" && phase !== "starting";
    // In a partial list, classes have other numbers than where a network is taken apart.
    if (works && this.#isThere && !this.report.partial) this.lab.dissection.refresh();
  }

  /** Whether there is anything in between. */
  get #isThere() {
    return this.report.subgroup_classes.length > 2;
  }

  render() {
    return html`<section class="lattice" aria-labelledby="lattice-title">
      <h3 id="lattice-title">${latticeText.title}</h3>
      ${
        this.#isThere
          ? this.#lattice()
          : html`<p class="sentence">${latticeText.bare(this.report.order)}</p>`
      }
    </section>`;
  }

  #lattice() {
    const { subgroup_classes: classes, partial } = this.report;
    const { what, many, partly, showTree, showPicture, asOf } = latticeText;
    const tooMany = classes.length > MOST_CLASSES;
    const inWords = this.#inWords || tooMany;
    const { apart, neurons } = neuronsOf(this.view, this.report);
    return html`<p class="hint">${what}</p>
      ${partial ? html`<p class="notice">${partly}</p>` : nothing}
      ${
        tooMany
          ? html`<p class="sentence">${many(classes.length, MOST_CLASSES)}</p>`
          : html`<button
              type="button"
              class="small"
              aria-expanded=${inWords}
              @click=${this.#onWords}
            >
              ${inWords ? showPicture : showTree}
            </button>`
      }
      ${
        inWords
          ? html`<cosetta-lattice-tree
              .lab=${this.lab}
              .report=${this.report}
              .choose=${this.choose}
              .neurons=${neurons}
            ></cosetta-lattice-tree>`
          : html`<cosetta-lattice-picture
              .lab=${this.lab}
              .report=${this.report}
              .choose=${this.choose}
              .neurons=${neurons}
            ></cosetta-lattice-picture>`
      }
      ${
        apart?.report
          ? html`<p class="hint">
              ${asOf(apart.step, apart.step === seen(this.view).status?.step)}
            </p>`
          : nothing
      }`;
  }

  #onWords = () => {
    this.#inWords = !this.#inWords;
    this.requestUpdate();
  };
}
