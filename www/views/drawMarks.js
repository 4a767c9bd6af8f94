/** @import uPlot from "uplot" */

const SIZE = 5;

/** @typedef {{ ink: string, accent: string, type: number, thick: number }} Look */

/**
 * Draws the steps at which the run started over (○), had memorised (▲) and grokked (●)
 * into a chart, and a line at the step that is looked at.
 *
 * @param {uPlot} chart
 * @param {{ restarts: number[], memorised: number | null, grokked: number | null,
 *   looked: number | null }} steps
 * @param {Look} look
 */
export function drawMarks(chart, { restarts, memorised, grokked, looked }, look) {
  for (const step of restarts) drawMark(chart, step, look.ink, ring, look);
  if (memorised !== null) drawMark(chart, memorised, look.ink, triangle, look);
  if (grokked !== null) drawMark(chart, grokked, look.accent, disc, look);
  if (looked !== null) drawLine(chart, looked, look);
}

/**
 * @param {uPlot} chart
 * @param {number} step
 * @param {string} colour
 * @param {(context: CanvasRenderingContext2D, x: number, y: number, size: number) => void} shape
 * @param {Look} look
 */
function drawMark({ ctx: context, bbox, valToPos }, step, colour, shape, { type, thick }) {
  const x = valToPos(step, "x", true);
  const size = SIZE * type * devicePixelRatio;
  context.save();
  context.strokeStyle = context.fillStyle = colour;
  context.lineWidth = thick * devicePixelRatio;
  context.setLineDash([2 * devicePixelRatio, 3 * devicePixelRatio]);
  context.beginPath();
  context.moveTo(x, bbox.top);
  context.lineTo(x, bbox.top + bbox.height);
  context.stroke();
  context.beginPath();
  shape(context, x, bbox.top - size - devicePixelRatio, size);
  context.fill();
  context.restore();
}

/**
 * @param {uPlot} chart
 * @param {number} step
 * @param {Look} look
 */
function drawLine({ ctx: context, bbox, valToPos }, step, { accent, thick }) {
  const x = valToPos(step, "x", true);
  context.save();
  context.strokeStyle = accent;
  context.lineWidth = 2 * thick * devicePixelRatio;
  context.beginPath();
  context.moveTo(x, bbox.top);
  context.lineTo(x, bbox.top + bbox.height);
  context.stroke();
  context.restore();
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} x
 * @param {number} y
 * @param {number} size
 */
function triangle(context, x, y, size) {
  context.moveTo(x, y - size);
  context.lineTo(x + size, y + size);
  context.lineTo(x - size, y + size);
  context.closePath();
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} x
 * @param {number} y
 * @param {number} size
 */
function disc(context, x, y, size) {
  context.arc(x, y, size, 0, 2 * Math.PI);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} x
 * @param {number} y
 * @param {number} size
 */
function ring(context, x, y, size) {
  disc(context, x, y, size);
  context.arc(x, y, size / 2, 0, 2 * Math.PI, true);
}
