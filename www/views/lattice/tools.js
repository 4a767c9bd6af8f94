import { html } from "lit";
import { latticeText } from "../../text/en/latticeText.js";

/** @import { GroupReport } from "../../protocol/group.js" */

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
 * @param {(way: "in" | "out" | "fit") => void} tools.onZoom
 */
export function latticeTools({ report, number, most, isOpen, some, onToggle, onAll, onZoom }) {
  const { subgroup_classes: classes, subgroups } = report;
  const { zoomIn, zoomOut, fit, all, classesOnly, tooManySingles } = latticeText;
  const icon = (
    /** @type {string} */ label,
    /** @type {string} */ sign,
    /** @type {"in" | "out"} */ way,
  ) =>
    html`<button
      type="button"
      class="icon"
      aria-label=${label}
      title=${label}
      @click=${() => onZoom(way)}
    >
      ${sign}
    </button>`;
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
    <div class="lattice-zoom">
      ${icon(zoomOut, "−", "out")} ${icon(zoomIn, "+", "in")}
      <button type="button" @click=${() => onZoom("fit")}>${fit}</button>
    </div>
  </div>`;
}
