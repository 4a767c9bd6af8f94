import { percent, power } from "../text/numbers.js";

/** @import uPlot from "uplot" */

/** @typedef {"loss" | "accuracy"} Measure */

/** The same room for the numbers beside both charts, so that their steps line up. */
const AXIS_WIDTH = 52;
const AXIS_HEIGHT = 26;
const SYNC = "steps";

/**
 * How a learning curve looks.
 *
 * @param {Measure} measure
 * @param {{ train: string, test: string, ink: string, rule: string, font: string, type: number,
 *   thick: number }} look
 * @param {(chart: uPlot) => void} drawMarks called after the curves
 * @param {(step: number | null) => void} onPoint told which step is pointed at
 * @returns {Omit<uPlot.Options, "width" | "height">}
 */
export function chartOptions(measure, look, drawMarks, onPoint) {
  const axis = {
    stroke: look.ink,
    font: `${12 * look.type}px ${look.font}`,
    grid: { stroke: look.rule, width: 1 },
    ticks: { show: false },
  };
  return {
    legend: { show: false },
    padding: [16, 20, 0, 0],
    cursor: {
      sync: { key: SYNC, setSeries: false },
      drag: { x: false, y: false },
      points: { size: 8 },
    },
    scales: { x: { time: false, range: stepRange }, y: yScale(measure) },
    axes: [
      { ...axis, size: AXIS_HEIGHT * look.type, space: 60 * look.type, gap: 6 },
      { ...axis, size: AXIS_WIDTH * look.type, gap: 6, ...yAxis(measure) },
    ],
    series: [
      {},
      {
        stroke: look.train,
        width: 1.75 * look.thick,
        dash: [6, 4],
        points: { show: false },
        spanGaps: true,
      },
      { stroke: look.test, width: 2.25 * look.thick, points: { show: false }, spanGaps: true },
      // The run that this one left, if it branched off.
      {
        stroke: look.train,
        width: 0.75 * look.thick,
        dash: [3, 3],
        points: { show: false },
        spanGaps: true,
      },
      { stroke: look.test, width: 0.75 * look.thick, points: { show: false }, spanGaps: true },
    ],
    hooks: {
      draw: [drawMarks],
      setCursor: [({ cursor, data }) => onPoint(data[0][cursor.idx ?? -1] ?? null)],
    },
  };
}

/** @type {uPlot.Range.Function} */
function stepRange(_, min, max) {
  return [min ?? 0, Math.max(max ?? 0, 100)];
}

/** @param {Measure} measure @returns {uPlot.Scale} */
function yScale(measure) {
  if (measure === "accuracy") return { range: [0, 1.04] };
  return { distr: 3, range: (_, min, max) => decades(min ?? 0.1, max ?? 10) };
}

/**
 * The powers of ten around the values, at least two apart.
 *
 * @param {number} min
 * @param {number} max
 * @returns {[number, number]}
 */
function decades(min, max) {
  const low = Math.floor(Math.log10(Math.max(min, 1e-12)));
  const high = Math.ceil(Math.log10(Math.max(max, 1e-11)));
  return [10 ** Math.min(low, high - 2), 10 ** high];
}

/** @param {Measure} measure @returns {uPlot.Axis} */
function yAxis(measure) {
  if (measure === "accuracy") {
    return { splits: () => [0, 0.25, 0.5, 0.75, 1], values: (_, values) => values.map(percent) };
  }
  return {
    splits: (chart) => wholeDecades(chart.scales.y.min ?? 0.1, chart.scales.y.max ?? 10),
    values: (_, values) => values.map(decadeLabel),
    filter: (_, splits) => splits,
  };
}

/**
 * @param {number} min
 * @param {number} max
 */
function wholeDecades(min, max) {
  const [low, high] = [Math.round(Math.log10(min)), Math.round(Math.log10(max))];
  const every = Math.ceil((high - low) / 6);
  const marks = [];
  for (let exponent = high; exponent >= low; exponent -= every) marks.unshift(10 ** exponent);
  return marks;
}

/** @param {number} value */
function decadeLabel(value) {
  const exponent = Math.round(Math.log10(value));
  return exponent === 0 ? "1" : exponent === 1 ? "10" : `10${power(exponent)}`;
}
