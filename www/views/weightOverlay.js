import { html, nothing, svg } from "lit";

/** @import { Extent, Place } from "./gridMoves.js" */

/**
 * What lies over the picture of a layer: gaps between cosets and between groups of columns,
 * columns that are set aside, the chosen one, and the cells that are marked and pointed at.
 *
 * @param {Extent} extent
 * @param {{ starts: Uint32Array, groups: number[], aside: boolean[], chosen: number,
 *   marked: Place | null, pointed: Place | null }} data
 */
export function weightOverlay({ rows, columns }, data) {
  const { starts, groups, aside, chosen, marked, pointed } = data;
  return html`<svg
    class="weights-overlay"
    viewBox="0 0 ${columns} ${rows}"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${aside.map((is, column) => (is ? svg`<rect class="aside" x=${column} y="0" width="1" height=${rows} />` : nothing))}
    ${starts.length > rows / 2 ? nothing : [...starts].slice(1).map((row) => svg`<path class="gap" d="M0 ${row}H${columns}" />`)}
    ${groups.slice(1).map((column) => svg`<path class="circuit" d="M${column} 0V${rows}" />`)}
    ${chosen < 0 ? nothing : svg`<rect class="chosen" x=${chosen} y="0" width="1" height=${rows} />`}
    ${cell(marked, "marked")} ${cell(pointed, "pointed")}
  </svg>`;
}

/** @param {Place | null} place @param {string} name */
function cell(place, name) {
  if (!place) return nothing;
  const { row, column } = place;
  return svg`<rect class=${name} x=${column} y=${row} width="1" height="1" />`;
}
