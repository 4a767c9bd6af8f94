/** Our own contestants: the work of one build of the module. */
import { Calibration } from "../../www/worker/machine.js";
import * as works from "./works.mjs";

/** @typedef {typeof import("../../target/bench/simd128/cosetta.js")} Module */
/** @typedef {import("./protocol.mjs").Problem} Problem */

/** Milliseconds between rounds: the browser optimises the code meanwhile. */
const BREATH = 20;

/** Fits a build to the machine as the lab does; returns the tile's number. @param {Module} module */
export async function fit(module) {
  const calibration = new Calibration(module);
  while (!calibration.advance()) await new Promise((resume) => setTimeout(resume, BREATH));
  return calibration.tile;
}

/** @param {Module} module */
export function ourWorks({ Products, Steps, Update, peak, peak_apart }) {
  const { S5, S6, FULL_BATCH, MINI_BATCH, LARGE_BATCH } = works;
  const whole = new Products(FULL_BATCH, FULL_BATCH, S5.w, S5.n);
  const blocks = new Products(FULL_BATCH, works.BLOCK, S5.w, S5.n);
  const full = new Steps(S5.group, S5.d, S5.w, 0);
  const mini = new Steps(S5.group, S5.d, S5.w, MINI_BATCH);
  const large = new Steps(S6.group, S6.d, S6.w, LARGE_BATCH);
  const update = new Update(works.UPDATED_PARAMETERS);
  return {
    peak: () => peak(works.PEAK_ROUNDS),
    peakApart: () => peak_apart(works.PEAK_ROUNDS),
    forward: () => whole.forward(),
    transposed: () => whole.transposed(),
    backward: () => whole.backward(),
    products: () => whole.all(),
    blocks: () => blocks.all(),
    // The first answers are those of the untrained network, like everybody's.
    answerFull: () => full.answer(),
    answerMini: () => mini.answer(),
    stepFull: () => full.run(),
    stepMini: () => mini.run(),
    stepLarge: () => large.run(),
    update: () => update.run(),
  };
}

/** The step that rivals are given: our weights, our pairs. @param {Module} module @returns {Problem} */
export function ourProblem({ Steps }) {
  const { S5, MINI_BATCH, RECIPE } = works;
  const full = new Steps(S5.group, S5.d, S5.w, 0);
  const mini = new Steps(S5.group, S5.d, S5.w, MINI_BATCH);
  const { n, d, w } = S5;
  const values = Array.from(full.weights());
  const lengths = [n * d, n * d, d * w, d * w, w * n, n];
  return {
    sizes: S5,
    recipe: RECIPE,
    weights: lengths.map((length) => values.splice(0, length)),
    full: batch(full.pairs()),
    mini: batch(mini.pairs()),
  };
}

/** @param {Uint16Array} triples */
function batch(triples) {
  const column = (/** @type {number} */ place) =>
    Array.from(triples).filter((_, index) => index % 3 === place);
  return { x: column(0), y: column(1), z: column(2) };
}

/** @param {Module} module @returns {Record<string, () => number>} */
export function algebra({ Group }) {
  return Object.fromEntries(
    works.ALGEBRA.map(({ title, group, method }) => {
      const table = new Group(group);
      return [title, () => table[method]()];
    }),
  );
}
