import { html } from "lit";
import { text } from "../../text/en.js";
import { latticeText } from "../../text/en/latticeText.js";
import { latticeLayout } from "../../views/lattice/layout.js";
import { latticeLines, litIn, singlePaths } from "../../views/lattice/lines.js";
import { latticeClass, latticeCluster } from "../../views/lattice/nodes.js";
import { latticeTools } from "../../views/lattice/tools.js";
import { latticeMove } from "../../views/lattice/ways.js";
import { FrameZoom } from "../frameZoom.js";
import { LatticePart, MOST_SINGLES } from "./latticePart.js";

/** @import { LatticeLayout, Spot } from "../../views/lattice/layout.js" */
/** @import { SinglePaths } from "../../views/lattice/lines.js" */
/** @import { Node } from "../../views/lattice/nodes.js" */
/** @import { SingleLattice } from "../../views/lattice/singles.js" */

/** Which subgroup lies in which, as a picture: classes, or the subgroups of a class one by one. */
export class CosettaLatticePicture extends LatticePart {
  /** Set anew with each report, and with what is shown one by one. */
  #layout = /** @type {LatticeLayout} */ (/** @type {unknown} */ (undefined));
  /** @type {Set<number>} */
  #expanded = new Set();
  /** @type {SingleLattice | null} */
  #singles = null;
  /** What single subgroups looked like when they were drawn last. @type {Map<number, unknown[]>} */
  #drawn = new Map();
  /** @type {SinglePaths[]} */
  #paths = [];
  /** What Tab leads to. */
  #at = /** @type {Spot} */ (/** @type {unknown} */ (undefined));
  /** What is pointed at, and what has the focus. @type {Spot | null} */
  #pointed = null;
  /** @type {Spot | null} */
  #focused = null;
  /** @type {FrameZoom | null} */
  #zoom = null;

