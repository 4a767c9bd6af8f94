import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fileName } from "../../www/page/browser/fileName.js";
import { movesText, readMoves, reordered } from "../../www/page/choices/moves.js";
import { configOf, settingBlamed, valuesOf } from "../../www/page/choices/settings.js";
import { DEFAULTS, formatHash, linkOf, parseHash } from "../../www/page/choices/state.js";
import { LONGEST_LINK } from "../../www/page/choices/unlinked.js";
import { specOf } from "../../www/page/groups/drafts.js";
import { filterGroups } from "../../www/page/groups/filterGroups.js";
import { forecast } from "../../www/page/runs/forecast.js";
import { linesOf } from "../../www/page/table/lines.js";
import { withMove } from "../../www/page/table/moveLine.js";
import { NO_RUN } from "../../www/page/view.js";
import { characterText } from "../../www/text/characterText.js";
import { duration, percent, roughly, small } from "../../www/text/numbers.js";
import { tableGeometry } from "../../www/views/tableGeometry.js";

/** @import { Move } from "../../www/page/choices/moves.js" */
/** @import { View } from "../../www/page/view.js" */
/** @import { Preset } from "../../www/protocol/run.js" */

/** @type {Preset} */
const PRESET = {
  name: "fast",
  survey: { seeds: 20, grokked: 20, median_step: 600, ninetieth_step: 800 },
  config: {
    ...{ group: "S5", preset: "fast", seed: 1, train_fraction: 0.4, embedding: 256, width: 128 },
    ...{ batch: 768, learning_rate: 0.03, weight_decay: 1, beta1: 0.9, beta2: 0.98 },
    ...{
      answers: 0,
      early_answers: 0,
      early_batch: 0,
      early_until: 0,
      factor_rate: 1,
      initial_scale: 1,
      final_decay: 1,
    },
    ...{ epsilon: 1e-8, warmup_steps: 10, anneal_below: 0.05, hold_steps: 4000, restart_steps: 0 },
    ...{ anneal_steps: 100, evaluate_every: 25 },
  },
};

/** @param {Partial<View["status"]>} status @returns {View} */
const viewAt = (status) =>
  /** @type {any} */ ({
    ...NO_RUN,
    values: DEFAULTS,
    presets: [PRESET],
    config: { ...PRESET.config, seed: 7 },
    stepsPerSecond: 100,
    status: { step: 0, steps_left: 4100, annealing: false, grokked_step: null, ...status },
  });

describe("the link", () => {
  test("leaves defaults out and keeps a fixed order", () => {
    assert.equal(formatHash(DEFAULTS, []), "#v=1");
    const values = { ...DEFAULTS, col: "result", b: "all", seed: "9", g: "D28" };
    assert.equal(formatHash(values, [["x", "y"]]), "#v=1&g=D28&seed=9&b=all&col=result&x=y");
  });

  test("is read back as it was written, unknown parts and odd values included", () => {
    const written = "#v=1&g=A%26B&f=abc&col=circuit&moon=full&rec=slow";
    const { values, unknown } = parseHash(written);
    assert.deepEqual(unknown, [
      ["moon", "full"],
      ["rec", "slow"],
    ]);
    assert.equal(values.g, "A&B");
    assert.equal(formatHash(values, unknown), written);
  });

  test("and a configuration say the same", () => {
    const config = { ...PRESET.config, seed: 5, width: 64, batch: null };
    const values = { ...DEFAULTS, ...valuesOf(config, PRESET) };
    assert.deepEqual(values, { ...DEFAULTS, g: "S5", seed: "5", w: "64", b: "all" });
    assert.deepEqual(configOf(values, PRESET), { config, misread: [] });
  });

  test("leaves the group out if it would be too long with it", () => {
    const spec = (/** @type {number} */ length) => ({
      ...DEFAULTS,
      seed: "2",
      g: "x".repeat(length),
    });
    const room = LONGEST_LINK - "#v=1&g=&seed=2".length;
    assert.equal(linkOf(spec(room), []).hash.length, LONGEST_LINK);
    assert.equal(linkOf(spec(room), []).without, null);
    const { g, ...rest } = spec(room + 1);
    assert.deepEqual(linkOf({ g, ...rest }, []), { hash: "#v=1&seed=2", without: { g } });
    assert.equal(linkOf(DEFAULTS, [["x", "y".repeat(3000)]]).without, null);
  });

  test("leaves out the lines that were moved before the group, and with it", () => {
    const mv = movesText(Array.from({ length: 300 }, (_, i) => [i + 1, i]));
    assert.deepEqual(linkOf({ ...DEFAULTS, g: "C301", mv }, []), {
      ...{ hash: "#v=1&g=C301", without: { mv } },
    });
    const g = "x".repeat(LONGEST_LINK);
    assert.deepEqual(linkOf({ ...DEFAULTS, g, mv: "1-0" }, []), {
      ...{ hash: "#v=1", without: { g, mv: "1-0" } },
    });
    assert.equal(linkOf({ ...DEFAULTS, mv: "1-0" }, []).hash, "#v=1&mv=1-0");
  });

  test("with words for numbers names the settings that are none", () => {
    const values = { ...DEFAULTS, seed: "1.5", w: "", lr: "fast", f: "0.3" };
    assert.deepEqual(configOf(values, PRESET).misread, ["seed", "w", "lr"]);
  });
});

