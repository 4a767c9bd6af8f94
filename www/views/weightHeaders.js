import { html, nothing, svg } from "lit";

/** @import { Place } from "./gridMoves.js" */
/** @import { Axis } from "./tableGeometry.js" */

const SPACE = 6;

/**
 * The headers of the rows and columns of a picture that are to be seen, where there is room for
 * them.
 *
 * @param {{ rows: Axis | null, columns: Axis | null }} axes
 * @param {{ row: (line: number) => string, column: (line: number) => string,
 *   place: Place | null }} data
 */
export function weightHeaders({ rows, columns }, { row, column, place }) {
  return html`<svg class="weights-headers rows" aria-hidden="true">
      ${
        rows
          ? lines(rows).map(
              ([line, along]) =>
                svg`<text class=${line === place?.row ? "at" : ""} x="100%" dx=${-SPACE} y=${along} text-anchor="end">${row(line)}</text>`,
            )
          : nothing
      }
    </svg>
    <svg class="weights-headers columns" aria-hidden="true">
      ${
        columns
          ? lines(columns).map(
              ([line, along]) =>
                svg`<text class=${line === place?.column ? "at" : ""} x=${SPACE - 2} transform="translate(${along} 0) rotate(90)">${column(line)}</text>`,
            )
          : nothing
      }
    </svg>`;
}

/** Each line, and where its middle is. @param {Axis} axis @returns {[number, number][]} */
function lines({ start, step, first, last }) {
  return Array.from({ length: last - first }, (_, i) => [
    first + i,
    start + (first + i + 0.5) * step,
  ]);
}
