import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isMeasured, milestonesOf } from "../../www/page/runs/milestones.js";

/** A view of a run, as far as milestones need it. @param {Record<string, any>} given */
function view({ accuracies = [], restarts = [], medians = [], report = null, grokked = null }) {
  const config = {};
  const step = (/** @type {number} */ i) => 100 * i;
  return /** @type {import("../../www/page/view.js").View} */ (
    /** @type {unknown} */ ({
      config,
      status: { restarts, memorised_step: 100, grokked_step: grokked },
      evaluations: accuracies.map((/** @type {number} */ accuracy, /** @type {number} */ i) => ({
        step: step(i),
        held_out: { accuracy },
      })),
      measured: {
        config,
        records: medians.map((/** @type {number} */ median, /** @type {number} */ i) => ({
          step: step(i),
          measures: { median_min_c: median },
        })),
      },
      dissection: report && { config, ...report },
    })
  );
}

describe("milestones", () => {
  test("99 % of the held-out pairs count where they are first right, after the last restart", () => {
    assert.equal(milestonesOf(view({ accuracies: [0, 0.5, 0.98, 0.99, 0.97, 1] })).nearly, 300);
    const again = { accuracies: [0, 0.995, 0.2, 0.999], restarts: [150] };
    assert.equal(milestonesOf(view(again)).nearly, 300);
    assert.equal(milestonesOf(view({ accuracies: [0, 0.98] })).nearly, null);
    assert.equal(milestonesOf(view({ accuracies: [0, 0.98, 1], grokked: 200 })).nearly, null);
  });

  test("a network is clean from the first record on that shows it", () => {
    assert.equal(milestonesOf(view({ medians: [1, 1e-5, 9e-7, 1e-9] })).clean, 200);
    assert.equal(milestonesOf(view({ medians: [1, 1e-6] })).clean, null, "not below");
    assert.equal(milestonesOf(view({ medians: [] })).clean, null);
  });

  test("a network that was taken apart tells as well", () => {
    const report = { step: 700, report: { median_min_c: 1e-8 } };
    assert.equal(milestonesOf(view({ report })).clean, 700);
    assert.equal(milestonesOf(view({ report, medians: [1, 1, 1e-7] })).clean, 200);
    assert.ok(isMeasured(view({ report })));
    assert.ok(!isMeasured(view({})));
  });
});
