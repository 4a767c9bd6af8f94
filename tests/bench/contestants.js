/**
 * The benchmark's worker: holds everybody who runs in the browser, and times
 * those who can do a piece of work one after the other, so that a change of the
 * machine's speed meets all of them alike.
 */
import * as simd128 from "../../target/bench/simd128/cosetta.js";
import * as turbo from "../../target/bench/turbo/cosetta.js";
import { algebra, fit, ourProblem, ourWorks } from "./ours.js";

/** @typedef {() => unknown} Run does the work once; steps and answers return, or promise, their loss */
/** @typedef {import("./protocol.mjs").Problem} Problem */
/** @typedef {import("./protocol.mjs").Entry} Entry */
/** @typedef {{ load: (problem: Problem) => Promise<Record<string, Run>> }} RivalModule */

/** Each sample repeats its work until it has taken about this long, */
const SAMPLE_MS = 40;
/** in slices that the timer resolves. The best slice is one that nothing interrupted. */
const SLICE_MS = 2;

/** Who does which work. @type {Map<string, { who: string, run: Run }[]>} */
const field = new Map();

/** @param {string} who @param {Record<string, Run>} works */
async function enter(who, works) {
  /** @type {Entry[]} */
  const entries = [];
  for (const [work, run] of Object.entries(works)) {
    try {
      const losses = [await run()];
      // Two more steps show whether gradient and update agree.
      if (work.startsWith("step")) losses.push(await run(), await run());
      field.set(work, [...(field.get(work) ?? []), { who, run }]);
      entries.push({ who, work, losses: losses.filter((loss) => typeof loss === "number") });
    } catch (error) {
      entries.push({ who, work, failed: `${error}` });
    }
  }
  return entries;
}

/**
 * Takes in our two builds and the rivals.
 *
 * @param {{ who: string, url: string }[]} rivals
 */
async function start(rivals) {
  /** @type {Entry[]} */
  const entries = [];
  /** Number of the register tile of each build. @type {Record<string, number>} */
  const tiles = {};
  /** @type {Problem | undefined} */
  let problem;
  for (const [who, module] of Object.entries({ simd128, turbo })) {
    try {
      await module.default({ module_or_path: new URL(`${who}.wasm`, import.meta.url) });
      tiles[who] = await fit(module);
      problem ??= ourProblem(module);
      entries.push(...(await enter(who, ourWorks(module))));
    } catch (error) {
      entries.push({ who, failed: `${error}` });
    }
  }
  if (!problem) throw new Error(entries[0].failed);
  await enter("simd128", algebra(simd128));
  for (const { who, url } of rivals) {
    try {
      /** @type {RivalModule} */
      const { load } = await import(url);
      entries.push(...(await enter(who, await load(problem))));
    } catch (error) {
      entries.push({ who, failed: `${error}` });
    }
  }
  return { entries, problem, tiles };
}

/** Milliseconds per run of everybody who does this work. @param {string} work */
async function sample(work) {
  const samples = [];
  for (const { who, run } of field.get(work) ?? []) {
    const slices = [];
    const end = performance.now() + SAMPLE_MS;
    do slices.push(await slice(run));
    while (performance.now() < end);
    samples.push({ who, work, slices });
  }
  return samples;
}

/** Milliseconds per run. @param {Run} run */
async function slice(run) {
  let [runs, elapsed] = [0, 0];
  const start = performance.now();
  do {
    await run();
    runs += 1;
    elapsed = performance.now() - start;
  } while (elapsed < SLICE_MS);
  return elapsed / runs;
}

onmessage = async ({ data: { action, argument } }) => {
  try {
    postMessage({ result: await (action === "start" ? start : sample)(argument) });
  } catch (error) {
    postMessage({ error: `${error}` });
  }
};
