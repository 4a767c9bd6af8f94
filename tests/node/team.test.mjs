/** Steps shared by workers: the same bits whoever computes, and whoever dies. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { loadEngine } from "../../www/cli/engine.mjs";
import { teamOf } from "../../www/cli/threads.mjs";
import { Team, branches, divide } from "../../www/worker/team.js";
import { helperHere } from "./helperHere.mjs";

/** @import { TrainConfig } from "../../www/protocol.js" */
/** @import { Spawn } from "../../www/worker/team.js" */

const loaded = await loadEngine();
const { engine } = loaded;
/** @param {Parameters<typeof helperHere>[1]} [misbehave] */
const local = (misbehave) => helperHere(engine, misbehave);

/**
 * A recipe cut short.
 *
 * @param {string} group
 * @param {Partial<TrainConfig>} changes
 * @returns {TrainConfig}
 */
function short(group, changes) {
  const [{ config }] = engine.presets(group);
  return { ...config, anneal_below: 0, hold_steps: 5, anneal_steps: 4, ...changes };
}

/**
 * The weights that a team arrives at, and the words it said on the way.
 *
 * @param {Team} team
 * @param {TrainConfig} config
 */
async function weights(team, config) {
  const run = new engine.Run(config);
  const words = new Set();
  let word;
  do words.add((word = await team.advance(run)));
  while (word !== "finished");
  const hash = run.weightsSha256();
  run.free();
  return { hash, words: [...words] };
}

describe("a team", () => {
  const S5 = short("S5", { batch: 1536 });

  test("gives the same weights with one, two and three workers", async () => {
    const cases = [
      S5,
      short("S5", { batch: null, hold_steps: 2, anneal_steps: 1 }),
      short("S6", { hold_steps: 2, anneal_steps: 1, early_answers: 0 }),
      short("S6", { early_answers: 120, early_batch: 2048, early_until: 0, hold_steps: 3 }),
    ];
    for (const config of cases) {
      const alone = await weights(new Team(local(), 0), config);
      for (const workers of [2, 3]) {
        const team = teamOf(loaded, workers);
        await team.ready();
        const { hash } = await weights(team, config);
        team.close();
        assert.equal(hash, alone.hash, `${config.group}, ${workers} workers`);
      }
    }
  });

  test("shares every step and says what a run alone would say", async () => {
    const spawn = local();
    const team = new Team(spawn, 2);
    await team.ready();
    const shared = await weights(team, { ...S5, evaluate_every: 3 });
    assert.equal(spawn.asked, 2 * 9);
    const alone = await weights(new Team(spawn, 0), { ...S5, evaluate_every: 3 });
    assert.deepEqual(shared, alone);
    assert.deepEqual(shared.words, ["step", "evaluated", "finished"]);
  });

  test("replaces a helper that dies amid a step, and the step is right", async () => {
    const alone = await weights(new Team(local(), 0), S5);
    const spawn = local((question, die) => {
      if (question % 4 === 3) setImmediate(die);
      return question % 4 === 3;
    });
    const team = new Team(spawn, 2);
    await team.ready();
    assert.equal((await weights(team, S5)).hash, alone.hash);
    assert.ok(spawn.spawned > 3, `${spawn.spawned} helpers`);
  });

  test("gives up on a helper that does not answer", async () => {
    const alone = await weights(new Team(local(), 0), S5);
    const spawn = local((question) => question === 3);
    const team = new Team(spawn, 1, { leastPatience: 50 });
    await team.ready();
    assert.equal((await weights(team, S5)).hash, alone.hash);
    assert.equal(spawn.spawned, 2);
  });

  test("works alone where no helper can be had", async () => {
    let tries = 0;
    /** @type {Spawn} */
    const spawn = (_, onDeath) => {
      tries += 1;
      queueMicrotask(onDeath);
      return { send: () => assert.fail("nobody is there"), close: () => {} };
    };
    const team = new Team(spawn, 1);
    await team.ready();
    const alone = await weights(new Team(local(), 0), S5);
    assert.equal((await weights(team, S5)).hash, alone.hash);
    assert.equal(tries, 3);
  });

  test("goes on with a step that was begun alone", async () => {
    const config = short("S5", { batch: null, hold_steps: 1, anneal_steps: 1 });
    const run = new engine.Run(config);
    assert.equal(run.advance(), "part");
    const team = new Team(local(), 1);
    await team.ready();
    while ((await team.advance(run)) !== "finished");
    const alone = await weights(new Team(local(), 0), config);
    assert.equal(run.weightsSha256(), alone.hash);
  });
});

describe("shards", () => {
  test("are divided evenly, none twice, the leader's part no larger than others", () => {
    for (const shards of [1, 2, 4, 8]) {
      for (let workers = 1; workers <= 9; workers += 1) {
        const ranges = divide(shards, workers);
        const sizes = ranges.map(({ first, end }) => end - first);
        assert.equal(ranges.length, Math.min(shards, workers));
        assert.ok(ranges.every(({ first }, i) => first === (ranges[i - 1]?.end ?? 0)));
        assert.equal(ranges.at(-1)?.end, shards);
        assert.equal(sizes[0], Math.min(...sizes));
        assert.ok(Math.max(...sizes) - sizes[0] <= 1);
      }
    }
  });

  test("come back as one sum for each whole branch of their tree", () => {
    const cases = [
      [0, 8],
      [4, 8],
      [3, 8],
      [2, 5],
      [1, 7],
      [5, 6],
    ];
    assert.deepEqual(
      cases.map(([first, end]) => branches(first, end)),
      [1, 1, 2, 2, 4, 1],
    );
  });
});

test("a helper refuses what does not fit", () => {
  const helper = new engine.Helper(7, 5);
  assert.throws(
    () => helper.load(7, new Float32Array(10)),
    /the folded network has \d+ floats, found 10/,
  );
  const run = new engine.Run({ ...short("C7", {}), batch: null });
  run.beginStep();
  assert.throws(
    () => run.addShare(0, 0, 1, new Float32Array(3)),
    /a gradient has \d+ floats, found 3/,
  );
  assert.throws(() => run.shardPairs(0, 9), /there are no shards 0 to 9/);
  assert.throws(() => engine.chooseTile(99), /there are 6 tiles, no number 99/);
});
