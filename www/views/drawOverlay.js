import { drawBlocks } from "./drawBlocks.js";
import { drawCrosshair } from "./drawCrosshair.js";
import { drawHeaders } from "./drawHeaders.js";

/** @import { Drag } from "../elements/table/dragLine.js" */
/** @import { Place, TableLines } from "../page/table/lines.js" */
/** @import { Axis, Geometry } from "./tableGeometry.js" */

/**
 * Draws everything that lies over the picture of a table: headers, gaps between blocks, and
 * the cell pointed at, or the line that is dragged.
 *
 * @param {CanvasRenderingContext2D} context in CSS pixels
 * @param {{ labels: string[], lines: TableLines, picked: number[], gap: number,
 *   cell: Place | null, pinned: boolean, drag: Drag | null }} data
 * @param {{ geometry: Geometry, ink: string, paper: string, accent: string, edge: string,
 *   thick: number }} options
 */
export function drawOverlay(context, { labels, lines, picked, gap, cell, pinned, drag }, options) {
  const { rows, columns, sorted } = lines;
  const { geometry } = options;
  const { gutter, size, zoom } = geometry;
  context.clearRect(0, 0, gutter + size, gutter + size);
  context.textBaseline = "middle";
  drawHeaders(context, { labels, rows, columns, picked, cell }, options);
  context.save();
  if (zoom > 1) {
    context.beginPath();
    context.rect(gutter, gutter, size, size);
    context.clip();
  }
  if (sorted) drawBlocks(context, { rows, columns, cell }, { ...options, gap });
  if (cell && !drag && isSeen(cell.row, geometry.rows) && isSeen(cell.column, geometry.columns)) {
    const { row, column } = cell;
    const at = [rows.elements[row], columns.elements[column]];
    const names = /** @type {[string, string]} */ (at.map((element) => labels[element]));
    drawCrosshair(context, { labels: names, row, column, pinned }, options);
  }
  context.restore();
  if (drag) drag.draw(context, { rows, columns }, options);
}

/** Whether a line is to be seen. @param {number} place @param {Axis} axis */
const isSeen = (place, { first, last }) => place >= first && place < last;
