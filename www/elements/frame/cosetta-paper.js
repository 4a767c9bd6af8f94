import { html, nothing } from "lit";
import { labAddress } from "#files";
import { SETTINGS, settingText } from "../../page/choices/settings.js";
import { linkOf } from "../../page/choices/state.js";
import { linesOf } from "../../page/table/lines.js";
import { text } from "../../text/en.js";
import { drawPaperTable } from "../../views/drawPaperTable.js";
import { groupName } from "../../views/groupName.js";
import { Part } from "../part.js";

/** On paper, in the place of controls: the table in grey, the settings and the link. */
export class CosettaPaper extends Part {
  render() {
    const { config, group, printing } = this.view;
    if (!printing || !config || !group) return nothing;
    const { settings, recipes, groups, paper } = text;
    const { values, unknown } = this.lab.state;
    const address = labAddress(linkOf(values, unknown).hash);
    return html`<canvas
        class="paper-table"
        role="img"
        aria-label=${text.table.label(group.title)}
      ></canvas>
      <dl class="paper-settings">
        ${this.#entry(groups.label, groupName(group.title))}
        ${this.#entry(recipes.label, recipes.names[config.preset] ?? config.preset)}
        ${SETTINGS.map(({ key, field }) =>
          this.#entry(settings.labels[key], settingText(config[field])),
        )}
        ${this.#entry(paper.link, html`<a href=${address}>${address}</a>`)}
      </dl>`;
  }

  updated() {
    const canvas = this.querySelector("canvas");
    const root = /** @type {ParentNode} */ (this.getRootNode());
    const picture = /** @type {HTMLCanvasElement | null} */ (root.querySelector(".picture"));
    const { group, arranged, selection, values } = this.view;
    if (!canvas || !picture || !group) return;
    const { elements: picked, gap } = selection;
    const lines = linesOf({ group, arranged, selection, values });
    const { fontFamily: font } = getComputedStyle(this);
    drawPaperTable(canvas, { picture, labels: group.labels, lines, picked, gap }, { font });
  }

  /** @param {string} name @param {unknown} value */
  #entry(name, value) {
    return html`<div>
      <dt>${name}</dt>
      <dd>${value}</dd>
    </div>`;
  }
}

customElements.define("cosetta-paper", CosettaPaper);
