/**
 * `node tests/bench/run.mjs`: runs the benchmark in a headless browser, prints a
 * table and writes `target/bench.json`. The browser is named by $CHROME.
 */
import { build } from "esbuild";
import { copyFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { serve } from "../../www/build/serve.mjs";

/**
 * @typedef {object} Result
 * @property {string} name
 * @property {number} flop
 * @property {number} best milliseconds
 * @property {number} median milliseconds
 * @property {number} [limit] milliseconds; there for the algebra only
 */

const out = "target/bench";
await build({
  entryPoints: ["tests/bench/contestants.js"],
  outfile: `${out}/worker.js`,
  bundle: true,
  format: "esm",
  target: "es2022",
});
await copyFile(`${out}/pkg/cosetta_bg.wasm`, `${out}/cosetta_bg.wasm`);
await writeFile(`${out}/index.html`, "<!doctype html><title>Benchmark</title>");

// Isolated pages get timers of 5 µs instead of 100 µs.
const { url, close } = await serve(out, 0, {
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
  const results = /** @type {Result[]} */ (await page.evaluate(runWorker));
  report(results, browser.version());
} finally {
  await browser.close();
  close();
}

/** Runs in the page: the worker's results. */
function runWorker() {
  return new Promise((resolve, reject) => {
    const worker = new Worker("worker.js", { type: "module" });
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
}

/**
 * @param {Result[]} results the register peak first
 * @param {string} version
 */
async function report(results, version) {
  console.log(`Chromium ${version}, one worker, simd128; best of interleaved rounds\n`);
  const rows = reportKernels(results.filter(({ limit }) => limit === undefined));
  console.log();
  const algebra = reportAlgebra(results.filter(({ limit }) => limit !== undefined));
  const record = { chromium: version, rows, algebra };
  await writeFile("target/bench.json", `${JSON.stringify(record, null, 2)}\n`);
}

/** @param {Result[]} results the register peak first */
function reportKernels(results) {
  const rate = (/** @type {Result} */ { flop, best }) => flop / best / 1e6;
  const peak = rate(results[0]);
  printRow("", ["best ms", "median", "GFLOP/s", "of peak"]);
  return results.map((result) => {
    const row = { ...result, gflops: rate(result), ratio_to_peak: rate(result) / peak };
    const { name, best, median, gflops, ratio_to_peak: share } = row;
    printRow(name, [best.toFixed(3), median.toFixed(3), gflops.toFixed(1), percent(share)]);
    return row;
  });
}

/** @param {Result[]} results */
function reportAlgebra(results) {
  printRow("", ["best ms", "median", "limit ms", "of limit"]);
  return results.map(({ name, best, median, limit = 0 }) => {
    printRow(name, [best.toFixed(2), median.toFixed(2), `${limit}`, percent(best / limit)]);
    return { name, best, median, limit, ratio_to_limit: best / limit };
  });
}

/** @param {number} share */
function percent(share) {
  return `${(100 * share).toFixed(0)} %`;
}

/**
 * @param {string} name
 * @param {string[]} figures
 */
function printRow(name, figures) {
  console.log(name.padEnd(54) + figures.map((figure) => figure.padStart(10)).join(""));
}
