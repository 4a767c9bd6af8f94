/** The statistics of the twins, and what is read off their groups. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { sameCharacters } from "../../www/page/twins/sameCharacters.js";
import { signTest } from "../../www/page/twins/signTest.js";
import {
  TWINS,
  csvOf,
  divide,
  medianStep,
  missingOf,
  pairsOf,
} from "../../www/page/twins/twinRuns.js";
import { twinsText } from "../../www/text/en/twinsText.js";
import { layStrips } from "../../www/views/twinStrips.js";
import { cli } from "./cli.mjs";

/** @import { TwinRun } from "../../www/page/twins/twinRuns.js" */

/** @param {number} group @param {number} seed @param {number | null} grokked @returns {TwinRun} */
const ran = (group, seed, grokked) => ({
  ...{ group: TWINS[group], seed, grokked, memorised: 75, steps: grokked ?? 1500 },
  ...{ milliseconds: 1234.4, failure: null, heldOut: grokked === null ? 0.99 : null },
});

/** Pairs of steps, a pair for a seed. @param {[number | null, number | null][]} steps */
const all = (steps) =>
  steps.flatMap(([one, other], i) => [ran(1, i + 1, other), ran(0, i + 1, one)]);

/** All that the engine says about a group. @param {string} name */
const report = async (name) => JSON.parse((await cli(["group", name, "--json"])).stdout);

describe("the sign test", () => {
  // Twice the tail of the binomial distribution at one half, as in any table of it.
  for (const [some, others, p] of [
    [0, 0, 1],
    [5, 5, 1],
    [10, 0, 2 / 1024],
    [9, 1, 22 / 1024],
    [2, 8, 112 / 1024],
    [1, 5, 14 / 64],
    [15, 5, 0.041389465332],
    [20, 0, 2 / 2 ** 20],
    [60, 40, 0.056887933640981],
  ]) {
    test(`${some} against ${others}: p = ${p}`, () => {
      assert.ok(Math.abs(signTest(some, others) - p) < 1e-9 * p, `${signTest(some, others)}`);
      assert.equal(signTest(others, some), signTest(some, others));
    });
  }
});

describe("runs on the twins", () => {
  test("a run that did not grok is later than any that did, and level with its like", () => {
    const runs = all([
      [300, 400],
      [400, 300],
      [300, null],
      [null, null],
      [325, 325],
      [300, 900],
    ]);
    const { pairs, first, level, p } = divide(pairsOf(runs));
    assert.deepEqual([pairs, first, level], [6, [3, 1], 2]);
    assert.equal(p, 10 / 16);
  });

  test("a seed counts once both twins are there, whatever came first", () => {
    const runs = [ran(1, 2, 300), ran(0, 1, 200), ran(0, 2, 100)];
    assert.deepEqual(
      pairsOf(runs).map(({ seed, runs: [one, other] }) => [seed, one.grokked, other.grokked]),
      [[2, 100, 300]],
    );
    assert.deepEqual(missingOf(runs, 3), [
      { group: "Dic14", seed: 1 },
      { group: "D28", seed: 3 },
      { group: "Dic14", seed: 3 },
    ]);
  });

  test("the median is a step by which half of all runs had grokked", () => {
    const steps = (/** @type {(number | null)[]} */ list) =>
      medianStep(list.map((step, i) => ran(0, i, step)));
    assert.equal(steps([500, 300, null]), 500);
    assert.equal(steps([500, 300, null, null]), 500);
    assert.equal(steps([500, null, null]), null);
    assert.equal(steps([]), null);
  });

  test("a file has a line for a run, by seed, and nothing where a step was not reached", () => {
    const recipe = /** @type {any} */ ({ preset: "fast" });
    assert.equal(
      csvOf(all([[300, null]]), recipe, "1.0"),
      "group,preset,seed,memorised_step,grokked_step,steps,test_accuracy,seconds,failure,version\n" +
        "D28,fast,1,75,300,300,,1.234,,1.0\nDic14,fast,1,75,,1500,0.99,1.234,,1.0\n",
    );
  });

  test("a large p is never said to show that there is no difference", () => {
    const { words, tooFew } = twinsText.verdict;
    const say = (/** @type {[number | null, number | null][]} */ steps) =>
      words(divide(pairsOf(all(steps))), TWINS, 0.05);
    const even = say([...Array(6).fill([300, 400]), ...Array(4).fill([400, 300])]);
    assert.match(even, /p = 0\.75 .*do not show that one twin is learned sooner/);
    assert.doesNotMatch(even, /no difference/);
    const uneven = say([...Array(1).fill([300, 400]), ...Array(11).fill([400, null])]);
    assert.match(uneven, /^D28 grokked sooner with 12 of 12 seeds.*D28 is learned sooner/);
    const other = say([...Array(9).fill([400, 300]), [325, 325]]);
    assert.match(other, /^Dic14 grokked sooner with 9 of 10 seeds, D28 with 0, 1 level: p = 3\.9/);
    assert.match(tooFew(9, 10), /^No verdict on learning speed: 9 seeds/);
  });

  test("a picture has a dot for every run, apart if it did not grok, and none on another", () => {
    const runs = all([
      [300, 400],
      [300, 1200],
      [325, null],
      [300, null],
    ]);
    const { strips, never, ticks } = layStrips(runs);
    const dots = strips.flatMap((strip) => strip.dots);
    assert.equal(new Set(dots.map(({ x, y }) => `${x} ${y}`)).size, runs.length);
    for (const { run: one, x, grokked } of dots) assert.equal(x === never, !grokked, `${one.seed}`);
    assert.ok(ticks[0].step <= 300 && /** @type {any} */ (ticks.at(-1)).step >= 1200);
    assert.equal(layStrips(all([[300, 400]])).never, null);
  });
});

describe("character tables", () => {
  for (const [one, other, same] of /** @type {[string, string, boolean][]} */ ([
    ["D28", "Dic14", true],
    ["D4", "Q8", true],
    ["D4", "C2^3", false],
    ["C8", "C4xC2", false],
    ["D28", "D7xC4", false],
  ])) {
    test(`${one} and ${other} have ${same ? "the same" : "other ones"}`, async () => {
      assert.equal(sameCharacters(await report(one), await report(other)), same);
    });
  }
});
