import { blockAt } from "../page/table/lines.js";

/** @import { Direction } from "../page/table/lines.js" */
/** @import { Geometry } from "./tableGeometry.js" */

/**
 * Draws the gaps between the blocks of a table, and outlines one block of it: where the
 * cell pointed at lies, or the first.
 *
 * @param {CanvasRenderingContext2D} context in CSS pixels
 * @param {{ rows: Direction, columns: Direction, cell: { x: number, y: number } | null }} data
 * @param {{ geometry: Geometry, gap: number, paper: string, accent: string, thick: number }} options
 */
export function drawBlocks(context, { rows, columns, cell }, options) {
  const { geometry, gap, paper, accent, thick } = options;
  const { gutter, size } = geometry;
  const step = size / rows.elements.length;
  // Wider gaps would hide whole lines of the table.
  const wide = Math.min(gap, Math.max(1, step));
  context.fillStyle = paper;
  for (const start of rows.starts.slice(1, -1)) {
    context.fillRect(gutter, gutter + start * step - wide / 2, size, wide);
  }
  for (const start of columns.starts.slice(1, -1)) {
    context.fillRect(gutter + start * step - wide / 2, gutter, wide, size);
  }
  const [top, bottom] = bounds(rows, cell?.x).map((at) => gutter + at * step);
  const [left, right] = bounds(columns, cell?.y).map((at) => gutter + at * step);
  context.lineWidth = 3 * thick;
  context.strokeStyle = paper;
  context.strokeRect(left, top, right - left, bottom - top);
  context.lineWidth = 1.5 * thick;
  context.strokeStyle = accent;
  context.strokeRect(left, top, right - left, bottom - top);
}

/** Where the block of an element begins and ends. @param {Direction} lines @param {number | undefined} element */
function bounds(lines, element) {
  const block = element === undefined ? 0 : blockAt(lines, lines.placeOf[element]);
  return [lines.starts[block], lines.starts[block + 1]];
}
