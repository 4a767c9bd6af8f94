/** A run holds what it holds: no step adds to it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { loadEngine } from "../../www/cli/engine.mjs";
import { Team } from "../../www/worker/team.js";
import { helperHere } from "./helperHere.mjs";

const { engine, memory } = await loadEngine();

/** @param {string} group @param {object} changes */
function runOf(group, changes) {
  const [{ config }] = engine.presets(group);
  return new engine.Run({ ...config, anneal_below: 0, evaluate_every: 1000, ...changes });
}

test("ten thousand steps need no more memory than the first hundred", async () => {
  const run = runOf("C7", { embedding: 4, width: 8, batch: null, hold_steps: 10_000 });
  const team = new Team(helperHere(engine), 1);
  await team.ready();
  for (let step = 0; step < 100; step += 1) await team.advance(run);
  const before = memory.buffer.byteLength;
  while ((await team.advance(run)) !== "finished" && run.status().step < 10_000);
  assert.equal(run.status().step, 10_000);
  assert.equal(memory.buffer.byteLength, before);
  run.free();
});

test("S5 and S6 fit the page, helpers included, and so do their subsets of answers", async () => {
  const cases = /** @type {const} */ ([
    ["S5", 150],
    ["S6", 500],
  ]);
  for (const [group, megabytes] of cases) {
    const run = runOf(group, { hold_steps: 8 });
    const team = new Team(helperHere(engine), 1);
    await team.ready();
    for (let step = 0; step < 3; step += 1) await team.advance(run);
    const before = memory.buffer.byteLength;
    for (let step = 3; step < 8; step += 1) await team.advance(run);
    assert.equal(memory.buffer.byteLength, before, group);
    assert.ok(before / 2 ** 20 < megabytes, `${group}: ${before / 2 ** 20} MB`);
    run.free();
  }
});
