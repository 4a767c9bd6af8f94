/** What is measured: pieces of work, how many floating-point operations each takes, and targets. */

/** @typedef {{ group: string, n: number, d: number, w: number }} Sizes */

/** The paper's network for S5. @type {Sizes} */
export const S5 = { group: "S5", n: 120, d: 256, w: 128 };
/** Our network for S6. @type {Sizes} */
export const S6 = { group: "S6", n: 720, d: 128, w: 256 };
export const FULL_BATCH = 5760;
export const MINI_BATCH = 512;
export const LARGE_BATCH = 4096;
/** Pairs that a training step takes through its matrix products at a time. */
export const BLOCK = 120;
export const PEAK_ROUNDS = 400_000;
export const UPDATED_PARAMETERS = 150_000;

/** The published recipe (preset `paper`). */
export const RECIPE = { rate: 1e-3, decay: 1, beta1: 0.9, beta2: 0.98, epsilon: 1e-8 };

/**
 * Operations in the matrix products of a step that folds the embeddings first:
 * whoever takes another way is measured by this one all the same.
 *
 * @param {Sizes} sizes
 * @param {number} pairs
 */
const stepFlop = ({ n, d, w }, pairs) => 6 * pairs * w * n + 12 * n * d * w;
/** The same, forward only. @param {Sizes} sizes @param {number} pairs */
const answerFlop = ({ n, d, w }, pairs) => 2 * pairs * w * n + 4 * n * d * w;
const productFlop = 2 * FULL_BATCH * S5.w * S5.n;

/**
 * @typedef {object} Work
 * @property {string} title
 * @property {number} flop
 */

/** In the order in which they are measured and printed. @satisfies {Record<string, Work>} */
export const WORKS = {
  peak: { title: "Register peak, sums of products", flop: PEAK_ROUNDS * 96 },
  peakApart: { title: "Register peak, products and sums apart", flop: PEAK_ROUNDS * 52 },
  forward: { title: "Product 5760×128×120", flop: productFlop },
  transposed: { title: "Product 128×5760×120, left factor transposed", flop: productFlop },
  backward: { title: "Product 5760×120×128", flop: productFlop },
  products: { title: "The three products", flop: 3 * productFlop },
  blocks: { title: `The three products, ${BLOCK} pairs at a time`, flop: 3 * productFlop },
  stepFull: { title: "S5 step, full batch of 5,760 pairs", flop: stepFlop(S5, FULL_BATCH) },
  stepMini: { title: "S5 step, 512 pairs", flop: stepFlop(S5, MINI_BATCH) },
  answerFull: { title: "S5 answers to 5,760 pairs", flop: answerFlop(S5, FULL_BATCH) },
  answerMini: { title: "S5 answers to 512 pairs", flop: answerFlop(S5, MINI_BATCH) },
  stepLarge: { title: "S6 step, 4,096 pairs", flop: stepFlop(S6, LARGE_BATCH) },
  update: { title: "AdamW on 150,000 parameters", flop: 14 * UPDATED_PARAMETERS },
};

/** @typedef {keyof typeof WORKS} WorkKey */

/** The peak is that of the better loop. @type {WorkKey[]} */
export const PEAKS = ["peak", "peakApart"];

/** Groups of order up to 120 that take long: many subgroups, many or large irreps. */
const SLOW = ["C2^6", "D4xC2^3", "C2^5xC3", "C2^4xS3", "S5", "SL(2,5)", "A5xC2", "C120"];

/**
 * @typedef {object} Algebra
 * @property {string} title
 * @property {string} group
 * @property {"lattice" | "characters" | "everything"} method
 * @property {number} limit milliseconds that it may take
 */

/** @type {Algebra[]} */
export const ALGEBRA = [
  { title: "S6: lattice of its 1,455 subgroups", group: "S6", method: "lattice", limit: 1500 },
  { title: "S6: character table", group: "S6", method: "characters", limit: 500 },
  ...SLOW.map((group) => {
    const method = /** @type {const} */ ("everything");
    return { title: `${group}: ${method}`, group, method, limit: 100 };
  }),
];

/**
 * A ratio that is hoped for: our rate to our own peak, or a rival's time to ours.
 *
 * @typedef {object} Target
 * @property {string} title
 * @property {WorkKey} work
 * @property {"simd128" | "turbo"} build
 * @property {string} [rival] beginning of its name; without, the register peak
 * @property {number} atLeast
 */

/** @type {Target[]} */
export const TARGETS = [
  { title: "products of the step, of peak", work: "blocks", build: "turbo", atLeast: 0.9 },
  { title: "full-batch step, of peak", work: "stepFull", build: "turbo", atLeast: 0.8 },
  { title: "full-batch step, of peak", work: "stepFull", build: "simd128", atLeast: 0.75 },
  ...["PyTorch, f64 loss", "PyTorch, f32 loss", "PyTorch, f64 loss, 256 bits"].flatMap((rival) => [
    against(rival, "stepFull", 4),
    against(rival, "stepMini", 2.5),
  ]),
  // Not the folded form, whose name goes on with a comma.
  against("jax-js ", "stepFull", 5),
];

/** @param {string} rival @param {"stepFull" | "stepMini"} work @param {number} atLeast @returns {Target} */
function against(rival, work, atLeast) {
  const step = work === "stepFull" ? "full-batch step" : "step of 512 pairs";
  return { title: `${step}, times as fast as ${rival}`, work, build: "turbo", rival, atLeast };
}
