/** @import { Geometry } from "./tableGeometry.js" */

const LABEL_FONT = "11px";
const TAG_HEIGHT = 18;

/**
 * Draws row and column labels and the cell pointed at on the overlay of a table.
 *
 * @param {CanvasRenderingContext2D} context in CSS pixels
 * @param {{ labels: string[], cell: { x: number, y: number } | null }} data
 * @param {{ geometry: Geometry, ink: string, paper: string, accent: string, font: string }} options
 */
export function drawCrosshair(context, { labels, cell }, options) {
  const { gutter, size } = options.geometry;
  context.clearRect(0, 0, gutter + size, gutter + size);
  context.font = `${LABEL_FONT} ${options.font}`;
  context.textBaseline = "middle";
  if (gutter > 0) drawHeaders(context, labels, cell, options);
  if (cell) drawCell(context, labels, cell, options);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {string[]} labels
 * @param {{ x: number, y: number } | null} cell
 * @param {{ geometry: Geometry, ink: string, accent: string }} options
 */
function drawHeaders(context, labels, cell, { geometry: { gutter, size }, ink, accent }) {
  const step = size / labels.length;
  context.textAlign = "right";
  labels.forEach((label, index) => {
    const at = gutter + (index + 0.5) * step;
    context.fillStyle = index === cell?.x ? accent : ink;
    context.fillText(label, gutter - 5, at, gutter - 8);
    context.save();
    context.translate(at, gutter - 5);
    context.rotate(Math.PI / 2);
    context.fillStyle = index === cell?.y ? accent : ink;
    context.fillText(label, 0, 0, gutter - 8);
    context.restore();
  });
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {string[]} labels
 * @param {{ x: number, y: number }} cell
 * @param {{ geometry: Geometry, ink: string, paper: string, accent: string }} options
 */
function drawCell(context, labels, { x, y }, { geometry: { gutter, size }, ink, paper, accent }) {
  const step = size / labels.length;
  const [left, top] = [gutter + y * step, gutter + x * step];
  const band = Math.max(1, step);
  context.globalAlpha = 0.35;
  context.fillStyle = paper;
  context.fillRect(gutter, top, size, band);
  context.fillRect(left, gutter, band, size);
  context.globalAlpha = 1;
  const margin = Math.max(0, (7 - step) / 2) + 1.5;
  context.lineWidth = 3;
  context.strokeStyle = paper;
  context.strokeRect(left - margin, top - margin, step + 2 * margin, step + 2 * margin);
  context.lineWidth = 1.75;
  context.strokeStyle = accent;
  context.strokeRect(left - margin, top - margin, step + 2 * margin, step + 2 * margin);
  if (gutter > 0) return;
  const tag = { ink, paper, size };
  drawTag(context, labels[x], left > size / 2 ? 4 : size - 4, top + step / 2, tag);
  drawTag(context, labels[y], left + step / 2, top > size / 2 ? 12 : size - 12, tag);
}

/**
 * A label on a little plate, kept inside the table.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {string} label
 * @param {number} x
 * @param {number} y
 * @param {{ ink: string, paper: string, size: number }} options
 */
function drawTag(context, label, x, y, { ink, paper, size }) {
  const width = context.measureText(label).width + 12;
  const left = Math.min(Math.max(x - width / 2, 3), size - width - 3);
  const top = Math.min(Math.max(y - TAG_HEIGHT / 2, 3), size - TAG_HEIGHT - 3);
  context.fillStyle = paper;
  context.fillRect(left, top, width, TAG_HEIGHT);
  context.textAlign = "left";
  context.fillStyle = ink;
  context.fillText(label, left + 6, top + TAG_HEIGHT / 2 + 0.5);
}
