/** The run that is shown where no engine can run is one that the engine makes. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { decode } from "fast-png";
import { presetConfig } from "../../www/cli/config.mjs";
import { loadEngine } from "../../www/cli/engine.mjs";
import { teamOf } from "../../www/cli/threads.mjs";
import { trainFor } from "../../www/worker/engine.js";

const at = (/** @type {string} */ name) => new URL(`../../www/recorded/${name}`, import.meta.url);

test("the recorded run begins as the engine begins it, and has a picture for each record", async () => {
  const { config, status, evaluations } = JSON.parse(readFileSync(at("S5.json"), "utf8"));
  const loaded = await loadEngine();
  assert.deepEqual(config, presetConfig(loaded.engine, "S5", "fast"));
  const run = new loaded.engine.Run(config);
  const team = teamOf(loaded, 1);
  await trainFor(team, run, Infinity, undefined, 2 * config.evaluate_every);
  team.close();
  assert.deepEqual(run.evaluations(0), evaluations.slice(0, 3));
  assert.equal(evaluations.at(-1).step, status.step);
  assert.equal(evaluations.at(-1).held_out.accuracy, 1);

  const { width, height } = decode(readFileSync(at("S5.png")));
  assert.deepEqual([width, height], [120, 120 * evaluations.length]);
});
