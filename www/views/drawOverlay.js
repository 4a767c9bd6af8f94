import { drawBlocks } from "./drawBlocks.js";
import { drawCrosshair } from "./drawCrosshair.js";
import { drawHeaders } from "./drawHeaders.js";

/** @import { Drag } from "../elements/table/dragLine.js" */
/** @import { TableLines } from "../page/table/lines.js" */
/** @import { Geometry } from "./tableGeometry.js" */

/**
 * Draws everything that lies over the picture of a table: headers, gaps between blocks, and
 * the cell pointed at, or the line that is dragged.
 *
 * @param {CanvasRenderingContext2D} context in CSS pixels
 * @param {{ labels: string[], lines: TableLines, picked: number[], gap: number,
 *   cell: { x: number, y: number } | null, pinned: boolean, drag: Drag | null }} data
 * @param {{ geometry: Geometry, ink: string, paper: string, accent: string, edge: string,
 *   thick: number }} options
 */
export function drawOverlay(context, { labels, lines, picked, gap, cell, pinned, drag }, options) {
  const { rows, columns, sorted } = lines;
  const { gutter, size } = options.geometry;
  context.clearRect(0, 0, gutter + size, gutter + size);
  context.textBaseline = "middle";
  drawHeaders(context, { labels, rows, columns, picked, cell }, options);
  if (sorted) drawBlocks(context, { rows, columns, cell }, { ...options, gap });
  if (drag) return drag.draw(context, { rows, columns }, options);
  if (!cell) return;
  const pointed = {
    labels: /** @type {[string, string]} */ ([labels[cell.x], labels[cell.y]]),
    row: rows.placeOf[cell.x],
    column: columns.placeOf[cell.y],
    lines: labels.length,
    pinned,
  };
  drawCrosshair(context, pointed, options);
}
