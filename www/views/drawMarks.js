/** @import uPlot from "uplot" */
/** @import { Milestone } from "../page/runs/milestones.js" */

const SIZE = 5;

/** @typedef {{ ink: string, accent: string, type: number, thick: number }} Look */
/** @typedef {(context: CanvasRenderingContext2D, x: number, y: number, size: number) => void} Shape */

/**
 * Draws the steps at which the run started over (a thick ring), had memorised (▲), nearly
 * grokked (○), grokked (●) and was seen to be clean (◆) into a chart, and a line at the step that
 * is looked at. What lies outside of the chart is left out.
 *
 * @param {uPlot} chart
 * @param {Record<Milestone, number | null> & { restarts: number[], looked: number | null }} steps
 * @param {Look} look
 */
export function drawMarks(chart, steps, look) {
  const { min = 0, max = 0 } = chart.scales.x;
  const draw = (
    /** @type {number | null} */ step,
    /** @type {string} */ colour,
    /** @type {Shape} */ shape,
  ) => {
    if (step !== null && step >= min && step <= max) drawMark(chart, step, colour, shape, look);
  };
  for (const step of steps.restarts) draw(step, look.ink, ring);
  draw(steps.memorised, look.ink, triangle);
  draw(steps.nearly, look.accent, circle);
  draw(steps.grokked, look.accent, disc);
  draw(steps.clean, look.ink, diamond);
  if (steps.looked !== null) drawLine(chart, steps.looked, look);
}

/**
 * @param {uPlot} chart
 * @param {number} step
 * @param {string} colour
 * @param {Shape} shape
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

/** @type {Shape} */
function triangle(context, x, y, size) {
  context.moveTo(x, y - size);
  context.lineTo(x + size, y + size);
  context.lineTo(x - size, y + size);
  context.closePath();
}

/** @type {Shape} */
function disc(context, x, y, size) {
  context.arc(x, y, size, 0, 2 * Math.PI);
}

/** @type {Shape} */
function ring(context, x, y, size) {
  disc(context, x, y, size);
  context.arc(x, y, size / 2, 0, 2 * Math.PI, true);
}

/** @type {Shape} */
function circle(context, x, y, size) {
  disc(context, x, y, size);
  context.arc(x, y, 0.7 * size, 0, 2 * Math.PI, true);
}

/** @type {Shape} */
function diamond(context, x, y, size) {
  context.moveTo(x, y - 1.2 * size);
  context.lineTo(x + 1.2 * size, y);
  context.lineTo(x, y + 1.2 * size);
  context.lineTo(x - 1.2 * size, y);
  context.closePath();
}
