/** @import { Geometry, Axis } from "./tableGeometry.js" */
/** @import { Direction, Place } from "../page/table/lines.js" */

/**
 * What stands in the headers on one side.
 *
 * @typedef {{ labels: string[], lines: Direction, picked: number[], at: number | undefined }} Headers
 */

/** @typedef {{ gutter: number, axis: Axis, ink: string, edge: string, accent: string }} Options */

/**
 * Draws the headers of a table: labels, or strips where there is no room for them. Picked
 * elements are marked, and so are the lines of the cell pointed at.
 *
 * @param {CanvasRenderingContext2D} context in CSS pixels
 * @param {{ labels: string[], rows: Direction, columns: Direction, picked: number[],
 *   cell: Place | null }} data
 * @param {{ geometry: Geometry, ink: string, edge: string, accent: string }} options
 */
export function drawHeaders(context, { labels, rows, columns, picked, cell }, options) {
  const { geometry } = options;
  const { gutter, size, labelled } = geometry;
  const draw = labelled ? drawLabels : drawStrip;
  for (const down of [true, false]) {
    context.save();
    context.beginPath();
    if (down) context.rect(0, gutter, gutter, size);
    else context.rect(gutter, 0, size, gutter);
    context.clip();
    const lines = down ? rows : columns;
    const axis = down ? geometry.rows : geometry.columns;
    const headers = { labels, lines, picked, at: down ? cell?.row : cell?.column };
    draw(context, headers, down, { ...options, gutter, axis });
    context.restore();
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Headers} headers
 * @param {boolean} down whether they are those of the rows
 * @param {Options} options
 */
function drawLabels(context, { labels, lines, picked, at }, down, options) {
  const { gutter, axis, ink, accent } = options;
  const { start, step, first, last } = axis;
  context.textAlign = "right";
  for (let place = first; place < last; place += 1) {
    const element = lines.elements[place];
    const along = start + (place + 0.5) * step;
    context.save();
    context.translate(down ? gutter - 5 : along, down ? along : gutter - 5);
    if (!down) context.rotate(Math.PI / 2);
    if (picked.includes(element)) {
      context.fillStyle = accent;
      context.fillRect(1, -step / 2 + 1, 3, step - 2);
    }
    context.fillStyle = place === at ? accent : ink;
    context.fillText(labels[element], 0, 0, gutter - 8);
    context.restore();
  }
}

/**
 * A strip, shaded block by block.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Headers} headers
 * @param {boolean} down
 * @param {Options} options
 */
function drawStrip(context, { lines, picked, at }, down, { gutter, axis, edge, accent }) {
  const { start, step } = axis;
  /** @type {(from: number, length: number, thick: number) => void} */
  const bar = (from, length, thick) => {
    const [across, along] = [gutter - 2 - thick, start + from];
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
  if (at !== undefined) bar(at * step, mark, gutter - 5);
}