  /** What is read, with what lies below and above it. */
  get #read() {
    return this.#pointed ?? this.#focused;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has("report")) return;
    this.#singles = null;
    this.#expanded = new Set();
    const { length } = this.report.subgroup_classes;
    this.#layOut({ class: this.active?.class ?? length - 1, conjugate: null });
  }

  /** @param {Pick<Spot, "class" | "conjugate">} at */
  #layOut(at) {
    const { subgroup_classes: classes } = this.report;
    this.#layout = latticeLayout(classes, this.#expanded);
    this.#paths = singlePaths(this.#layout, this.#expanded, this.#singles);
    const spots = this.#layout.rows.flat().filter((spot) => spot.class === at.class);
    this.#at = spots.find(({ conjugate }) => conjugate === at.conjugate) ?? spots[0];
    this.#pointed = this.#focused = null;
    this.#drawn.clear();
  }

  firstUpdated() {
    this.#zoom = new FrameZoom(this.#frame);
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (!changed.has("report")) return;
    // The whole group stands in the middle, with the most lines.
    this.#frame.scrollLeft = (this.#frame.scrollWidth - this.#frame.clientWidth) / 2;
  }

  get #frame() {
    return /** @type {HTMLElement} */ (this.querySelector(".lattice-frame"));
  }

  render() {
    const { subgroup_classes: classes } = this.report;
    const { width, height } = this.#layout;
    const lit = litIn(classes, this.#singles, this.#read);
    const lines = latticeLines(this.#layout, this.#expanded, this.#paths, lit, this.#singles);
    return html`${this.#tools()}
      <div class="lattice-frame">
        <div class="lattice-room" .style=${`--width: ${width}; --height: ${height}`}>
          <div
            class="lattice-plane"
            role="listbox"
            aria-label=${latticeText.label}
            @keydown=${this.#onKey}
          >
            ${lines} ${classes.map((_, i) => this.#class(i, lit))}
          </div>
        </div>
      </div>
      <p class="lattice-reading">${this.#reading()}</p>`;
  }

  #tools() {
    const { class: number } = this.#at;
    return latticeTools({
      ...{ report: this.report, number, most: MOST_SINGLES },
      ...{ isOpen: this.#expanded.has(number), some: this.#expanded.size > 0 },
      onToggle: () => this.#toggle(number),
      onAll: () => (this.#expanded.size > 0 ? this.#show(new Set()) : this.#showAll()),
      onZoom: (way) => this.#zoom?.[way](),
    });
  }

  /** @param {number} number @param {ReturnType<typeof litIn>} lit */
  #class(number, lit) {
    const { report, neurons, active } = this;
    const subgroup = report.subgroup_classes[number];
    const own = active?.class === number ? active : null;
    /** @type {Node} */
    const node = {
      ...{ subgroup, number, index: report.order / subgroup.order, neurons, lit },
      ...{ place: this.#layout.places[number], drawn: this.#drawn },
      first: this.#singles?.firsts[number] ?? 0,
      active: own?.conjugate ?? null,
      at: this.#at.class === number ? this.#at : null,
      described: this.#focused,
      onChoose: (conjugate) => this.chooseIn(number, conjugate),
      onFocus: (conjugate) => this.#focus(this.#spot(number, conjugate)),
      onBlur: () => this.#focus(null),
      onPoint: (conjugate) => this.#point(this.#spot(number, conjugate)),
      onLeave: () => this.#point(null),
    };
    return this.#expanded.has(number) ? latticeCluster(node) : latticeClass(node);
  }

  /** @param {number} number @param {number | null} conjugate @returns {Spot | null} */
  #spot(number, conjugate) {
    const is = (/** @type {Spot} */ spot) => spot.class === number && spot.conjugate === conjugate;
    return this.#layout.rows.flat().find(is) ?? null;
  }

  /** What stands below the picture. */
  #reading() {
    const read = this.#read;
    if (!read) return latticeText.prompt;
    const { subgroup_classes: classes, order } = this.report;
    const { class: number, conjugate } = read;
    const subgroup = classes[number];
    const covers = (subgroup.covers ?? []).map(({ class: below, ...cover }) => ({
      subgroup: classes[below],
      ...cover,
    }));
    const generators =
      conjugate !== null && this.#singles
        ? this.#singles.generators[this.#singles.firsts[number] + conjugate]
        : subgroup.generators;
    const neurons = this.neurons(number, conjugate);
    const said = latticeText.sentence(subgroup, order / subgroup.order, neurons, conjugate);
    return html`<span aria-hidden="true">${said}${text.marks.stop}</span>
      <span id="lattice-more">
        ${latticeText.generated(generators)} ${latticeText.covers(covers)}
      </span>`;
  }

  /** @param {Spot | null} spot */
  #point(spot) {
    this.#pointed = spot;
    this.requestUpdate();
  }

  /** Tab comes back to where the focus was. @param {Spot | null} spot */
  #focus(spot) {
    this.#focused = spot;
    this.#at = spot ?? this.#at;
    this.requestUpdate();
  }

  /** Shows the subgroups of a class one by one, or the class again. @param {number} number */
  #toggle(number) {
    const expanded = new Set(this.#expanded);
    if (!expanded.delete(number)) expanded.add(number);
    return this.#show(expanded);
  }

  #showAll() {
    const { subgroup_classes: classes } = this.report;
    return this.#show(new Set([...classes.keys()].filter((i) => classes[i].copies > 1)));
  }

  /** @param {Set<number>} expanded */
  async #show(expanded) {
    this.#singles ??= await this.askSingles();
    if (!this.#singles) return;
    this.#expanded = expanded;
    this.#layOut({ class: this.#at.class, conjugate: this.active?.conjugate ?? null });
    this.requestUpdate();
    await this.updateComplete;
    this.#node(this.#at)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** @param {Spot} spot @returns {HTMLElement | null} */
  #node({ class: number, conjugate }) {
    const which = conjugate === null ? "" : `[data-conjugate="${conjugate}"]`;
    return this.querySelector(`[role=option][data-class="${number}"]${which}`);
  }

  /** @param {KeyboardEvent} event */
  #onKey = (event) => {
    const { subgroup_classes: classes } = this.report;
    const lattice = { classes, layout: this.#layout, singles: this.#singles };
    const to = latticeMove(event, this.#at, lattice);
    const act = to ? () => this.#node(to)?.focus() : this.#action(event);
    if (!act) return;
    event.preventDefault();
    // The page has uses of its own for Space and for letters.
    event.stopPropagation();
    act();
  };

  /** What else a key does here. @param {KeyboardEvent} event @returns {(() => unknown) | null} */
  #action({ key, ctrlKey, metaKey, altKey }) {
    if (ctrlKey || metaKey || altKey) return null;
    const { class: number, conjugate } = this.#at;
    const choose = () => this.chooseIn(number, conjugate ?? 0);
    /** @type {Record<string, () => unknown>} */
    const actions = {
      ...{ Enter: choose, " ": choose, e: () => this.#onExpand(number) },
      ...{ "+": () => this.#zoom?.in(), "=": () => this.#zoom?.in() },
      ...{ "-": () => this.#zoom?.out(), 0: () => this.#zoom?.fit() },
    };
    return actions[key.length === 1 ? key.toLowerCase() : key] ?? null;
  }

  /** The focus stays with the class. @param {number} number */
  async #onExpand(number) {
    const { subgroups, subgroup_classes: classes } = this.report;
    if (classes[number].copies === 1 || subgroups > MOST_SINGLES) return;
    await this.#toggle(number);
    this.#node(this.#at)?.focus();
  }
}
