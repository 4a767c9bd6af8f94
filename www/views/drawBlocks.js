import { blockAt } from "../page/table/lines.js";

/** @import { Direction, Place } from "../page/table/lines.js" */
/** @import { Geometry } from "./tableGeometry.js" */

/**
 * Draws the gaps between the blocks of a table, and outlines one block of it: where the
 * cell pointed at lies, or the first.
 *
 * @param {CanvasRenderingContext2D} context in CSS pixels
 * @param {{ rows: Direction, columns: Direction, cell: Place | null }} data
 * @param {{ geometry: Geometry, gap: number, paper: string, accent: string, thick: number }} options
 */
export function drawBlocks(context, { rows, columns, cell }, options) {
  const { geometry, gap, paper, accent, thick } = options;
  const { gutter, size } = geometry;
  const { start: down, step } = geometry.rows;
  const { start: right } = geometry.columns;
  // Wider gaps would hide whole lines of the table.
  const wide = Math.min(gap, Math.max(1, step));
  context.fillStyle = paper;
  for (const start of rows.starts.slice(1, -1)) {
    context.fillRect(gutter, down + start * step - wide / 2, size, wide);
  }
  for (const start of columns.starts.slice(1, -1)) {
    context.fillRect(right + start * step - wide / 2, gutter, wide, size);
  }
  const [top, bottom] = bounds(rows, cell?.row).map((at) => down + at * step);
  const [left, end] = bounds(columns, cell?.column).map((at) => right + at * step);
  context.lineWidth = 3 * thick;
  context.strokeStyle = paper;
  context.strokeRect(left, top, end - left, bottom - top);
  context.lineWidth = 1.5 * thick;
  context.strokeStyle = accent;
  context.strokeRect(left, top, end - left, bottom - top);
}

/** Where the block of a line begins and ends. @param {Direction} lines @param {number | undefined} place */
function bounds(lines, place) {
  const block = place === undefined ? 0 : blockAt(lines, place);
  return [lines.starts[block], lines.starts[block + 1]];
}
