/** @import { Geometry } from "./tableGeometry.js" */

const TAG_HEIGHT = 18;

/**
 * Draws the cell pointed at on the overlay of a table.
 *
 * @param {CanvasRenderingContext2D} context in CSS pixels
 * @param {{ labels: [string, string], row: number, column: number, pinned: boolean }} cell
 *   the lines it stands in, and what they are called
 * @param {{ geometry: Geometry, ink: string, paper: string, accent: string, thick: number }} options
 */
export function drawCrosshair(context, { labels, row, column, pinned }, options) {
  const { ink, paper, accent, thick } = options;
  const { gutter, labelled, size, rows, columns } = options.geometry;
  const { step } = rows;
  const [left, top] = [columns.start + column * step, rows.start + row * step];
  const band = Math.max(1, step);
  context.globalAlpha = 0.35;
  context.fillStyle = paper;
  context.fillRect(gutter, top, size, band);
  context.fillRect(left, gutter, band, size);
  context.globalAlpha = 1;
  const margin = Math.max(0, (7 - step) / 2) + 1.5;
  context.lineWidth = (pinned ? 4.5 : 3) * thick;
  context.strokeStyle = paper;
  context.strokeRect(left - margin, top - margin, step + 2 * margin, step + 2 * margin);
  context.lineWidth = (pinned ? 3 : 1.75) * thick;
  context.strokeStyle = accent;
  context.strokeRect(left - margin, top - margin, step + 2 * margin, step + 2 * margin);
  if (labelled) return;
  const tag = (/** @type {string} */ label, /** @type {number} */ x, /** @type {number} */ y) =>
    drawTag(context, label, x, y, options.geometry, { ink, paper });
  tag(labels[0], left > size / 2 ? gutter + 4 : size, top + step / 2);
  tag(labels[1], left + step / 2, top > size / 2 ? gutter + 12 : size);
}

/**
 * A label on a little plate, kept inside the table.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {string} label
 * @param {number} x
 * @param {number} y
 * @param {Geometry} geometry
 * @param {{ ink: string, paper: string }} colours
 */
export function drawTag(context, label, x, y, { gutter, size }, { ink, paper }) {
  const width = context.measureText(label).width + 12;
  const end = gutter + size;
  const left = Math.min(Math.max(x - width / 2, gutter + 3), end - width - 3);
  const top = Math.min(Math.max(y - TAG_HEIGHT / 2, gutter + 3), end - TAG_HEIGHT - 3);
  context.fillStyle = paper;
  context.fillRect(left, top, width, TAG_HEIGHT);
  context.textAlign = "left";
  context.fillStyle = ink;
  context.fillText(label, left + 6, top + TAG_HEIGHT / 2 + 0.5);
}
