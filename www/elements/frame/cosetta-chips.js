import { html, nothing } from "lit";
import { subgroupClass } from "../../page/groups/subgroupClass.js";
import { seen } from "../../page/view.js";
import { text } from "../../text/en.js";
import { groupName } from "../../views/groupName.js";
import { Part } from "../part.js";

/** @import { SubgroupPlace } from "../../page/choices/selection.js" */

/** Names what is taken out. */
const ABLATED = "cosetta-ablated";

/** Where Ctrl+Z undoes typing. */
const TYPING = "input[type=text], textarea, dialog";

/** What is selected in all views: a chip for each part, which can be cleared, and Undo. */
export class CosettaChips extends Part {
  /** What the keys are for: the page, or the lab's part of it. */
  #root = this.getRootNode();

  connectedCallback() {
    super.connectedCallback();
    this.#root = this.getRootNode();
    this.#root.addEventListener("keydown", this.#onKey);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#root.removeEventListener("keydown", this.#onKey);
  }

  render() {
    const { selection } = text;
    const chips = [
      this.#subgroup(),
      this.#step(),
      this.#neuron("n", this.view.selection.neuron),
      this.#neuron("pin", this.view.selection.pinned),
      this.#circuit(),
      this.#irrep(),
      this.#ablation(),
      this.#elements(),
    ];
    const some = chips.filter((chip) => chip !== nothing).length;
    return html`<div class="chips" role="group" aria-label=${selection.title}>
      ${some === 0 ? html`<p class="hint">${selection.none}</p>` : chips}
      <div class="chip-tools">
        ${
          some > 1
            ? html`<button type="button" class="small" @click=${() => this.lab.select.clearAll()}>
                ${selection.clearAll}
              </button>`
            : nothing
        }
        <button
          type="button"
          class="small"
          aria-keyshortcuts="Control+Z"
          ?disabled=${!this.lab.select.canUndo}
          @click=${() => this.lab.select.undo()}
        >
          ${selection.undo}
        </button>
      </div>
    </div>`;
  }

  #subgroup() {
    const { subgroup } = this.view.selection;
    if (!subgroup) return nothing;
    const { selection } = text;
    const { order, conjugate } = subgroup;
    const known = subgroupClass(this.view, subgroup.class);
    const name = known?.name ? groupName(known.name) : selection.ofOrder(order);
    const copies = known?.copies ?? 1;
    return this.#chip(
      "sub",
      html`${selection.subgroup}
        <b>${name}</b>
        ${copies > 1 ? this.#conjugates(subgroup, copies) : conjugate > 0 ? `#${conjugate + 1}` : nothing}`,
    );
  }

  /** @param {SubgroupPlace} subgroup @param {number} copies */
  #conjugates(subgroup, copies) {
    const { selection } = text;
    const turn = (/** @type {number} */ by) => () =>
      this.lab.select.conjugate({
        ...subgroup,
        conjugate: (subgroup.conjugate + by + copies) % copies,
      });
    return html`<span class="turn">
      <button type="button" aria-label=${selection.previous} @click=${turn(-1)}>‹</button>
      <span aria-live="polite">${selection.conjugate(subgroup.conjugate, copies)}</span>
      <button type="button" aria-label=${selection.next} @click=${turn(1)}>›</button>
    </span>`;
  }

  /** The step that the link shows, once it is there. */
  #step() {
    const { step } = seen(this.view).status ?? {};
    const isThere = step !== undefined && `${step}` === this.view.values.t;
    return isThere ? this.#chip("t", text.selection.step(step)) : nothing;
  }

  /** @param {"n" | "pin"} part @param {number | null} neuron */
  #neuron(part, neuron) {
    if (neuron === null) return nothing;
    return this.#chip(part, text.selection[part === "n" ? "neuron" : "pinned"](neuron));
  }

  #circuit() {
    const { circuit } = this.view.selection;
    if (!circuit) return nothing;
    const name = subgroupClass(this.view, circuit.class)?.name;
    return this.#chip(
      "circ",
      html`${text.selection.circuit} ${name ? html`<b>${groupName(name)}</b>` : nothing}
      ${text.selection.pair(circuit)}`,
    );
  }

  #irrep() {
    const { irrep } = this.view.selection;
    if (irrep === null) return nothing;
    const name = this.view.dissection?.report?.irreps[irrep]?.name;
    return this.#chip("irr", html`${text.selection.irrep} <b>${name ?? `#${irrep + 1}`}</b>`);
  }

  /** What names it is fetched with what there is to say of a link. */
  #ablation() {
    if (this.view.selection.ablation === null) return nothing;
    if (!customElements.get(ABLATED)) {
      customElements.whenDefined(ABLATED).then(() => this.requestUpdate());
      return nothing;
    }
    return this.#chip("abl", html`<cosetta-ablated .lab=${this.lab}></cosetta-ablated>`);
  }

  #elements() {
    const { elements } = this.view.selection;
    if (elements.length === 0) return nothing;
    const labels = elements.map((g) => this.view.group?.labels[g]).join(", ");
    return this.#chip("el", html`${text.selection.elements} <b>${labels}</b>`);
  }

  /** @param {"sub" | "t" | "n" | "pin" | "circ" | "irr" | "abl" | "el"} part @param {unknown} content */
  #chip(part, content) {
    const { clear, parts } = text.selection;
    return html`<span class="chip" data-part=${part}>
      <span class="chip-words">${content}</span>
      <button
        type="button"
        class="chip-clear"
        aria-label=${clear(parts[part])}
        @click=${() => this.lab.select.clear(part)}
      >
        ×
      </button>
    </span>`;
  }

  /** @param {Event} pressed */
  #onKey = (pressed) => {
    const event = /** @type {KeyboardEvent} */ (pressed);
    const target = /** @type {Element} */ (event.target);
    const undoes = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey);
    if (!undoes || event.shiftKey || event.altKey || target.closest(TYPING)) return;
    if (!this.lab.select.canUndo) return;
    event.preventDefault();
    this.lab.select.undo();
  };
}
