import { TWINS, medianStep } from "../page/twins/twinRuns.js";

/** @import { TwinRun } from "../page/twins/twinRuns.js" */

export const [WIDTH, HEIGHT] = [380, 276];
const [LEFT, RIGHT] = [46, 12];
/** Where those stand that did not grok, if there are any. */
const APART = 74;
/** Beyond the highest piles, the words on the medians. */
export const WORDS = [22, 236];
/** Lines from which the dots of the twins pile up, away from each other. */
const BASES = [104, 154];
const PILE = 66;
const DOT = 7;
export const AXIS = 242;
const TICKS = [25, 50, 100, 200, 250, 500, 1000];
const MOST_TICKS = 5;

/** @typedef {{ run: TwinRun, x: number, y: number, grokked: boolean }} Dot */

/**
 * @typedef {object} Strip
 * @property {Dot[]} dots
 * @property {number} base
 * @property {number | null} median step
 * @property {number | null} medianX
 */

/**
 * Two strips of dots, one pile for each number of steps, and an axis of steps.
 *
 * @param {TwinRun[]} runs
 * @returns {{ strips: Strip[], ticks: { step: number, x: number }[], never: number | null }}
 */
export function layStrips(runs) {
  const steps = runs.flatMap(({ grokked }) => (grokked === null ? [] : [grokked]));
  const anyMissed = steps.length < runs.length;
  const end = WIDTH - RIGHT - (anyMissed ? APART : 0);
  const { from, to, tick } = rangeOf(steps);
  const along = (/** @type {number} */ step) =>
    LEFT + 8 + ((step - from) / (to - from)) * (end - LEFT - 16);
  const never = anyMissed ? WIDTH - RIGHT - APART / 2 + 8 : null;
  const place = (/** @type {TwinRun} */ { grokked }) =>
    grokked === null ? Number(never) : along(grokked);
  const strips = TWINS.map((twin, i) => {
    const own = runs.filter(({ group }) => group === twin).sort((a, b) => a.seed - b.seed);
    const median = medianStep(own);
    const dots = pile(own, place, BASES[i], i === 0 ? -1 : 1);
    return { dots, base: BASES[i], median, medianX: median === null ? null : along(median) };
  });
  const ticks = Array.from({ length: Math.floor((to - from) / tick) + 1 }, (_, i) => ({
    step: from + i * tick,
    x: along(from + i * tick),
  }));
  return { strips, ticks, never };
}

/** @param {TwinRun[]} runs @param {(run: TwinRun) => number} place @param {number} base @param {-1 | 1} way @returns {Dot[]} */
function pile(runs, place, base, way) {
  /** @type {Map<number, number>} */
  const heights = new Map();
  const dots = runs.map((run) => {
    const x = place(run);
    const level = heights.get(x) ?? 0;
    heights.set(x, level + 1);
    return { run, x, level };
  });
  // High piles are pressed together.
  const pitch = Math.min(DOT, PILE / Math.max(1, ...heights.values()));
  return dots.map(({ run, x, level }) => ({
    ...{ run, x, grokked: run.grokked !== null },
    y: base + way * (DOT / 2 + 1 + level * pitch),
  }));
}

/** The steps that the axis goes over, and the distance of its ticks. @param {number[]} steps */
function rangeOf(steps) {
  const [least, most] = steps.length === 0 ? [0, 1000] : [Math.min(...steps), Math.max(...steps)];
  const spread = Math.max(100, most - least);
  const tick = TICKS.find((one) => spread / one < MOST_TICKS) ?? spread;
  const from = Math.floor(least / tick) * tick;
  const to = Math.max(from + tick, Math.ceil(most / tick) * tick);
  return { from, to, tick };
}
