import { html, nothing } from "lit";
import { characterText } from "../../text/characterText.js";
import { text } from "../../text/en.js";
import { reportText } from "../../text/en/reportText.js";
import { ReportPart } from "./reportPart.js";

/** @import { Character } from "../../protocol/group.js" */

/** Irreps and classes that are shown at first. */
const FIRST = 24;

/** The character table of a group. */
export class CosettaCharacters extends ReportPart {
  #side = FIRST;

  render() {
    const { character_error: error, character_table: rows, classes } = this.report;
    const left = classes.length - this.#side;
    const words = reportText.characters;
    return html`<div class="scroll" role="region" aria-label=${words.title} tabindex="0">
        <table class="characters">
          <caption>
            ${words.title}
          </caption>
          ${this.#head()}
          <tbody>
            ${this.report.irreps.slice(0, this.#side).map((_, irrep) => this.#row(irrep))}
          </tbody>
        </table>
      </div>
      <p class="hint">${error === 0 ? words.exact : words.numeric(exponentAbove(error))}</p>
      ${left > 0 ? html`<p class="hint">${words.cut(this.#side, classes.length)}</p>` : nothing}
      ${
        left > 0 && rows.length === classes.length
          ? html`<button type="button" @click=${this.#showAll}>${reportText.showAll(left)}</button>`
          : nothing
      }`;
  }

  #head() {
    const words = reportText.characters;
    const classes = this.report.classes.slice(0, this.#side);
    return html`<thead>
      <tr>
        <th scope="col" class="words">${words.irrep}</th>
        <th scope="col">${words.degree}</th>
        <th scope="col" class="words">${words.type}</th>
        ${classes.map(
          ({ representative }) => html`<th scope="col" class="element">${representative}</th>`,
        )}
      </tr>
      <tr>
        <th scope="row" class="words" colspan="3">${words.size}</th>
        ${classes.map(({ size }) => html`<td>${text.count(size)}</td>`)}
      </tr>
    </thead>`;
  }

  /** @param {number} irrep */
  #row(irrep) {
    const { irreps, character_degrees: degrees, indicators, character_table: values } = this.report;
    return html`<tr>
      <th scope="row" class="words">${irreps[irrep]}</th>
      <td>${text.count(degrees[irrep])}</td>
      <td class="words">${reportText.characters.types[indicators[irrep]]}</td>
      ${values[irrep].slice(0, this.#side).map((value) => this.#value(value))}
    </tr>`;
  }

  /** @param {Character} value */
  #value(value) {
    const { short, full } = characterText(value);
    return html`<td title=${short === full ? nothing : full}>${short}</td>`;
  }

  #showAll = () => {
    this.#side = this.report.classes.length;
    this.requestUpdate();
  };
}

/** The least power of ten that is larger. @param {number} error */
function exponentAbove(error) {
  return Number(error.toExponential().split("e")[1]) + 1;
}
