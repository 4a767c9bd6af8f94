import { html, nothing } from "lit";
import { latticeText } from "../../text/en/latticeText.js";
import { groupName } from "../../views/groupName.js";
import { latticeItems, treeMove } from "../../views/lattice/tree.js";
import { LatticePart } from "./latticePart.js";

/** @import { Item, Move } from "../../views/lattice/tree.js" */

/** Letters that follow each other so closely are the beginning of one name. */
const TYPING_MS = 600;

/** Which subgroup lies in which, as a list: below each its maximal subgroups. */
export class CosettaLatticeTree extends LatticePart {
  /** Paths. @type {Set<string>} */
  #open = new Set();
  /** @type {Item[]} */
  #items = [];
  /** The path that Tab leads to. */
  #at = "";
  #typed = { letters: "", at: -Infinity };

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    const { subgroup_classes: classes } = this.report;
    if (changed.has("report")) {
      this.#open = new Set(latticeItems(classes, new Set()).map(({ path }) => path));
      this.#at = "";
    }
    this.#items = latticeItems(classes, this.#open);
    if (!this.#items.some(({ path }) => path === this.#at)) this.#at = this.#items[0].path;
  }

  render() {
    return html`<ul
        class="lattice-tree"
        role="tree"
        aria-label=${latticeText.tree}
        @keydown=${this.#onKey}
      >
        ${this.#items.map((item) => this.#item(item))}
      </ul>
      <p class="hint">${latticeText.treeKeys}</p>`;
  }

  /** @param {Item} item */
  #item(item) {
    const { path, class: number, level, position, beside, open } = item;
    const subgroup = this.report.subgroup_classes[number];
    const neurons = this.neurons(number);
    const index = this.report.order / subgroup.order;
    const words = latticeText.sentence(subgroup, index, neurons, null);
    return html`<li
      role="treeitem"
      data-path=${path}
      aria-level=${level}
      aria-posinset=${position}
      aria-setsize=${beside}
      aria-expanded=${open ?? nothing}
      aria-selected=${this.active?.class === number}
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
      <span class="lattice-order" aria-hidden="true">${latticeText.order(subgroup.order, 1)}</span>
      <span class="lattice-marks" aria-hidden="true">
        ${subgroup.normal ? html`<span class="badge">${latticeText.normal}</span>` : nothing}
        ${subgroup.maximal ? html`<span class="badge hollow">${latticeText.maximal}</span>` : nothing}
        ${neurons ? html`<span class="lattice-using">${latticeText.neurons(neurons)}</span>` : nothing}
      </span>
    </li>`;
  }

  /** @param {Item} item */
  #choose(item) {
    this.chooseIn(item.class, 0);
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
    const to = round.find((item) => classes[item.class].name?.toLowerCase().startsWith(letters));
    return { to };
  }

  /** @param {Item} item @returns {HTMLElement | null} */
  #node({ path }) {
    return this.querySelector(`[data-path="${path}"]`);
  }
}
