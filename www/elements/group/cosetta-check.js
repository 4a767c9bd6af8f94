import { html, nothing } from "lit";
import { EngineLost } from "../../page/client.js";
import { placeIn, textTable } from "../../page/groups/textTable.js";
import { said } from "../../text/en/engineText.js";
import { ownText as own } from "../../text/en/ownText.js";
import { markedTable } from "../../views/markedTable.js";
import { Part } from "../part.js";

/** @import { Group } from "../../protocol/group.js" */
/** @import { Product } from "../../views/markedTable.js" */

/** Time for typing to come to rest. */
const SETTLE_MS = 300;

/** @typedef {{ spec: string, group: Group | null, message: string }} Verdict */

/** What the engine says of a draft, and what can be done with it. */
export class CosettaCheck extends Part {
  static properties = {
    ...Part.properties,
    spec: { attribute: false },
    input: { attribute: false },
  };

  /** The last answer; of an earlier draft while the next one is awaited. @type {Verdict | null} */
  #verdict = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #settling;
  /** Engine and draft of the last question. */
  #asked = "";

  constructor() {
    super();
    this.spec = "";
    /** The draft as it was written. */
    this.input = "";
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#settling);
  }

  willUpdate() {
    const question = `${this.view.engine} ${this.spec}`;
    if (question === this.#asked) return;
    this.#asked = question;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#judge(), this.#verdict ? SETTLE_MS : 0);
  }

  render() {
    const current = this.#verdict?.spec === this.spec;
    const sound = this.#verdict?.group?.problem === null;
    return html`<div class=${current ? "check-result" : "check-result stale"}>
      <div role="status" class=${sound ? "own-verdict sound" : "own-verdict"}>${this.#words()}</div>
      ${this.#actions(current)}
    </div>`;
  }

  /** Trains on it: a group at once, anything else only once it is known to be none. */
  async use() {
    const known = this.#verdict?.spec === this.spec;
    if (!known) await this.#judge();
    const group = this.#verdict?.spec === this.spec ? this.#verdict.group : null;
    if (group && (known || group.problem === null)) this.#choose(group.name);
  }

  #words() {
    if (!this.#verdict) return html`<p class="hint">${own.checking}</p>`;
    const { group, message } = this.#verdict;
    if (!group) {
      return html`<p class="sentence">${own.unreadable}</p>
        <p class="problem">${said(message)}</p>
        ${this.#way(placeIn(this.input, message))}`;
    }
    if (group.problem === null) return html`<p class="sentence">${own.group(group)}</p>`;
    return html`<p class="sentence">${own.other(group)}</p>
      <p class="problem">${said(group.problem ?? "")}</p>
      ${this.#counterexample(group)}`;
  }

  /** The products that show it, in the table around them. @param {Group} group */
  #counterexample({ labels, witness }) {
    const table = this.#verdict?.spec === this.spec ? textTable(this.input, labels) : null;
    const products = witness.map(([x, y]) => /** @type {Product} */ ([labels[x], labels[y]]));
    const cells = products.map(([x, y]) => table?.cell(x, y)).filter((cell) => cell != null);
    const last = cells.at(-1);
    if (!table || !last) return nothing;
    return html`${markedTable(own.counterexample, table, products)}
    ${this.#way([last.start, last.end])}`;
  }

  /** Leads to a part of the draft. @param {[number, number] | null} place */
  #way(place) {
    if (!place || this.#verdict?.spec !== this.spec) return nothing;
    return html`<p>
      <button
        type="button"
        class="small"
        @click=${() => this.dispatchEvent(new CustomEvent("cosetta-place", { detail: place }))}
      >
        ${own.show}
      </button>
    </p>`;
  }

  /** @param {boolean} current */
  #actions(current) {
    const group = this.#verdict?.group;
    if (!group) return nothing;
    const isGroup = group.problem === null;
    const shuffles = group.order > 1;
    return html`<div class="own-actions">
      <button
        type="button"
        class=${isGroup ? "primary" : "strong"}
        ?disabled=${!current}
        title=${own.keys}
        aria-describedby="own-use-what"
        @click=${() => this.#choose(group.name)}
      >
        ${isGroup ? own.use : own.anyway}
      </button>
      ${
        shuffles
          ? html`<button
              type="button"
              ?disabled=${!current}
              aria-describedby="own-use-what"
              @click=${() => this.#choose(`shuffle:1:${group.name}`)}
            >
              ${own.shuffle}
            </button>`
          : nothing
      }
      <p id="own-use-what" class="hint">
        ${isGroup ? nothing : own.anywayWhat} ${shuffles ? own.shuffleWhat : nothing}
      </p>
    </div>`;
  }

  async #judge() {
    clearTimeout(this.#settling);
    const { spec } = this;
    /** @type {Verdict} */
    let verdict;
    try {
      const { group } = await this.lab.ask("group", spec);
      verdict = { spec, group, message: "" };
    } catch (error) {
      if (error instanceof EngineLost) return;
      verdict = { spec, group: null, message: /** @type {Error} */ (error).message };
    }
    if (spec !== this.spec) return;
    this.#verdict = verdict;
    this.requestUpdate();
  }

  /** @param {string} name */
  #choose(name) {
    this.lab.chooseGroup(name);
    this.dispatchEvent(new Event("cosetta-chosen"));
  }
}
