/**
 * `node tests/bench/scaling.mjs [--group=S6] [--workers=2] [--rounds=20] [--turbo]`: how many
 * times as fast the page trains on several workers as on one, evaluations and rows of the
 * table included, in a headless browser, and beside it what the machine gives: as many runs
 * on one worker each, at the same time. Virtual processors may be halves of one core. All
 * take turns. The browser is named by $CHROME.
 */
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { serve } from "../../www/build/serve.mjs";

/** Steps per second. @typedef {{ one: number, shared: number, apart: number }} Rates */

const { values } = parseArgs({
  options: {
    group: { type: "string", default: "S6" },
    workers: { type: "string", default: "2" },
    rounds: { type: "string", default: "20" },
    turbo: { type: "boolean", default: false },
  },
});
const given = { ...values, workers: Number(values.workers), rounds: Number(values.rounds) };

/** How many answers a step asks about, all along. */
const KINDS = {
  "120 answers": { early_answers: 0, answers: 120, batch: 8192 },
  "360 answers": { early_answers: 0, answers: 360 },
  "all answers": { early_answers: 0, answers: 0 },
};

const { url, close } = await serve("target/site", 0);
const browser = await chromium.launch({
  executablePath: process.env.CHROME ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
await page.goto(url);
for (const [kind, change] of Object.entries(KINDS)) {
  const rounds = await page.evaluate(measure, { ...given, change });
  const middle = (/** @type {(round: Rates) => number} */ of) => median(rounds.map(of)).toFixed(2);
  const best = (/** @type {(round: Rates) => number} */ of) => Math.max(...rounds.map(of));
  console.log({
    kind,
    stepsPerSecond: [middle(({ one }) => one), middle(({ shared }) => shared)],
    scaling: middle(({ one, shared }) => shared / one),
    machine: middle(({ one, apart }) => apart / one),
    ofMachine: middle(({ shared, apart }) => shared / apart),
    scalingOfBest: (best(({ shared }) => shared) / best(({ one }) => one)).toFixed(2),
  });
}
await browser.close();
close();

/** @param {number[]} list */
function median(list) {
  return list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
}

/**
 * Runs in the page.
 *
 * @param {{ group: string, workers: number, turbo: boolean, rounds: number, change: object }} given
 * @returns {Promise<Rates[]>}
 */
async function measure({ group, workers, turbo, rounds, change }) {
  const open = async (/** @type {number} */ workers) => {
    const worker = new Worker("worker.js", { type: "module" });
    let id = 0;
    const ask = (/** @type {string} */ action, /** @type {unknown} */ input) =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data: { answer, error } }) =>
          error === undefined ? resolve(answer) : reject(new Error(error));
        worker.postMessage({ id: ++id, action, input });
      });
    await ask("start", { turbo, workers });
    const { presets } = await ask("group", group);
    // Until the tile is chosen and the helpers are there.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await ask("begin", { ...presets[0].config, ...change, seed: 1 });
    let step = 0;
    const rate = async () => {
      const [from, start] = [step, performance.now()];
      while (performance.now() - start < 700) {
        const snapshot = await ask("advance", { ms: 200, since: 0, keep: false });
        step = snapshot.status.step;
      }
      return ((step - from) * 1000) / (performance.now() - start);
    };
    return { rate, close: () => worker.terminate() };
  };
  const apart = [];
  for (let at = 0; at < workers; at += 1) apart.push(await open(1));
  const shared = await open(workers);
  const all = [];
  for (let round = -1; round < rounds; round += 1) {
    const rates = {
      one: await apart[0].rate(),
      shared: await shared.rate(),
      apart: (await Promise.all(apart.map(({ rate }) => rate()))).reduce((a, b) => a + b),
    };
    // The first round warms them up.
    if (round >= 0) all.push(rates);
  }
  [shared, ...apart].forEach(({ close }) => close());
  return all;
}
