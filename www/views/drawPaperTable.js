import { drawOverlay } from "./drawOverlay.js";
import { tableGeometry } from "./tableGeometry.js";

/** @import { TableLines, Direction } from "../page/table/lines.js" */

/** In CSS pixels: the width of a sheet, and the margin for the numbers of blocks. */
const SIDE = 640;
const MARGIN = 20;
/** For a printer. */
const RATIO = 3;
/** Between blocks white shows on any grey. */
const LEAST_GAP = 4;
const LOOK = { ink: "#000", paper: "#fff", accent: "#000", edge: "#555", thick: 1 };

/**
 * Draws the picture of a table for paper, with its headers, and its blocks apart and numbered,
 * so that they need no colours to be told.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {{ picture: HTMLCanvasElement, labels: string[], lines: TableLines, picked: number[],
 *   gap: number }} data
 * @param {{ font: string }} options
 */
export function drawPaperTable(canvas, { picture, labels, lines, picked, gap }, { font }) {
  const context = canvas.getContext("2d");
  if (!context) return;
  const longest = Math.max(...labels.map((label) => label.length));
  const geometry = tableGeometry(labels.length, SIDE, RATIO, longest, false);
  const { gutter, size } = geometry;
  const overlay = document.createElement("canvas");
  canvas.width = canvas.height = (MARGIN + gutter + size) * RATIO;
  overlay.width = overlay.height = (gutter + size) * RATIO;
  const over = /** @type {CanvasRenderingContext2D} */ (overlay.getContext("2d"));
  over.scale(RATIO, RATIO);
  over.font = `11px ${font}`;
  const shown = { labels, lines, picked, gap: Math.max(gap, LEAST_GAP), cell: null };
  drawOverlay(over, { ...shown, pinned: false, drag: null }, { geometry, ...LOOK });
  context.scale(RATIO, RATIO);
  context.imageSmoothingEnabled = geometry.smooth;
  const at = MARGIN + gutter;
  context.drawImage(picture, at, at, size, size);
  context.drawImage(overlay, MARGIN, MARGIN, gutter + size, gutter + size);
  if (!lines.sorted) return;
  context.font = `12px ${font}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const [i, middle] of middles(lines.rows, size).entries()) {
    context.fillText(`${i + 1}`, MARGIN / 2, at + middle);
  }
  for (const [i, middle] of middles(lines.columns, size).entries()) {
    context.fillText(`${i + 1}`, at + middle, MARGIN / 2);
  }
}

/** Where the middles of the blocks lie. @param {Direction} direction @param {number} size */
function middles({ elements, starts }, size) {
  const step = size / elements.length;
  return starts.slice(1).map((end, i) => ((starts[i] + end) / 2) * step);
}
