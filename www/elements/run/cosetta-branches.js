import { html, nothing, svg } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { familyOf, placeOn } from "../../page/kept/family.js";
import { timelineText } from "../../text/en/timelineText.js";
import { Part } from "../part.js";

/** @import { Relative } from "../../page/kept/family.js" */
/** @import { Keeper } from "../../page/kept/keeper.js" */

/** Pixels between two lines of the tree. */
const LANE = 28;
/** Pixels over which a branch turns into its own line. */
const BEND = 8;

/** The runs that branched off from one, as a tree below the timeline, on its steps. */
export class CosettaBranches extends Part {
  /** The run that is pointed at, in the picture or in the list. */
  #pointed = "";

  render() {
    const family = familyOf(this.view);
    if (family.length < 2) return nothing;
    return html`<div class="branches">
      <h4>${timelineText.branches}</h4>
      <svg class="tree" height=${family.length * LANE} aria-hidden="true">
        ${family.map((relative, i) => this.#lane(relative, i, family))}
        ${family.map((relative, i) => this.#node(relative, i))}
      </svg>
      <ol>
        ${repeat(
          family,
          ({ id }) => id,
          (relative, i) => this.#item(relative, i),
        )}
      </ol>
    </div>`;
  }

  /** In percent of the timeline. @param {number} step */
  #x(step) {
    const { timeline, status } = this.view;
    return 100 * placeOn(timeline?.steps ?? [], status?.step ?? 0, step);
  }

  /** The line of a run, from where it left another. @param {Relative} relative @param {number} i @param {Relative[]} family */
  #lane(relative, i, family) {
    const { branch, parent, step } = relative;
    const from = this.#x(branch?.step ?? 0);
    const above = parent < 0 ? 0 : (i - parent) * LANE;
    const fork =
      family[parent] &&
      svg`<circle r="3.5" />
      <path d=${`M0 0V${above - BEND}q0 ${BEND} ${BEND} ${BEND}`} />`;
    return svg`<svg class=${this.#class("lane", relative)} x="${from}%" y=${(i + 0.5) * LANE - above}>
      ${fork ?? nothing}
      <line x1=${fork ? BEND : 0} x2="${this.#x(step) - from}%" y1=${above} y2=${above} />
    </svg>`;
  }

  /** The end of a line: a square for the run on the page, a circle for others; an arrow if it goes on. @param {Relative} relative @param {number} i */
  #node(relative, i) {
    const { id, step } = relative;
    const goesOn = step > (this.view.status?.step ?? 0);
    return svg`<svg
      class=${this.#class("node", relative)}
      x="${this.#x(step)}%"
      y=${(i + 0.5) * LANE}
      @click=${() => this.#open(relative)}
      @pointerenter=${() => this.#point(id)}
      @pointerleave=${() => this.#point("")}
    >
      ${id === this.view.id ? svg`<rect x="-10" y="-10" width="20" height="20" rx="2" />` : svg`<circle r="10" />`}
      <text y="4" text-anchor="middle">${i + 1}</text>
      ${goesOn ? svg`<path d="M12 -4l4 4l-4 4" />` : nothing}
    </svg>`;
  }

  /** @param {Relative} relative @param {number} i */
  #item(relative, i) {
    const { id } = relative;
    const isHere = id === this.view.id;
    return html`<li>
      <button
        type="button"
        class=${this.#class("", relative)}
        aria-current=${isHere ? "true" : nothing}
        @click=${() => this.#open(relative)}
        @focus=${() => this.#point(id)}
        @blur=${() => this.#point("")}
        @pointerenter=${() => this.#point(id)}
        @pointerleave=${() => this.#point("")}
      >
        <span class="number">${i + 1}</span>
        <span>
          ${timelineText.relative(relative)} ${isHere ? html`<b>${timelineText.here}</b>` : nothing}
          <span class="hint">${timelineText.reached(relative)}</span>
        </span>
      </button>
    </li>`;
  }

  /** @param {string} name @param {Relative} relative */
  #class(name, { id }) {
    return `${name} ${id === this.view.id ? "here" : ""} ${id === this.#pointed ? "pointed" : ""}`;
  }

  /** @param {string} id */
  #point(id) {
    this.#pointed = id;
    this.requestUpdate();
  }

  /** Puts a run on the page; the one that is there, as it is now. @param {Relative} relative */
  #open({ id, run }) {
    const work = (/** @type {Keeper} */ keeper) => {
      if (id === this.view.id) keeper.timeline.look(null);
      else if (run) keeper.open(run);
    };
    this.lab.keeping.load().then(work);
  }
}
