import { html, nothing } from "lit";
import { COLOURINGS } from "../../page/choices/colourings.js";
import { text } from "../../text/en.js";
import { segments } from "../../views/segments.js";
import { Part } from "../part.js";

/** What the colours of the table tell: the choice, and its legend. That of circuits is fetched. */
export class CosettaColouring extends Part {
  static properties = { ...Part.properties, dotted: { attribute: false } };

  /** Whether the legend of the circuits is there. */
  #fetched = false;
  /** Whether it was asked for since the circuits were chosen. */
  #asked = false;

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
    const circuits = this.view.values.col === "circuit";
    const first = circuits && !this.#asked;
    this.#asked = circuits;
    if (first && !this.#fetched) this.#fetch();
  }

  async #fetch() {
    try {
      await import("./cosetta-deciders.js");
      this.#fetched = true;
      this.requestUpdate();
    } catch {
      this.lab.fail(new Error(text.notFetched));
    }
  }

  #legend() {
    const { col } = this.view.values;
    const { table } = text;
    if (col === "result") {
      return html`<span class="swatch right"></span> ${table.right}
        <span class="swatch wrong"></span> ${table.wrong}.`;
    }
    if (col === "circuit") {
      return this.#fetched ? html`<cosetta-deciders .lab=${this.lab}></cosetta-deciders>` : nothing;
    }
    if (col === "coset") {
      const { arranged, group } = this.view;
      const { cosets, coset_side: side } = arranged?.arrangement ?? {};
      const here = arranged?.group === group?.name && cosets && side;
      return here ? table.cosets(side) : table.noCosets;
    }
    const [low, high] = col === "confidence" ? [table.none, table.all] : [table.first, table.last];
    return html`${table.legends[col]}
      <span class="scale"><span>${low}</span><span class="ramp"></span><span>${high}</span></span>`;
  }
}
