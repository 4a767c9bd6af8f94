/**
 * `node tests/bench/run.mjs`: runs the benchmark in a headless browser, prints a
 * table and writes `target/bench.json`. The browser is named by $CHROME.
 */
import { build } from "esbuild";
import { copyFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";
import { serve } from "../../www/build/serve.mjs";

/** @typedef {{ name: string, flop: number, best: number, median: number }} Result */

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
  const rate = (/** @type {Result} */ { flop, best }) => flop / best / 1e6;
  const peak = rate(results[0]);
  const rows = results.map((result) => ({
    ...result,
    gflops: rate(result),
    ratio_to_peak: rate(result) / peak,
  }));
  console.log(`Chromium ${version}, one worker, simd128; best of interleaved rounds\n`);
  console.log(`${"".padEnd(54)}${"best ms".padStart(9)}${"median".padStart(9)}  GFLOP/s   of peak`);
  for (const { name, best, median, gflops, ratio_to_peak } of rows) {
    const figures = [best.toFixed(3), median.toFixed(3), gflops.toFixed(1)];
    const share = `${(100 * ratio_to_peak).toFixed(0)} %`;
    console.log(name.padEnd(54) + [...figures, share].map((text) => text.padStart(9)).join(""));
  }
  await writeFile("target/bench.json", `${JSON.stringify({ chromium: version, rows }, null, 2)}\n`);
}
