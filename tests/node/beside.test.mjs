/** The run that is drawn thin beside the one on the page. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { besideOf, ghostOf, hasGhost } from "../../www/page/runs/beside.js";

/** Records at these steps. @param {number[]} steps */
const records = (steps) => steps.map((step) => ({ step }));

/** A view of a run on S5, as far as is needed here. @param {Record<string, unknown>} given */
const view = (given) =>
  /** @type {import("../../www/page/view.js").View} */ (
    /** @type {unknown} */ ({
      ...{ config: { group: "S5" }, status: null, evaluations: [], timeline: null },
      ...{ ghost: null, shipped: false, ...given },
    })
  );

const STEPS = [0, 250, 500, 750, 1000, 2000];
const came = view({
  ...{ shipped: true, status: { grokked_step: 500 }, evaluations: records(STEPS) },
});
const ghost = ghostOf(came);
const stepsOf = (/** @type {Record<string, unknown>} */ given) =>
  besideOf(view({ ghost, ...given })).map(({ step }) => step);

describe("beside a run", () => {
  test("on the same group stands the one that came with the page, up to soon after it grokked", () => {
    assert.ok(hasGhost(view({ ghost })));
    assert.deepEqual(stepsOf({ evaluations: records([0, 25]) }), [0, 250, 500, 750]);
  });

  test("it is seen as far as the run itself goes", () => {
    assert.deepEqual(stepsOf({ evaluations: records([0, 1200]) }), [0, 250, 500, 750, 1000]);
  });

  test("it is not beside itself, nor on another group", () => {
    assert.ok(!hasGhost({ ...came, ghost }));
    assert.deepEqual(besideOf({ ...came, ghost }), []);
    assert.deepEqual(stepsOf({ config: { group: "S6" } }), []);
  });

  test("a branch has the run that it left", () => {
    const parent = { id: "", evaluations: records([0, 100]) };
    assert.deepEqual(stepsOf({ timeline: { parent } }), [0, 100]);
    assert.ok(!hasGhost(view({ ghost, timeline: { parent } })));
  });
});
