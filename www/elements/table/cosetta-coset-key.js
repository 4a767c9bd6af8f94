import { html, svg } from "lit";
import { cosetsOf } from "../../page/table/cosets.js";
import { notationOf } from "../../page/table/notation.js";
import { cosetText as words } from "../../text/en/cosetText.js";
import { MOST_COLOURS, cosetColour } from "../../views/cosetColour.js";
import { Part } from "../part.js";

/** @import { View } from "../../page/view.js" */
/** @import { Factors } from "../../protocol/table.js" */

/** What the coset of an element is called. @param {View} view @param {number} element */
export function cosetName(view, element) {
  const cosets = cosetsOf(view);
  if (!cosets || !view.group) return "";
  const { of, first, side } = cosets;
  const representative = of[element] === of[0] ? null : view.group.labels[first[of[element]]];
  return words.name(representative, side);
}

/** The cosets of two factors and of their product. @param {View} view @param {Factors} factors @param {number} product */
export function cosetsRead(view, { x, y }, product) {
  const cosets = cosetsOf(view);
  if (!cosets) return "";
  const [ofX, ofY, ofProduct] = [x, y, product].map((element) => cosetName(view, element));
  return words.reading(cosets.side, notationOf(view), ofX, ofY, ofProduct);
}

/** The legend of the table coloured by cosets: few have names, more are hues. */
export class CosettaCosetKey extends Part {
  render() {
    const cosets = cosetsOf(this.view);
    if (!cosets) return html`${words.none}`;
    const { first, side } = cosets;
    const { length } = first;
    const what = words.what(side, notationOf(this.view));
    if (length > MOST_COLOURS) return html`${what} ${words.many(length)} ${words.written}`;
    return html`${what}
      <ul class="deciders" aria-label=${words.label}>
        ${first.map(
          (element, coset) =>
            html`<li>
              <svg class="swatch" viewBox="0 0 1 1" aria-hidden="true">
                ${svg`<rect width="1" height="1" fill=${cosetColour(coset, length)} />`}
              </svg>
              ${words.numbered(coset, cosetName(this.view, element))}
            </li>`,
        )}
      </ul>
      ${words.written}`;
  }
}

customElements.define("cosetta-coset-key", CosettaCosetKey);
