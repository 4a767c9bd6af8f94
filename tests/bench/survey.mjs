/**
 * `node tests/bench/survey.mjs GROUP PRESET FIRST LAST [--turbo] [--workers=N]
 * [--keep=FOLDER]`: trains these seeds in the page's own worker in a headless browser,
 * one after the other, and prints a line for each and their medians; keeps the runs as
 * files if a folder is given. The browser is named by $CHROME.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { serve } from "../../www/build/serve.mjs";

/**
 * @typedef {object} Surveyed
 * @property {number} seed
 * @property {number | null} step99 first evaluated step with 99 % of held-out answers right
 * @property {number} seconds99
 * @property {number | null} grokked 99.9 %
 * @property {number} secondsGrokked
 * @property {number} steps
 * @property {number} seconds of training, evaluations included
 * @property {number} loss over all pairs
 * @property {boolean} allRight
 * @property {number[]} restarts
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    turbo: { type: "boolean", default: false },
    workers: { type: "string", default: "1" },
    keep: { type: "string" },
  },
});
const [group, preset, first, last] = positionals;
const wish = { turbo: values.turbo, workers: Number(values.workers) };

const { url, close } = await serve("target/site", 0);
const browser = await chromium.launch({
  executablePath: process.env.CHROME ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
await page.goto(url);
/** @type {Surveyed[]} */
const runs = [];
for (let seed = Number(first); seed <= Number(last); seed += 1) {
  const { file, ...run } = await page.evaluate(trainOne, { group, preset, seed, wish });
  if (values.keep !== undefined) {
    await mkdir(values.keep, { recursive: true });
    const bytes = Buffer.from(file, "base64");
    await writeFile(`${values.keep}/${group}-${preset}-${seed}.safetensors`, bytes);
  }
  runs.push(run);
  console.log(JSON.stringify(run));
}
await browser.close();
close();

const finite = (/** @type {(number | null)[]} */ list) => list.map((x) => x ?? Infinity);
const quantile = (/** @type {(number | null)[]} */ list, /** @type {number} */ share) =>
  finite(list).sort((a, b) => a - b)[Math.ceil(share * list.length) - 1];
const both = (/** @type {(number | null)[]} */ list) =>
  `${quantile(list, 0.5)} (${quantile(list, 0.9)})`;
console.log({
  group,
  preset,
  ...wish,
  seeds: runs.length,
  grokked: runs.filter(({ grokked }) => grokked !== null).length,
  step99: both(runs.map(({ step99 }) => step99)),
  seconds99: both(runs.map((run) => (run.step99 === null ? null : run.seconds99))),
  step: both(runs.map(({ grokked }) => grokked)),
  secondsToGrok: both(runs.map((run) => (run.grokked === null ? null : run.secondsGrokked))),
  steps: both(runs.map(({ steps }) => steps)),
  seconds: both(runs.map(({ seconds }) => seconds)),
  allRight: runs.filter(({ allRight }) => allRight).length,
  lossAtMost5e6: runs.filter(({ loss }) => loss <= 5e-6).length,
  lossAtMost1e5: runs.filter(({ loss }) => loss <= 1e-5).length,
  loss: both(runs.map(({ loss }) => loss)),
});

/**
 * Runs in the page.
 *
 * @param {{ group: string, preset: string, seed: number, wish: object }} given
 * @returns {Promise<Surveyed & { file: string }>} with the run's file in base 64
 */
async function trainOne({ group, preset, seed, wish }) {
  const worker = new Worker("worker.js", { type: "module" });
  let id = 0;
  const ask = (/** @type {string} */ action, /** @type {unknown} */ input) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data: { answer, error } }) =>
        error === undefined ? resolve(answer) : reject(new Error(error));
      worker.postMessage({ id: ++id, action, input });
    });
  await ask("start", wish);
  const { presets } = await ask("group", group);
  const { config } = presets.find((/** @type {{ name: string }} */ one) => one.name === preset);
  // Until the tile is chosen and the helpers are there.
  await new Promise((resolve) => setTimeout(resolve, 1200));
  let snapshot = (await ask("begin", { ...config, seed })).snapshot;
  let [milliseconds, seen] = [0, 1];
  /** @type {Surveyed} */
  const run = {
    ...{ seed, step99: null, seconds99: 0, grokked: null, secondsGrokked: 0 },
    ...{ steps: 0, seconds: 0, loss: 0, allRight: false, restarts: [] },
  };
  while (!snapshot.status.finished) {
    snapshot = await ask("advance", { ms: 100, since: seen, keep: false });
    milliseconds += snapshot.milliseconds;
    seen += snapshot.evaluations.length;
    for (const { step, held_out: heldOut } of snapshot.evaluations) {
      if (run.step99 !== null || heldOut.accuracy < 0.99) continue;
      [run.step99, run.seconds99] = [step, milliseconds / 1000];
    }
    if (run.grokked === null && snapshot.status.grokked_step !== null) {
      [run.grokked, run.secondsGrokked] = [snapshot.status.grokked_step, milliseconds / 1000];
    }
  }
  while (!snapshot.outcome) snapshot = await ask("check", { ms: 200, since: seen, keep: false });
  const { outcome } = snapshot;
  const bytes = await ask("checkpoint", null);
  worker.terminate();
  const url = await new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.readAsDataURL(new Blob([bytes]));
  });
  return {
    ...run,
    steps: outcome.steps,
    seconds: milliseconds / 1000,
    loss: outcome.loss_all_pairs,
    restarts: outcome.restarts,
    file: url.slice(url.indexOf(",") + 1),
    allRight: outcome.train_accuracy === 1 && outcome.test_accuracy === 1,
  };
}
