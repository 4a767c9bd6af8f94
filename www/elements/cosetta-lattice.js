import { html, nothing, svg } from "lit";
import { seen } from "../page/view.js";
import { latticeText } from "../text/en/latticeText.js";
import { latticeLayout } from "../views/latticeLayout.js";
import { latticeMove, linked } from "../views/latticeWays.js";
import { groupName } from "./groupName.js";
import { Part } from "./part.js";

/** @import { GroupReport, SubgroupReport } from "../protocol/group.js" */
/** @import { SubgroupPlace } from "../page/selection.js" */
/** @import { LatticeLayout } from "../views/latticeLayout.js" */

/** More classes are no picture but a thicket. */
const MOST_CLASSES = 100;

/** The classes of subgroups as a picture; the table of subgroups says the same. */
export class CosettaLattice extends Part {
  static properties = {
    ...Part.properties,
    report: { attribute: false },
    choose: { attribute: false },
  };

  /** Set anew with each report. */
  #layout = /** @type {LatticeLayout} */ (/** @type {unknown} */ (undefined));
  /** The class that Tab leads to. */
  #at = 0;
  /** The class that is pointed at, and the one that has the focus. @type {number | null} */
  #pointed = null;
  /** @type {number | null} */
  #focused = null;

  constructor() {
    super();
    /** Set by whoever creates the element. */
    this.report = /** @type {GroupReport} */ (/** @type {unknown} */ (undefined));
    /** @type {(subgroup: SubgroupPlace) => void} */
    this.choose = () => {};
  }

