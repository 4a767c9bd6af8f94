import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { openLab } from "./browser.mjs";

/** @typedef {{ config: { group: string }, weights_sha256: string }} Case */

const { runs } = JSON.parse(
  readFileSync(new URL("../fixtures/hashes.json", import.meta.url), "utf8"),
);

describe("reproducibility", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  for (const { config, weights_sha256 } of /** @type {Case[]} */ (runs)) {
    test(`a short run on ${config.group} has the published hash in the browser`, async () => {
      const { page, close } = await lab.visit();
      for (const workers of [1, 3]) {
        const hash = await page.evaluate(hashInWorker, { config, workers });
        assert.equal(hash, weights_sha256, `${workers} workers`);
      }
      await close();
    });
  }
});

/**
 * Runs in the page: the hash of the weights of a whole run in the page's own
 * worker, with helpers as soon as they are ready.
 *
 * @param {{ config: object, workers: number }} given
 * @returns {Promise<string>}
 */
async function hashInWorker({ config, workers }) {
  const worker = new Worker("worker.js", { type: "module" });
  let id = 0;
  const ask = (/** @type {string} */ action, /** @type {unknown} */ input) =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data: { answer, error } }) =>
        error === undefined ? resolve(answer) : reject(new Error(error));
      worker.postMessage({ id: ++id, action, input });
    });
  await ask("start", { turbo: false, workers });
  await ask("begin", config);
  const slice = { ms: 200, since: 0, keep: false };
  let snapshot;
  do snapshot = await ask("advance", slice);
  while (!snapshot.status.finished);
  while (!snapshot.outcome) snapshot = await ask("check", slice);
  worker.terminate();
  return snapshot.outcome.weights_sha256;
}
