/** @import { Geometry } from "./tableGeometry.js" */
/** @import { Direction } from "../page/table/lines.js" */

/**
 * What stands in the headers on one side.
 *
 * @typedef {{ labels: string[], lines: Direction, picked: number[], at: number | undefined }} Headers
 */

/** @typedef {{ geometry: Geometry, ink: string, edge: string, accent: string }} Options */

/**
 * Draws the headers of a table: labels, or strips where there is no room for them. Picked
 * elements are marked, and so are the lines of the cell pointed at.
 *
 * @param {CanvasRenderingContext2D} context in CSS pixels
 * @param {{ labels: string[], rows: Direction, columns: Direction, picked: number[],
 *   cell: { x: number, y: number } | null }} data
 * @param {Options} options
 */
export function drawHeaders(context, { labels, rows, columns, picked, cell }, options) {
  const draw = options.geometry.labelled ? drawLabels : drawStrip;
  draw(context, { labels, lines: rows, picked, at: cell?.x }, true, options);
  draw(context, { labels, lines: columns, picked, at: cell?.y }, false, options);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Headers} headers
 * @param {boolean} down whether they are those of the rows
 * @param {Options} options
 */
function drawLabels(context, { labels, lines, picked, at }, down, options) {
  const { geometry, ink, accent } = options;
  const { gutter, size } = geometry;
  const step = size / lines.elements.length;
  context.textAlign = "right";
  lines.elements.forEach((element, place) => {
    const along = gutter + (place + 0.5) * step;
    context.save();
    context.translate(down ? gutter - 5 : along, down ? along : gutter - 5);
    if (!down) context.rotate(Math.PI / 2);
    if (picked.includes(element)) {
      context.fillStyle = accent;
      context.fillRect(1, -step / 2 + 1, 3, step - 2);
    }
    context.fillStyle = element === at ? accent : ink;
    context.fillText(labels[element], 0, 0, gutter - 8);
    context.restore();
  });
}

/**
 * A strip, shaded block by block.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Headers} headers
 * @param {boolean} down
 * @param {Options} options
 */
function drawStrip(context, { lines, picked, at }, down, { geometry, edge, accent }) {
  const { gutter, size } = geometry;
  const step = size / lines.elements.length;
  /** @type {(from: number, length: number, thick: number) => void} */
  const bar = (from, length, thick) => {
    const [across, along] = [gutter - 2 - thick, gutter + from];
    if (down) context.fillRect(across, along, thick, length);
    else context.fillRect(along, across, length, thick);
  };
  context.fillStyle = edge;
  const blocks = lines.starts.length - 1;
  for (let block = 0; block < blocks; block++) {
    const from = lines.starts[block] * step;
    context.globalAlpha = block % 2 === 0 ? 0.35 : 0.7;
    bar(from, lines.starts[block + 1] * step - from, gutter - 5);
  }
  context.globalAlpha = 1;
  context.fillStyle = accent;
  const mark = Math.max(2, step);
  for (const element of picked) bar(lines.placeOf[element] * step, mark, gutter - 2);
  if (at !== undefined) bar(lines.placeOf[at] * step, mark, gutter - 5);
}
