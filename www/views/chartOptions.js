import { count, percent, power } from "../text/numbers.js";

/** @import uPlot from "uplot" */

/** @typedef {"loss" | "accuracy"} Measure */

/** The same room for the numbers beside both charts, so that their steps line up. */
const AXIS_WIDTH = 52;
const AXIS_HEIGHT = 26;
const SYNC = "steps";

/** A drag that is shorter is a click. */
const LEAST_DRAG = 8;

/**
 * How a learning curve looks, and what is asked and told about it.
 *
 * @typedef {object} Dealings
 * @property {boolean} isLog whether steps stand on a log scale
 * @property {() => [number, number] | null} stretch the steps that are drawn; `null`: all
 * @property {(chart: uPlot) => void} drawn called after the curves
 * @property {(record: number | null) => void} onPoint told which record is pointed at
 * @property {(stretch: [number, number]) => void} onStretch told what was dragged over
 */

/**
 * How a learning curve looks.
 *
 * @param {Measure} measure
 * @param {{ train: string, test: string, ink: string, rule: string, font: string, type: number,
 *   thick: number }} look
 * @param {Dealings} dealings
 * @returns {Omit<uPlot.Options, "width" | "height">}
 */
export function chartOptions(measure, look, { isLog, stretch, drawn, onPoint, onStretch }) {
  const axis = {
    stroke: look.ink,
    font: `${12 * look.type}px ${look.font}`,
    grid: { stroke: look.rule, width: 1 },
    ticks: { show: false },
  };
  /** Whether steps were dragged over since the button went down. */
  let dragged = false;
  return {
    legend: { show: false },
    padding: [16, 20, 0, 0],
    cursor: {
      sync: { key: SYNC, setSeries: false },
      drag: {
        ...{ x: true, y: false, setScale: false, dist: LEAST_DRAG },
        // By itself, uPlot takes a click away if the pointer or the page has moved a pixel.
        click: (_, event) => void (dragged && event.stopPropagation()),
      },
      bind: {
        mousedown: (_chart, _target, handle) => (event) => {
          dragged = false;
          return handle(event);
        },
      },
      points: { size: 8 },
    },
    scales: { x: stepScale(isLog, stretch), y: yScale(measure) },
    axes: [
      {
        ...{ ...axis, size: AXIS_HEIGHT * look.type, space: 60 * look.type, gap: 6 },
        ...(isLog ? LOG_AXIS : {}),
      },
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
      // The run beside it: the one that it left, or one to compare it with.
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
      draw: [drawn],
      setCursor: [({ cursor }) => onPoint(cursor.idx ?? null)],
      setSelect: [
        (chart) => {
          const { left, width } = chart.select;
          if (width < LEAST_DRAG) return;
          dragged = true;
          const [from, to] = [left, left + width].map((x) => chart.posToVal(x, "x"));
          chart.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
          onStretch([from, to]);
        },
      ],
    },
  };
}

/** @param {boolean} isLog @param {Dealings["stretch"]} stretch @returns {uPlot.Scale} */
function stepScale(isLog, stretch) {
  return {
    ...{ time: false, distr: isLog ? 3 : 1 },
    range: (_, min, max) => {
      const [from, to] = stretch() ?? [min ?? 0, Math.max(max ?? 0, 100)];
      return isLog ? [Math.max(from, 1), Math.max(to, 2)] : [from, to];
    },
  };
}

/** Round steps, as far as they have room. @type {uPlot.Axis} */
const LOG_AXIS = {
  splits: (_chart, _axis, min, max) => roundSteps(min, max),
  values: (_, splits) => splits.map((step) => count(step)),
  filter: (_, splits) => splits,
};

/** @param {number} min @param {number} max */
function roundSteps(min, max) {
  const decades = Math.log10(max / min);
  const firsts = decades > 3 ? [1] : decades > 1.5 ? [1, 3] : [1, 2, 3, 5, 7];
  const steps = [];
  for (let power = 10 ** Math.floor(Math.log10(min)); power <= max; power *= 10) {
    steps.push(...firsts.map((first) => first * power));
  }
  return steps.filter((step) => step >= min && step <= max);
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