describe("lines that are moved", () => {
  const listed = [0, 1, 2, 3, 4];

  test("go before another, or last", () => {
    assert.deepEqual(reordered(listed, [[3, 1]]), [0, 3, 1, 2, 4]);
    assert.deepEqual(reordered(listed, [[0, 5]]), [1, 2, 3, 4, 0]);
    const moves = readMoves("3-1.0-5");
    assert.deepEqual(reordered(listed, moves), [3, 1, 2, 4, 0]);
    assert.equal(movesText(moves), "3-1.0-5");
    assert.equal(movesText(readMoves(null)), null);
  });

  test("keep their blocks in rows and columns, and part those of others", () => {
    const group = { name: "g", order: 4 };
    const arrangement = {
      rows: { elements: [0, 1, 2, 3], blocks: [2, 2], side: "right" },
      columns: { elements: [0, 2, 1, 3], blocks: [2, 2], side: "left" },
    };
    const view = { group, arranged: { group: "g", key: "", arrangement } };
    const lines = linesOf(/** @type {any} */ ({ ...view, selection: { moves: [[3, 1]] } }));
    assert.deepEqual(lines.rows.elements, [0, 3, 1, 2]);
    assert.deepEqual(lines.rows.starts, [0, 1, 2, 3, 4]);
    assert.deepEqual(lines.columns.elements, [0, 2, 3, 1]);
    assert.deepEqual(lines.columns.starts, [0, 2, 4]);
    assert.deepEqual(lines.columns.placeOf, [0, 3, 1, 2]);
  });

  test("need no more moves than those that tell", () => {
    assert.deepEqual(withMove([[3, 1]], [3, 0]), [[3, 0]]);
    const needed = withMove(
      [
        [3, 0],
        [4, 3],
      ],
      [3, 5],
    );
    assert.deepEqual(
      needed,
      [
        [3, 0],
        [4, 3],
        [3, 5],
      ],
      "4 was put before 3",
    );
    /** @type {[Move[], Move[]]} */
    let [all, few] = [[], []];
    for (let i = 0; i < 60; i++) {
      const [g, before] = [(7 * i * i + 3) % 5, (11 * i + 1) % 6];
      if (g === before) continue;
      all = [...all, [g, before]];
      few = withMove(few, [g, before]);
      assert.deepEqual(reordered(listed, few), reordered(listed, all));
    }
    assert.ok(few.length < all.length / 2);
  });
});

test("an engine's message is put under the field it is about", () => {
  assert.equal(settingBlamed("embedding size 0 is out of range: use 1 to 8192"), "d");
  assert.equal(settingBlamed("this run needs about 2000 MB"), undefined);
});

test("what is typed narrows the list to names that begin so, or to a family", () => {
  const families = [
    { family: "symmetric", groups: [{ name: "S5", order: 120 }] },
    { family: "products", groups: [{ name: "S3xC4", order: 24 }] },
    { family: "moon", groups: [{ name: "C7", order: 7 }] },
  ];
  const titles = { symmetric: "Symmetric: all permutations", products: "Products" };
  const names = (/** @type {string} */ typed) =>
    filterGroups(families, titles, typed).flatMap(({ title, groups }) => [
      title,
      ...groups.map(({ name }) => name),
    ]);
  assert.deepEqual(names("s3 × c"), ["Products", "S3xC4"]);
  assert.deepEqual(names("PERM"), ["Symmetric: all permutations", "S5"]);
  assert.deepEqual(names("c"), ["moon", "C7"]);
  assert.deepEqual(names("q"), []);
  assert.equal(names("").length, 6);
});

