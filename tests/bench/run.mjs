/**
 * `node tests/bench/run.mjs`: runs the benchmark in a headless browser, and in
 * Python where it has something to compare with; prints a table and writes
 * `target/bench.json`. The browser is named by $CHROME, Python by $PYTHON.
 */
import { cpus } from "node:os";
import { chromium } from "playwright-core";
import { serve } from "../../www/build/serve.mjs";
import { bundle } from "./bundle.mjs";
import { startNative } from "./native.mjs";
import { report } from "./report.mjs";
import { ALGEBRA, WORKS } from "./works.mjs";

/** @typedef {import("./protocol.mjs").Entry} Entry */
/** @typedef {import("./protocol.mjs").Problem} Problem */
/** @typedef {import("./protocol.mjs").Sample} Sample */

const ROUNDS = 15;
const OUT = "target/bench";

const { present, absent } = await bundle(OUT);
// Isolated pages get timers of 5 µs instead of 100 µs.
const { url, close } = await serve(OUT, 0, {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
});
const browser = await chromium.launch({
  executablePath: process.env.CHROME,
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
try {
  const page = await browser.newPage();
  await page.goto(url);
  await page.evaluate(startWorker);
  await measure((action, argument) => page.evaluate(askWorker, { action, argument }));
} finally {
  await browser.close();
  close();
}

/** @param {(action: "start" | "sample", argument: unknown) => Promise<any>} ask */
async function measure(ask) {
  /** @type {{ entries: Entry[], problem: Problem, tiles: Record<string, number> }} */
  const { entries, problem, tiles } = await ask("start", present);
  const native = await startNative(problem);
  try {
    /** @type {Sample[][]} */
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push(await playRound(ask, native.sample));
      process.stderr.write(`\rround ${round + 1} of ${ROUNDS} `);
    }
    process.stderr.write("\r");
    const machine = { chromium: browser.version(), cpu: cpus()[0]?.model ?? "unknown", tiles };
    await report(machine, rounds, [...entries, ...absent, ...native.entries]);
  } finally {
    native.close();
  }
}

/**
 * Everybody's turn at every work; those who do the same work follow each other.
 *
 * @param {(action: "sample", work: string) => Promise<Sample[]>} ask
 * @param {(work: string) => Promise<Sample[]>} sampleNative
 */
async function playRound(ask, sampleNative) {
  const samples = [];
  for (const work of [...Object.keys(WORKS), ...ALGEBRA.map(({ title }) => title)]) {
    samples.push(...(await ask("sample", work)), ...(await sampleNative(work)));
  }
  return samples;
}

/** Runs in the page. */
function startWorker() {
  Object.assign(window, { worker: new Worker("worker.js", { type: "module" }) });
}

/** Runs in the page: the worker's answer. @param {{ action: string, argument: unknown }} message */
function askWorker(message) {
  const { worker } = /** @type {{ worker: Worker }} */ (/** @type {unknown} */ (window));
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data: { result, error } }) =>
      error ? reject(new Error(error)) : resolve(result);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(message);
  });
}
