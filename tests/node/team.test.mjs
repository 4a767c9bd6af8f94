/** Work shared by workers: the same bits whoever computes, and whoever dies. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { loadEngine } from "../../www/cli/engine.mjs";
import { teamOf } from "../../www/cli/threads.mjs";
import { Team } from "../../www/worker/team.js";
import { branches, divide } from "../../www/worker/work.js";
import { helperHere } from "./helperHere.mjs";

/** @import { TrainConfig } from "../../www/protocol/run.js" */
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
 * What a team arrives at: weights, evaluations, the table and the exact outcome; and
 * the words it said on the way.
 *
 * @param {Team} team
 * @param {TrainConfig} config
 */
async function results(team, config) {
  const run = new engine.Run(config);
  const words = new Set();
  let word;
  do words.add((word = await team.advance(run)));
  while (word !== "finished");
  const order = Math.sqrt(run.status().pairs);
  // In two bands, none of them a whole number of blocks of pairs.
  await team.refreshRows(run, 0, 7);
  await team.refreshRows(run, 7, order);
  const ends = [0, order - 1];
  const cells = ends.flatMap((x) => ends.map((y) => run.cell(x, y)));
  const found = {
    hash: run.weightsSha256(),
    evaluations: run.evaluations(0),
    outcome: run.outcome(),
    cells,
  };
  run.free();
  return { ...found, words: [...words] };
}

const alone = () => new Team(local(), 0);

describe("a team", () => {
  const S5 = short("S5", { batch: 1536 });

  test("gives the same weights, evaluations and table with one, two and three workers", async () => {
    const cases = [
      S5,
      short("S5", { batch: null, hold_steps: 2, anneal_steps: 1 }),
      short("A6", { hold_steps: 2, anneal_steps: 1, early_answers: 0 }),
      short("S6", { width: 64, early_batch: 2048, early_until: 0, hold_steps: 3 }),
    ];
    for (const config of cases) {
      const one = await results(alone(), config);
      assert.ok(one.outcome !== null && one.evaluations.length > 1);
      for (const workers of [2, 3]) {
        const team = teamOf(loaded, workers);
        await team.ready();
        const several = await results(team, config);
        team.close();
        const message = `${config.group}, ${workers} workers`;
        assert.deepEqual({ ...several, words: [] }, { ...one, words: [] }, message);
      }
    }
  });

  test("shares steps, evaluations and rows, and says what a run alone would say", async () => {
    const spawn = local();
    const team = new Team(spawn, 2);
    await team.ready();
    const config = { ...S5, evaluate_every: 3 };
    const shared = await results(team, config);
    // Nine steps, three evaluations and a band of rows; the other band is too small.
    assert.equal(spawn.asked, 2 * (9 + 3 + 1));
    assert.deepEqual(shared, await results(alone(), config));
    assert.deepEqual(shared.words, ["step", "part", "evaluated", "finished"]);
  });

  test("replaces a helper that dies amid a step, and the step is right", async () => {
    const spawn = local(({ number }, die) => {
      if (number % 4 === 3) setImmediate(die);
      return number % 4 === 3;
    });
    const team = new Team(spawn, 2);
    await team.ready();
    assert.deepEqual(await results(team, S5), await results(alone(), S5));
    assert.ok(spawn.spawned > 3, `${spawn.spawned} helpers`);
  });

  test("replaces a helper that dies while scoring, and the scores are right", async () => {
    let deaths = 0;
    const spawn = local(({ ask }, die) => {
      // Every other time; one of two helpers, then the other.
      if (ask.task.kind !== "scores" || spawn.asked % 2 === 0) return false;
      deaths += 1;
      setImmediate(die);
      return true;
    });
    const team = new Team(spawn, 2);
    await team.ready();
    const config = { ...S5, evaluate_every: 2 };
    assert.deepEqual(await results(team, config), await results(alone(), config));
    assert.ok(deaths >= 4, `${deaths} deaths`);
    assert.equal(spawn.spawned, 2 + deaths);
  });

  test("replaces a helper that dies over a side, and the gradient is right", async () => {
    const changes = { width: 64, hold_steps: 3, anneal_steps: 1, early_answers: 0, batch: 384 };
    const config = short("S6", changes);
    let deaths = 0;
    const spawn = local(({ ask }, die) => {
      if (ask.task.kind !== "side") return false;
      deaths += 1;
      // Now at once, now after a while.
      if (deaths % 2 === 0) die();
      else setImmediate(die);
      return true;
    });
    const team = new Team(spawn, 1);
    await team.ready();
    assert.deepEqual(await results(team, config), await results(alone(), config));
    assert.ok(deaths >= 2, `${deaths} deaths`);
  });

  test("gives up on a helper that does not answer", async () => {
    const spawn = local(({ number }) => number === 3);
    const team = new Team(spawn, 1, { leastPatience: 50 });
    await team.ready();
    assert.deepEqual(await results(team, S5), await results(alone(), S5));
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
    assert.deepEqual(await results(team, S5), await results(alone(), S5));
    assert.equal(tries, 3);
  });

  test("goes on with a step that was begun alone", async () => {
    const config = short("S5", { batch: null, hold_steps: 1, anneal_steps: 1 });
    const run = new engine.Run(config);
    assert.equal(run.advance(), "part");
    const team = new Team(local(), 1);
    await team.ready();
    while ((await team.advance(run)) !== "finished");
    assert.equal(run.weightsSha256(), (await results(alone(), config)).hash);
  });
});

describe("work", () => {
  test("is divided evenly, none twice, the leader's part no larger than others", () => {
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

  test("is not divided below what is worth the sending", () => {
    const parts = [0, 1, 9, 10, 14, 15, 99].map((count) => divide(count, 3, 5).length);
    assert.deepEqual(parts, [1, 1, 1, 2, 2, 3, 3]);
  });

  test("comes back as one sum for each whole branch of the tree of shards", () => {
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
  const helper = new engine.Helper(7, 4, 5);
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
  assert.throws(() => helper.unfoldSide(new Float32Array(3)), /a side has \d+ floats, found 3/);
  while (!run.addShards(1));
  assert.throws(() => run.copySide(1, new Float32Array(3)), /a side has \d+ floats, found 3/);
  assert.throws(() => run.addSide(1, new Float32Array(3)), /side 1 is not the next/);
  assert.throws(() => run.addSide(0, new Float32Array(3)), /a side has \d+ floats, found 3/);
  run.beginRows(0, 2);
  assert.throws(() => run.finishScoring(), /0 of 14 pairs are answered/);
  assert.throws(() => run.addAnswers(0, 2, new Float32Array(3)), /a list of answers has 6 floats/);
  assert.throws(() => run.addAnswers(1, 2, new Float32Array(3)), /pairs 1 to 2 are not the next/);
  assert.throws(() => run.scoredPairs(9, 15), /pairs 9 to 15 are not/);
  assert.throws(() => run.beginRows(3, 8), /rows 3 to 8 are not among the 7/);
  assert.throws(() => engine.chooseTile(99), /there are 6 tiles, no number 99/);
});
