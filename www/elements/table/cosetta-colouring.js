import { html, nothing } from "lit";
import { COLOURINGS } from "../../page/choices/colourings.js";
import { palettesIn } from "../../page/choices/palettes.js";
import { linesOf } from "../../page/table/lines.js";
import { notationOf } from "../../page/table/notation.js";
import { text } from "../../text/en.js";
import { inNotation } from "../../text/inNotation.js";
import { segments } from "../../views/segments.js";
import { Part } from "../part.js";

/** The legends that are fetched. @type {Record<string, () => Promise<unknown>>} */
const LEGENDS = {
  circuit: () => import("./cosetta-deciders.js"),
  coset: () => import("./cosetta-coset-key.js"),
};

/** What the colours of the table tell: the choice, and its legend. */
export class CosettaColouring extends Part {
  static properties = { ...Part.properties, dotted: { attribute: false } };

  /** The colouring whose legend was asked for last, and those whose legends are there. */
  #asked = "";
  #fetched = new Set();

  constructor() {
    super();
    /** Whether cells are large enough for the marks of training pairs. */
    this.dotted = true;
  }

  render() {
    const { col } = this.view.values;
    const { table } = text;
    return html`
      <fieldset class="colouring">
        <legend class="sr-only">${table.colouring}</legend>
        ${segments({
          ...{ name: "colouring", values: COLOURINGS, words: table.colourings, chosen: col },
          choose: (value) => this.lab.state.set({ col: value }),
        })}
      </fieldset>
      <p class="legend">${this.#legend()} ${this.dotted ? table.dots : table.noDots}</p>
    `;
  }

  updated() {
    const { col } = this.view.values;
    // What could not be fetched is asked for again when it is chosen again.
    if (col === this.#asked) return;
    this.#asked = col;
    if (col in LEGENDS && !this.#fetched.has(col)) this.#fetch(col);
  }

  /** @param {string} col */
  async #fetch(col) {
    if (await this.fetchPart(LEGENDS[col])) this.#fetched.add(col);
    this.requestUpdate();
  }

  #legend() {
    const { col } = this.view.values;
    const { table } = text;
    if (col === "result") {
      return html`<span class="swatch right"></span> ${table.right}
        <span class="swatch wrong"></span> ${table.wrong}${text.marks.stop}`;
    }
    if (col in LEGENDS) {
      if (!this.#fetched.has(col)) return nothing;
      return col === "circuit"
        ? html`<cosetta-deciders .lab=${this.lab}></cosetta-deciders>`
        : html`<cosetta-coset-key .lab=${this.lab}></cosetta-coset-key>`;
    }
    const legend = inNotation(table.legends[col], notationOf(this.view));
    if (col === "confidence") return html`${legend} ${this.#scale(table.none, table.all)}`;
    if (!this.#areLinesMoved()) return html`${legend} ${this.#scale(table.first, table.last)}`;
    const byPosition = this.view.values.by === "position";
    const [first, last] = byPosition ? table.ends : [table.first, table.last];
    return html`${legend} ${this.#scale(first, last)}
      <label class="check"
        ><input type="checkbox" .checked=${byPosition} @change=${this.#setBy} />
        ${table.byPosition}</label
      >`;
  }

  /** @param {string} low @param {string} high */
  #scale(low, high) {
    const [palette] = palettesIn(this.view.values);
    return html`<span class="scale"
      ><span>${low}</span><span class="ramp ${palette}"></span><span>${high}</span></span
    >`;
  }

  /** Whether an element's row tells something else than its number. */
  #areLinesMoved() {
    const { group, arranged, selection, values } = this.view;
    return group !== null && !linesOf({ group, arranged, selection, values }).numbered;
  }

  /** @param {Event} event */
  #setBy = (event) => {
    const { checked } = /** @type {HTMLInputElement} */ (event.target);
    this.lab.state.set({ by: checked ? "position" : "element" });
  };
}