  /** Whether there is a picture. */
  get #isDrawn() {
    const { length } = this.report.subgroup_classes;
    return length > 2 && length <= MOST_CLASSES;
  }

  /** The class that is read, with what lies below and above it. */
  get #read() {
    return this.#pointed ?? this.#focused;
  }

  /** The class of the active subgroup. */
  get #active() {
    const { subgroup } = this.view.selection;
    const known = subgroup && this.report.subgroup_classes[subgroup.class];
    return known?.order === subgroup?.order ? (subgroup?.class ?? null) : null;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has("report") || !this.#isDrawn) return;
    const { subgroup_classes: classes } = this.report;
    this.#layout = latticeLayout(classes);
    this.#at = this.#active ?? classes.length - 1;
    this.#pointed = this.#focused = null;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (!this.#isDrawn) return;
    if (changed.has("report")) {
      // The whole group stands in the middle, with the most lines.
      const frame = /** @type {Element} */ (this.querySelector(".lattice-frame"));
      frame.scrollLeft = (frame.scrollWidth - frame.clientWidth) / 2;
    }
    const { phase } = this.view;
    const works = phase !== "stopped" && phase !== "starting";
    // In a partial list, classes have other numbers than where a network is taken apart.
    if (works && !this.report.partial) this.lab.dissection.refresh();
  }

  render() {
    const { subgroup_classes: classes, order, partial } = this.report;
    const { title, what, bare, many, partial: partly } = latticeText;
    return html`<section class="lattice" aria-labelledby="lattice-title">
      <h3 id="lattice-title">${title}</h3>
      ${
        this.#isDrawn
          ? html`<p class="hint">${what}</p>
              ${partial ? html`<p class="notice">${partly}</p>` : nothing} ${this.#picture()}`
          : html`<p class="sentence">
              ${classes.length > 2 ? many(classes.length, MOST_CLASSES) : bare(order)}
            </p>`
      }
    </section>`;
  }

  #picture() {
    const { subgroup_classes: classes } = this.report;
    const { width, height } = this.#layout;
    const { config, dissection } = this.view;
    const apart = dissection?.config === config && !this.report.partial ? dissection : null;
    const counts = apart?.report?.class_counts;
    const used = counts && new Map(counts.map(({ class: number, neurons }) => [number, neurons]));
    const neurons = (/** @type {number} */ number) => (used ? (used.get(number) ?? 0) : null);
    const read = this.#read;
    const lit = read === null ? new Set() : linked(classes, read);
    return html`<div class="lattice-frame">
        <div
          class="lattice-plane"
          role="listbox"
          aria-label=${latticeText.label}
          .style=${`--width: ${width}; --height: ${height}`}
          @keydown=${this.#onKey}
        >
          ${this.#lines(lit)} ${classes.map((one, i) => this.#node(one, i, neurons(i), lit.has(i)))}
        </div>
      </div>
      <p class="lattice-reading">${this.#reading(neurons)}</p>
      ${
        apart?.report
          ? html`<p class="hint">
              ${latticeText.asOf(apart.step, apart.step === seen(this.view).status?.step)}
            </p>`
          : nothing
      }`;
  }

  /** Those that are lit lie on top. @param {Set<unknown>} lit */
  #lines(lit) {
    const { width, height, lines } = this.#layout;
    const isLit = (/** @type {{ below: number, above: number }} */ { below, above }) =>
      lit.has(below) && lit.has(above);
    const drawn = [...lines.filter((line) => !isLit(line)), ...lines.filter(isLit)];
    return html`<svg viewBox="0 0 ${width} ${height}" aria-hidden="true">
      ${drawn.map(
        (line) =>
          svg`<polyline class=${isLit(line) ? "lit" : ""} points=${line.points.map((point) => point.join(",")).join(" ")} />`,
      )}
    </svg>`;
  }

  /**
   * @param {SubgroupReport} subgroup
   * @param {number} number of its class
   * @param {number | null} neurons that use it, as far as is known
   * @param {boolean} lit
   */
  #node(subgroup, number, neurons, lit) {
    const { name, order, copies, normal, maximal } = subgroup;
    const { x, y } = this.#layout.places[number];
    return html`<div
      role="option"
      class=${`lattice-node ${lit ? "lit" : ""}`}
      data-class=${number}
      tabindex=${number === this.#at ? "0" : "-1"}
      aria-selected=${number === this.#active}
      aria-describedby=${number === this.#focused ? "lattice-more" : nothing}
      .style=${`--x: ${x}; --y: ${y}`}
      @click=${() => this.#choose(number)}
      @focus=${() => this.#focus(number)}
      @blur=${() => this.#focus(null)}
      @pointerenter=${() => this.#point(number)}
      @pointerleave=${() => this.#point(null)}
    >
      <span class="sr-only">${this.#sentence(subgroup, neurons)}</span>
      <span class="lattice-name" aria-hidden="true">
        ${name ? groupName(name) : latticeText.unnamed}
      </span>
      <span class="lattice-order" aria-hidden="true">${latticeText.order(order, copies)}</span>
      <span class="lattice-badges" aria-hidden="true">
        ${normal ? html`<span class="badge">${latticeText.normal}</span>` : nothing}
        ${maximal ? html`<span class="badge hollow">${latticeText.maximal}</span>` : nothing}
      </span>
      ${
        neurons
          ? html`<span class="lattice-neurons" aria-hidden="true">
              ${latticeText.neurons(neurons)}
            </span>`
          : nothing
      }
    </div>`;
  }

  /** @param {SubgroupReport} subgroup @param {number | null} neurons */
  #sentence(subgroup, neurons) {
    return latticeText.sentence(subgroup, this.report.order / subgroup.order, neurons);
  }

  /** What stands below the picture. @param {(number: number) => number | null} neurons */
  #reading(neurons) {
    const read = this.#read;
    if (read === null) return latticeText.prompt;
    const { subgroup_classes: classes } = this.report;
    const subgroup = classes[read];
    const covers = (subgroup.covers ?? []).map(({ class: number, count }) => ({
      subgroup: classes[number],
      count,
    }));
    return html`<span aria-hidden="true">${this.#sentence(subgroup, neurons(read))}.</span>
      <span id="lattice-more">
        ${latticeText.generated(subgroup.generators)} ${latticeText.covers(covers)}
      </span>`;
  }

  /** @param {number} number of a class */
  #choose(number) {
    const { order } = this.report.subgroup_classes[number];
    this.choose({ order, class: number, conjugate: 0 });
  }

  /** @param {number | null} number of a class */
  #point(number) {
    this.#pointed = number;
    this.requestUpdate();
  }

  /** Tab comes back to where the focus was. @param {number | null} number of a class */
  #focus(number) {
    this.#focused = number;
    this.#at = number ?? this.#at;
    this.requestUpdate();
  }

  /** @param {KeyboardEvent} event */
  #onKey = (event) => {
    const { subgroup_classes: classes } = this.report;
    const to = latticeMove(event.key, this.#at, classes, this.#layout);
    if (to === null && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    // The page has a use of its own for Space.
    event.stopPropagation();
    if (to === null) return this.#choose(this.#at);
    /** @type {HTMLElement | null} */ (this.querySelector(`[data-class="${to}"]`))?.focus();
  };
}
