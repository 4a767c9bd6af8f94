/**
 * The benchmark's worker: times each contestant in turn, round after round, so
 * that a change of the machine's speed meets all of them alike.
 */
import init, { Gradient, Group, Product, Update, peak } from "../../target/bench/pkg/cosetta.js";

/**
 * @typedef {object} Contestant
 * @property {string} name
 * @property {() => number} run returns flop, or for the algebra what was found
 * @property {number} [limit] milliseconds that the algebra may take
 */

const ROUNDS = 15;
/** Each sample repeats its work until it has taken about this long. */
const SAMPLE_MS = 40;

/** @returns {Contestant[]} */
function contestants() {
  const fullBatch = new Gradient(120, 256, 128, 5760);
  const miniBatch = new Gradient(120, 256, 128, 512);
  const large = new Gradient(720, 128, 256, 4096);
  const allPairs = new Gradient(120, 256, 128, 14_400);
  const update = new Update(150_000);
  const product = new Product(5760, 128, 120);
  return [
    { name: "register peak (simd128 multiply and add)", run: () => peak(400_000) },
    { name: "matrix product 5760×128×120", run: () => product.run() },
    { name: "S5 gradient, full batch (5,760 pairs, d 256, w 128)", run: () => fullBatch.run() },
    { name: "S5 gradient, 512 pairs (d 256, w 128)", run: () => miniBatch.run() },
    { name: "S5 answers to all 14,400 pairs", run: () => allPairs.score() },
    { name: "AdamW on 150,000 parameters", run: () => update.run() },
    { name: "S6 gradient, 4,096 pairs (d 128, w 256)", run: () => large.run() },
    ...algebra(),
  ];
}

/** Groups of order up to 120 that take long: many subgroups, many or large irreps. */
const SLOW = ["C2^6", "D4xC2^3", "C2^5xC3", "C2^4xS3", "S5", "SL(2,5)", "A5xC2", "C120"];

/** @returns {Contestant[]} */
function algebra() {
  const s6 = new Group("S6");
  const slow = SLOW.map((name) => {
    const group = new Group(name);
    return { name: `${name}: everything`, run: () => group.everything(), limit: 100 };
  });
  return [
    { name: "S6: lattice of its 1,455 subgroups", run: () => s6.lattice(), limit: 1500 },
    { name: "S6: character table", run: () => s6.characters(), limit: 500 },
    ...slow,
  ];
}

/**
 * Milliseconds and flop per run, over one sample.
 *
 * @param {Contestant} contestant
 */
function sample(contestant) {
  let flop = 0;
  let runs = 0;
  const start = performance.now();
  let elapsed = 0;
  do {
    flop += contestant.run();
    runs += 1;
    elapsed = performance.now() - start;
  } while (elapsed < SAMPLE_MS);
  return { ms: elapsed / runs, flop: flop / runs };
}

await init({ module_or_path: new URL("cosetta_bg.wasm", import.meta.url) });
const field = contestants().map((contestant) => ({
  contestant,
  /** @type {number[]} */ ms: [],
  flop: 0,
}));
for (const { contestant } of field) sample(contestant);
for (let round = 0; round < ROUNDS; round += 1) {
  for (const entry of field) {
    const { ms, flop } = sample(entry.contestant);
    entry.ms.push(ms);
    entry.flop = flop;
  }
}
postMessage(
  field.map(({ contestant, ms, flop }) => {
    const sorted = ms.toSorted((a, b) => a - b);
    const { name, limit } = contestant;
    return { name, limit, flop, best: sorted[0], median: sorted[ROUNDS >> 1] };
  }),
);
