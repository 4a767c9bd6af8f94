import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { scoresOf } from "../../www/page/runs/scores.js";
import { wilson } from "../../www/page/runs/wilson.js";
import { runText } from "../../www/text/en/runText.js";
import { between } from "../../www/text/numbers.js";

describe("what a sample says about all pairs", () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
  for (const { right, of, low, high } of [
    { right: 81, of: 263, low: 0.2553, high: 0.3662 },
    { right: 15, of: 148, low: 0.0624, high: 0.1605 },
    { right: 0, of: 20, low: 0, high: 0.1611 },
    { right: 1, of: 29, low: 0.0061, high: 0.1718 },
  ]) {
    test(`${right} of ${of}: the published interval`, () => {
      const [least, most] = wilson(right / of, of);
      assert.ok(Math.abs(least - low) < 6e-5 && Math.abs(most - high) < 6e-5, `${least}, ${most}`);
    });
  }

  test("an interval is not written narrower than it is", () => {
    assert.equal(between([0.9987, 0.99941]), "99.8\u00a0% to 100\u00a0%");
    assert.equal(between([0.4159, 0.4301]), "41.5\u00a0% to 43.1\u00a0%");
    assert.equal(between([0.42, 0.43]), "42\u00a0% to 43\u00a0%");
  });

  test("stands in brackets where a milestone is told", () => {
    const score = (/** @type {[number, number] | null} */ interval) => ({
      ...{ loss: 1, accuracy: 0.995, pairs: 4096, interval },
    });
    const told = (/** @type {[number, number] | null} */ interval) =>
      runText.notices.nearly(50, { step: 50, train: score(null), heldOut: score(interval) });
    assert.ok(told(null).endsWith(": training 99.5\u00a0%, test 99.5\u00a0%."), told(null));
    const sampled = told([0.992, 0.997]);
    assert.ok(sampled.endsWith("test 99.5\u00a0% (99.2\u00a0% to 99.7\u00a0%)."), sampled);
  });

  test("there is none where all pairs of a kind were tried", () => {
    const score = { loss: 1, accuracy: 0.5, pairs: 4096 };
    const evaluation = { step: 1, learning_rate: 1, weight_norm: 1 };
    const kept = { pairs: 20_000, train_pairs: 3000 };
    const all = { ...score, pairs: 3000 };
    const some = scoresOf({ ...evaluation, exact: false, train: all, held_out: score }, kept);
    assert.equal(some.train.interval, null);
    assert.ok(some.heldOut.interval);
    const exact = scoresOf({ ...evaluation, exact: true, train: score, held_out: score }, kept);
    assert.deepEqual([exact.train.interval, exact.heldOut.interval], [null, null]);
  });
});
