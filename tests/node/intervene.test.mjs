import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { cli } from "./cli.mjs";

/** @import { InterventionRow } from "../../www/protocol/experiments.js" */

describe("intervene", () => {
  const folder = mkdtempSync(join(tmpdir(), "cosetta-intervene-"));
  const [s4, c7, s6] = ["s4", "c7", "s6"].map((name) => join(folder, `${name}.safetensors`));
  const short = ["--hold-steps", "2", "--anneal-steps", "1"];
  before(async () => {
    const trained = await Promise.all([
      cli(["train", "--group", "S4", "--out", s4]),
      cli(["train", "--group", "C7", ...short, "--out", c7]),
      cli(["train", "--group", "S6", "--width", "8", ...short, "--out", s6]),
    ]);
    assert.deepEqual(
      trained.map(({ status }) => status),
      [0, 0, 0],
    );
  });
  after(() => rmSync(folder, { recursive: true }));

  const json = async (/** @type {string[]} */ words) => {
    const { status, stdout, stderr } = await cli(["intervene", ...words, "--json"]);
    assert.equal(status, 0, stderr);
    return JSON.parse(stdout);
  };

  test("--json scores the interventions of the paper's Table 1", async () => {
    const report = await json([s4]);
    assert.deepEqual([report.group, report.order, report.seed], ["S4", 24, 1]);
    assert.deepEqual([report.source, report.noise_seed], ["stander2024", 1]);
    const kinds = report.rows.map((/** @type {InterventionRow} */ row) => row.intervention.kind);
    assert.deepEqual(kinds.slice(0, 5), [
      "base",
      "embedding-swap",
      "both-signs",
      "left-sign",
      "right-sign",
    ]);
    const [base, swap, both] = /** @type {InterventionRow[]} */ (report.rows);
    const { accuracy, loss } = JSON.parse((await cli(["analyse", s4, "--json"])).stdout);
    assert.equal(base.outcome.accuracy, accuracy);
    assert.ok(Math.abs(base.outcome.loss / loss - 1) < 1e-4);
    assert.deepEqual([base.outcome.pairs, base.outcome.exact], [576, true]);
    assert.deepEqual(base.beside.stander2024, { accuracy: 0.9999, loss: 1.97e-6 });
    assert.equal(swap.effect.accuracy === "kept", false);
    assert.deepEqual(both.published_effect, { accuracy: "kept", loss: "kept" });
    assert.deepEqual(await json([s4]), report);
    const other = await json([s4, "--seed", "2"]);
    assert.notDeepEqual(other.rows[6], report.rows[6]);
    assert.deepEqual(other.rows[7], report.rows[7]);
  });

  test("beside a commutative group stand the figures on Z/53", async () => {
    const { source, rows } = await json([c7]);
    assert.equal(source, "wu2025");
    assert.deepEqual(rows[7].beside.wu2025, { accuracy: 0.9988, loss: 0.0045 });
    const { stdout } = await cli(["intervene", c7]);
    assert.match(stdout, /yours \| Wu et al\. 2025 \(Z\/53\), over all 49 pairs/);
  });

  test("above order 128 a sample is scored, or all pairs", async () => {
    const { rows } = await json([s6]);
    const [{ outcome }] = rows;
    assert.deepEqual([outcome.pairs, outcome.exact], [16384, false]);
    const [low, high] = outcome.accuracy_interval;
    assert.ok(low <= outcome.accuracy && outcome.accuracy <= high && outcome.loss_error > 0);
    const removed = await json([s6, "--remove", "neurons:0", "--exact", "--controls", "0"]);
    assert.deepEqual([removed.base.pairs, removed.base.accuracy_interval], [518400, null]);
    assert.ok(Math.abs(removed.base.loss - outcome.loss) < 5 * outcome.loss_error);
  });

  test("prints the table row by row", async () => {
    const { stdout } = await cli(["intervene", s4]);
    assert.match(stdout, /^S4, seed 1, step \d+\nyours \| paper \(S5, mean of 128 networks\)/);
    assert.match(stdout, /\n {2}Base +\S+ % \| 99\.99 % +\S+ \| 1\.97e-6/);
    assert.match(stdout, /\n {2}Perturb N\(-1, 1\) +\S+ % \| 98\.00 %/);
    assert.match(stdout, /\n {2}Half the absolute value \(ours\) +\S+ % \| - /);
  });

  test("--remove takes out what it is told to, beside random choices", async () => {
    const analysed = JSON.parse((await cli(["analyse", s4, "--json"])).stdout);
    const [{ class: number, neurons: count }] = analysed.class_counts;
    const report = await json([s4, "--remove", "neurons:5,3", "--remove", `class:${number}`]);
    const [two, whole] = report.removals;
    assert.deepEqual([two.removal, two.removed], [{ kind: "neurons", neurons: [5, 3] }, [3, 5]]);
    assert.equal(whole.removed.length, count);
    assert.ok(whole.outcome.accuracy < report.base.accuracy);
    assert.equal(whole.controls.count, 20);
    const { least, median, most } = whole.controls.loss;
    assert.ok(0 < least && least <= median && median <= most);
    const mean = await json([s4, "--remove", "neurons:5,3", "--mean", "--controls", "3"]);
    assert.notEqual(mean.removals[0].outcome.loss, two.outcome.loss);
    assert.equal(mean.removals[0].controls.count, 3);
  });

  test("--only keeps what is named, and the rest goes", async () => {
    const analysed = JSON.parse((await cli(["analyse", s4, "--json"])).stdout);
    const words = ["--remove", `class:${analysed.class_counts[0].class}`];
    const { base, removals } = await json([s4, ...words, "--controls", "3"]);
    const only = await json([s4, ...words, "--controls", "3", "--only"]);
    const [gone, kept] = [removals[0], only.removals[0]];
    const all = new Set([...gone.removed, ...kept.removed]);
    assert.deepEqual([all.size, gone.removed.length + kept.removed.length], [128, 128]);
    assert.deepEqual([kept.stay, gone.stay], [gone.removed.length, kept.removed.length]);
    assert.deepEqual(only.base, base);
    assert.notEqual(kept.outcome.loss, gone.outcome.loss);
    const { stdout } = await cli(["intervene", s4, ...words, "--controls", "0", "--only"]);
    assert.match(stdout, /\n {2}kept +live neurons .*\n {2}all +\S+ %/);
  });

  test("--remove above goes through the thresholds of the paper", async () => {
    const { removals } = await json([s4, "--remove", "above", "--controls", "0"]);
    const thresholds = removals.map((/** @type {any} */ row) => row.removal.threshold);
    assert.deepEqual(thresholds, [1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3, 0.1, 0.5, 1]);
    const sizes = removals.map((/** @type {any} */ { removed }) => removed.length);
    assert.deepEqual(
      sizes,
      sizes.toSorted((/** @type {number} */ a, /** @type {number} */ b) => b - a),
    );
    const words = ["--remove", "coset-means", "--remove", "without-irrep:(2,1,1)"];
    const { stdout } = await cli(["intervene", s4, ...words]);
    assert.match(stdout, /\n {2}nothing +0 /);
    assert.match(stdout, /\n {2}coset-means +\d+ +\S+ % +\S+ % \(\S+ % to \S+ %\) +\S+e-\d+/);
    assert.match(stdout, /\n {2}without-irrep:\(2,1,1\) /);
  });

  test("refuses what it cannot take out, and says why", async () => {
    for (const [words, message] of /** @type {[string[], RegExp][]} */ ([
      [[], /which run\?/],
      [[s4, "--remove", "neuron:3"], /'neuron:3' is no removal/],
      [[s4, "--remove", "neurons:three"], /'neurons:three' is no removal/],
      [[s4, "--remove", "neurons:128"], /no neuron 128: they are numbered from 0 to 127/],
      [[s4, "--remove", "class:C2"], /several classes of subgroups are called C2/],
      [[s4, "--remove", "class:S5"], /no class of subgroups 'S5'/],
      [[s4, "--remove", "irrep:4a"], /no irrep '4a': known are \(4\), /],
      [[s4, "--remove", "above:0"], /threshold/],
      [[c7, "--remove", "coset-means"], /no subgroups but itself/],
      [[s4, "--controls", "-1", "--remove", "neurons:1"], /controls/],
    ])) {
      const { status, stderr } = await cli(["intervene", ...words]);
      assert.equal(status, 2, stderr);
      assert.match(stderr, message);
    }
  });
});
