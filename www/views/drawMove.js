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
  const { step } = geometry.rows;
  const end = gutter + size;
  /** @type {(isRow: boolean, g: number) => number} */
  const at = (isRow, g) => {
    const { placeOf, elements } = isRow ? rows : columns;
    return (
      (isRow ? geometry.rows : geometry.columns).start + (placeOf[g] ?? elements.length) * step
    );
  };
  // Across the table and the headers, as far as it is not scrolled away.
  const bars = (
    /** @type {number} */ g,
    /** @type {number} */ shift,
    /** @type {number} */ width,
  ) => {
    for (const isRow of [true, false]) {
      const from = at(isRow, g) + shift;
      const [least, most] = [
        Math.max(gutter + Math.min(shift, 0), from),
        Math.min(end, from + width),
      ];
      if (least >= most) continue;
      if (isRow) context.fillRect(0, least, end, most - least);
      else context.fillRect(least, 0, most - least, end);
    }
  };
  context.fillStyle = accent;
  context.globalAlpha = 0.3;
  bars(element, 0, Math.max(2, step));
  context.globalAlpha = 1;
  if (before === null) return;
  for (const [colour, width] of /** @type {const} */ ([
    [paper, 6 * thick],
    [accent, 3 * thick],
  ])) {
    context.fillStyle = colour;
    bars(before, -width / 2, width);
  }
  const along = at(down, before) + 14;
  const [x, y] = down ? [gutter + size / 2, along] : [along, gutter + 20];
  drawTag(context, words, x, y, options.geometry, options);
}
