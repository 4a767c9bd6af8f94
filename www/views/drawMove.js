import { drawTag } from "./drawCrosshair.js";

/** @import { Direction } from "../page/table/lines.js" */
/** @import { Geometry } from "./tableGeometry.js" */

/**
 * Draws where the row and the column of an element that is dragged stand, and where they would
 * go.
 *
 * @param {CanvasRenderingContext2D} context in CSS pixels
 * @param {{ rows: Direction, columns: Direction, element: number, before: number | null,
 *   down: boolean, words: string }} data `down`: it is dragged by the header of its row; before
 *   `null` it would stay
 * @param {{ geometry: Geometry, ink: string, paper: string, accent: string, thick: number }} options
 */
export function drawMove(context, data, options) {
  const { rows, columns, element, before, down, words } = data;
  const { geometry, accent, paper, thick } = options;
  const { gutter, size } = geometry;
  const step = size / rows.elements.length;
  /** @type {(direction: Direction, element: number) => number} */
  const at = ({ placeOf, elements }, g) => gutter + (placeOf[g] ?? elements.length) * step;
  context.fillStyle = accent;
  context.globalAlpha = 0.3;
  context.fillRect(0, at(rows, element), gutter + size, Math.max(2, step));
  context.fillRect(at(columns, element), 0, Math.max(2, step), gutter + size);
  context.globalAlpha = 1;
  if (before === null) return;
  for (const [colour, width] of /** @type {const} */ ([
    [paper, 6 * thick],
    [accent, 3 * thick],
  ])) {
    context.fillStyle = colour;
    context.fillRect(0, at(rows, before) - width / 2, gutter + size, width);
    context.fillRect(at(columns, before) - width / 2, 0, width, gutter + size);
  }
  const along = at(down ? rows : columns, before) + 14;
  const [x, y] = down ? [gutter + size / 2, along] : [along, gutter + 20];
  drawTag(context, words, x, y, options.geometry, options);
}
