import { html } from "lit";
import { latticeText } from "../../text/en/latticeText.js";
import { zoomButtons } from "../zoomButtons.js";

/** @import { GroupReport } from "../../protocol/group.js" */
/** @import { Way } from "../zoomButtons.js" */

/**
 * What stands above the picture of the subgroups: what is shown one by one, and the size.
 *
 * @param {object} tools
 * @param {GroupReport} tools.report
 * @param {number} tools.number of the class that the first button is for
 * @param {number} tools.most subgroups that can be shown one by one
 * @param {boolean} tools.isOpen whether those of that class are
 * @param {boolean} tools.some whether any are
 * @param {() => void} tools.onToggle
 * @param {() => void} tools.onAll shows all, or none
 * @param {(way: Way) => void} tools.onZoom
 */
export function latticeTools({ report, number, most, isOpen, some, onToggle, onAll, onZoom }) {
  const { subgroup_classes: classes, subgroups } = report;
  const { all, classesOnly, tooManySingles } = latticeText;
  return html`<div class="lattice-tools">
    ${
      subgroups > most
        ? html`<p class="hint">${tooManySingles(most)}</p>`
        : html`<button type="button" ?disabled=${classes[number].copies === 1} @click=${onToggle}>
              ${latticeText.conjugates(classes[number], isOpen)}
            </button>
            <button type="button" ?disabled=${classes.length === subgroups} @click=${onAll}>
              ${some ? classesOnly : all(subgroups)}
            </button>`
    }
    ${zoomButtons(latticeText.zoom, onZoom)}
  </div>`;
}
