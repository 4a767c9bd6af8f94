import { LABELLED_CELL, gutterFor, wholeAxis } from "./tableGeometry.js";

/** @import { Extent } from "./gridMoves.js" */
/** @import { Axis, Geometry } from "./tableGeometry.js" */

/** Cells as large as that have room for every mark and number. */
const CELL = 20;
/** A picture is no wider than that. */
const WIDEST = 2400;

/**
 * A table drawn larger: what is seen of it takes no more room than the whole. It is of one
 * picture, whose cells have room for the marks that the whole has none for.
 *
 * @param {Geometry} whole
 * @param {number} zoom
 * @param {number} longest letters in the longest label
 * @returns {Geometry}
 */
export function zoomedGeometry(whole, zoom, longest) {
  const step = whole.rows.step * zoom;
  const labelled = step >= LABELLED_CELL;
  const gutter = labelled ? gutterFor(longest) : whole.gutter;
  const size = whole.gutter + whole.size - gutter;
  const axis = wholeAxis(whole.rows.last, step, gutter);
  const cell = Math.max(whole.cell, Math.min(CELL, Math.floor(WIDEST / whole.rows.last)));
  return { ...whole, gutter, labelled, size, cell, zoom, smooth: false, rows: axis, columns: axis };
}

/** The same, as far as it was scrolled. @param {Geometry} geometry @param {Element} frame @returns {Geometry} */
export function scrolledGeometry(geometry, { scrollTop, scrollLeft }) {
  const { gutter, size, rows, columns } = geometry;
  return {
    ...geometry,
    rows: axisSeen(rows.last, rows.step, size, scrollTop, gutter),
    columns: axisSeen(columns.last, columns.step, size, scrollLeft, gutter),
  };
}

/** Which lines of the only child of a frame are to be seen. @param {Element} frame @param {Extent} extent */
export function linesSeen(frame, { rows, columns }) {
  const { width, height } = /** @type {Element} */ (
    frame.firstElementChild
  ).getBoundingClientRect();
  const { clientWidth, clientHeight, scrollLeft, scrollTop } = frame;
  return {
    rows: { ...axisSeen(rows, height / rows, clientHeight, scrollTop, 0), of: rows },
    columns: { ...axisSeen(columns, width / columns, clientWidth, scrollLeft, 0), of: columns },
  };
}

/**
 * @param {number} n lines
 * @param {number} step
 * @param {number} size of what is shown
 * @param {number} offset how far it was scrolled
 * @param {number} gutter before it
 * @returns {Axis}
 */
function axisSeen(n, step, size, offset, gutter) {
  // Positions that are not whole may be a little off.
  const [first, last] = [(offset + 0.1) / step, (offset + size - 0.1) / step];
  return {
    ...{ start: gutter - offset, step },
    ...{ first: Math.max(0, Math.floor(first)), last: Math.min(n, Math.ceil(last)) },
  };
}
