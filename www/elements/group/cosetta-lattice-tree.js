import { html, nothing } from "lit";
import { latticeText } from "../../text/en/latticeText.js";
import { groupName } from "../../views/groupName.js";
import { singleNodes } from "../../views/lattice/singles.js";
import { latticeItems, treeMove } from "../../views/lattice/tree.js";
import { LatticePart, MOST_SINGLES } from "./latticePart.js";

/** @import { SingleLattice } from "../../views/lattice/singles.js" */
/** @import { Item, Move, Nodes } from "../../views/lattice/tree.js" */

/** Letters that follow each other so closely are the beginning of one name. */
const TYPING_MS = 600;

/** Which subgroup lies in which, as a list: below each its maximal subgroups, by classes or one by one. */
export class CosettaLatticeTree extends LatticePart {
  /** Classes, or subgroups one by one. @type {Nodes} */
  #nodes = [];
  /** If they stand one by one. @type {SingleLattice | null} */
  #singles = null;
  /** Paths. @type {Set<string>} */
  #open = new Set();
  /** @type {Item[]} */
  #items = [];
  /** The path that Tab leads to. */
  #at = "";
  #typed = { letters: "", at: -Infinity };

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has("report")) this.#begin(null);
    this.#items = latticeItems(this.#nodes, this.#open);
    if (!this.#items.some(({ path }) => path === this.#at)) this.#at = this.#items[0].path;
  }

  /** What is largest, and what is maximal in that. @param {SingleLattice | null} singles */
  #begin(singles) {
    this.#singles = singles;
    this.#nodes = singles ? singleNodes(singles) : this.report.subgroup_classes;
    this.#open = new Set(latticeItems(this.#nodes, new Set()).map(({ path }) => path));
    this.#at = "";
    this.requestUpdate();
  }

  /** The class, and which of it if they stand one by one. @param {Item} item @returns {{ class: number, conjugate: number | null }} */
  #place({ number }) {
    if (!this.#singles) return { class: number, conjugate: null };
    const { classOf, firsts } = this.#singles;
    return { class: classOf[number], conjugate: number - firsts[classOf[number]] };
  }

  render() {
    return html`${this.#tools()}
      <ul
        class="lattice-tree"
        role="tree"
        aria-label=${latticeText.tree(this.#singles !== null)}
        @keydown=${this.#onKey}
      >
        ${this.#items.map((item) => this.#item(item))}
      </ul>
      <p class="hint">${latticeText.treeKeys}</p>`;
  }

  #tools() {
    const { subgroup_classes: classes, subgroups, partial } = this.report;
    const { all, classesOnly, tooManySingles } = latticeText;
    if (partial || classes.length === subgroups) return nothing;
    if (subgroups > MOST_SINGLES) return html`<p class="hint">${tooManySingles(MOST_SINGLES)}</p>`;
    return html`<div class="lattice-tools">
      <button type="button" @click=${this.#onAll}>
        ${this.#singles ? classesOnly : all(subgroups)}
      </button>
    </div>`;
  }

  #onAll = async () => this.#begin(this.#singles ? null : await this.askSingles());

  /** @param {Item} item */
  #item(item) {
    const { path, level, position, beside, open } = item;
    const { class: number, conjugate } = this.#place(item);
    const { active } = this;
    const subgroup = this.report.subgroup_classes[number];
    const neurons = this.neurons(number, conjugate);
    const index = this.report.order / subgroup.order;
    const words = latticeText.sentence(subgroup, index, neurons, conjugate);
    const isActive = active?.class === number && conjugate === (this.#singles && active.conjugate);
    return html`<li
      role="treeitem"
      data-path=${path}
      aria-level=${level}
      aria-posinset=${position}
      aria-setsize=${beside}
      aria-expanded=${open ?? nothing}
      aria-selected=${isActive}
      tabindex=${path === this.#at ? "0" : "-1"}
      .style=${`--level: ${level - 1}`}
      @click=${() => this.#choose(item)}
      @focus=${() => this.#go(item)}
    >
      <span class="sr-only">${latticeText.inParent(item.count, item.certain)}${words}</span>
      <span
        class="lattice-twist"
        aria-hidden="true"
        @click=${(/** @type {Event} */ event) => this.#onTwist(event, item)}
      >
        ${open === null ? nothing : open ? "▾" : "▸"}
      </span>
      <span class="lattice-name" aria-hidden="true">
        ${latticeText.inParent(item.count, item.certain)}${subgroup.name ? groupName(subgroup.name) : latticeText.unnamed}
      </span>
      ${
        conjugate === null || subgroup.copies === 1
          ? nothing
          : html`<span class="lattice-order" aria-hidden="true">
              ${latticeText.which(conjugate, subgroup.copies)}
            </span>`
      }
      <span class="lattice-order" aria-hidden="true">${latticeText.order(subgroup.order, 1)}</span>
      <span class="lattice-marks" aria-hidden="true">
        ${subgroup.normal ? html`<span class="badge">${latticeText.normal}</span>` : nothing}
        ${subgroup.maximal ? html`<span class="badge hollow">${latticeText.maximal}</span>` : nothing}
        ${neurons ? html`<span class="lattice-using">${latticeText.neurons(neurons)}</span>` : nothing}
      </span>
      ${
        this.#singles
          ? html`<span class="lattice-generators">
              ${latticeText.generated(this.#singles.generators[item.number])}
            </span>`
          : nothing
      }
    </li>`;
  }

  /** @param {Item} item */
  #choose(item) {
    const { class: number, conjugate } = this.#place(item);
    this.chooseIn(number, conjugate ?? 0);
  }

  /** @param {Item} item */
  #go({ path }) {
    this.#at = path;
    this.requestUpdate();
  }

  /** @param {Item[]} items @param {boolean} open */
  #turn(items, open) {
    const paths = new Set(this.#open);
    for (const { path } of items) open ? paths.add(path) : paths.delete(path);
    this.#open = paths;
    this.requestUpdate();
  }

  /** @param {Event} event @param {Item} item */
  #onTwist(event, item) {
    if (item.open === null) return;
    event.stopPropagation();
    this.#turn([item], !item.open);
  }

  /** @param {KeyboardEvent} event */
  #onKey = (event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const at = this.#items.find(({ path }) => path === this.#at);
    if (!at || ctrlKey || metaKey || altKey) return;
    const chooses = key === "Enter" || key === " ";
    const move = chooses ? {} : (treeMove(key, at, this.#items) ?? this.#find(key, at));
    if (!move) return;
    event.preventDefault();
    // The page has uses of its own for Space and for letters.
    event.stopPropagation();
    if (chooses) this.#choose(at);
    if (move.open) this.#turn(move.open, true);
    if (move.close) this.#turn([move.close], false);
    if (move.to) this.#node(move.to)?.focus();
  };

  /** The next line whose name begins as was typed. @param {string} key @param {Item} at @returns {Move | null} */
  #find(key, at) {
    if (key.length !== 1) return null;
    const now = performance.now();
    const before = now - this.#typed.at < TYPING_MS ? this.#typed.letters : "";
    const letters = before + key.toLowerCase();
    this.#typed = { letters, at: now };
    // More letters may still mean the line that the first ones led to.
    const from = this.#items.indexOf(at) + (before ? 0 : 1);
    const round = [...this.#items.slice(from), ...this.#items.slice(0, from)];
    const { subgroup_classes: classes } = this.report;
    const name = (/** @type {Item} */ item) => classes[this.#place(item).class].name;
    const to = round.find((item) => name(item)?.toLowerCase().startsWith(letters));
    return { to };
  }

  /** @param {Item} item @returns {HTMLElement | null} */
  #node({ path }) {
    return this.querySelector(`[data-path="${path}"]`);
  }
}