test("drafts of one's own group become what the engine reads", () => {
  assert.equal(specOf("perm", "(1 2)\n"), "perm:(1 2)");
  assert.equal(specOf("table", "0 1\n1 0\n"), "table:0 1\n1 0");
  assert.equal(specOf("table", "\te\ne\te\n"), "table:\te\ne\te");
  assert.equal(specOf("gap", "[ [ 1 ] ]"), "table:[ [ 1 ] ]");
  assert.equal(specOf("table", " \n"), null);
});

test("a title becomes part of a file's name", () => {
  assert.equal(fileName("S3xC4"), "S3xC4");
  assert.equal(fileName("⟨(1 2 3), (1 2)⟩"), "(1-2-3),-(1-2)");
  assert.equal(fileName("own table"), "own-table");
});

test("values of characters are written as in print", () => {
  assert.deepEqual(characterText(-2), { short: "−2", full: "−2" });
  assert.equal(characterText([1.618033988749895, 0]).short, "1.618");
  assert.equal(characterText([0, -1]).short, "−i");
  assert.equal(characterText([-0.5, 0.8660254037844386]).short, "−0.5 + 0.866i");
  assert.equal(characterText([-0.5, -0.8660254037844386]).full, "−0.5 − 0.8660254037844386i");
  assert.equal(characterText([1e-17, 2]).short, "2i");
});

describe("the forecast", () => {
  test("quotes the survey, with the time it means at the measured speed", () => {
    assert.deepEqual(forecast(viewAt({ step: 200 })), [
      "Of 20 seeds all grokked, half by step 600, nine in ten by step 800: here that is in 4 s to 6 s.",
    ]);
  });

  test("past nine in ten seeds promises nothing", () => {
    assert.deepEqual(forecast(viewAt({ step: 801 })), [
      "Later than nine in ten seeds; it may not happen.",
    ]);
  });

  test("of settings that were not surveyed only says when they end", () => {
    const view = viewAt({ step: 200, steps_left: 3900 });
    const changed = /** @type {View} */ ({ ...view, config: { ...PRESET.config, width: 64 } });
    assert.deepEqual(forecast(changed), [
      "When it will grok: no estimate for these settings.",
      "It stops after 3,900 more steps at the latest, about 39 s.",
    ]);
  });

  test("is exact once the learning rate falls", () => {
    assert.deepEqual(forecast(viewAt({ step: 700, annealing: true, steps_left: 250 })), [
      "Cooling down: 250 steps left, about 2.5 s.",
    ]);
  });
});

test("numbers are written for people", () => {
  assert.equal(percent(0.99999), "99.9\u00a0%");
  assert.equal(percent(1), "100\u00a0%");
  assert.equal(percent(0.4), "40\u00a0%");
  assert.equal(small(0.0181), "1.8\u00a0×\u00a010⁻²");
  assert.equal(small(4.81), "4.81");
  assert.equal(duration(2940), "2.9 s");
  assert.equal(duration(200_000), "3 min 20 s");
  assert.equal(roughly(9_960_000), "2.8 h");
});

describe("the table", () => {
  test("has cells of whole pixels where they fill the frame", () => {
    const axis = { start: 10, step: 5, first: 0, last: 120 };
    assert.deepEqual(tableGeometry(120, 610, 1, 15, false), {
      ...{ gutter: 10, labelled: false, size: 600, cell: 5, smooth: false },
      ...{ zoom: 1, rows: axis, columns: axis },
    });
  });

  test("is scaled into the frame where they would not", () => {
    const { size, smooth } = tableGeometry(720, 390, 1, 18, false);
    assert.deepEqual({ size, smooth }, { size: 380, smooth: true });
  });

  test("has room for labels where cells are large", () => {
    assert.equal(tableGeometry(24, 600, 1, 10, false).labelled, true);
    assert.equal(tableGeometry(60, 600, 1, 10, false).labelled, false);
  });
});
