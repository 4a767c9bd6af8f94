import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { cli } from "./cli.mjs";

describe("analyse", () => {
  const folder = mkdtempSync(join(tmpdir(), "cosetta-analyse-"));
  const file = join(folder, "s4.safetensors");
  before(async () => {
    const { status } = await cli(["train", "--group", "S4", "--out", file]);
    assert.equal(status, 0);
  });
  after(() => rmSync(folder, { recursive: true }));

  test("--json says of every neuron which subgroups explain it", async () => {
    const { status, stdout } = await cli(["analyse", file, "--json"]);
    assert.equal(status, 0);
    const report = JSON.parse(stdout);
    assert.deepEqual([report.group, report.order, report.seed], ["S4", 24, 1]);
    assert.ok(report.accuracy > 0.99 && report.loss > 0);
    assert.equal(report.neurons.length, 128);
    const { subgroup_classes: classes } = JSON.parse((await cli(["group", "S4", "--json"])).stdout);
    const live = report.neurons.filter((/** @type {any} */ { status }) => status !== "dead");
    assert.equal(report.live, live.length);
    for (const { left, right, status } of live) {
      for (const side of [left, right]) {
        assert.equal(classes[side.class].order, side.order);
        assert.ok(side.conjugate < classes[side.class].copies);
        // The sum form is the ratio times (n - 1) / (|H| - 1).
        const expected = (side.ratio * 23) / (side.order - 1);
        assert.ok(Math.abs(side.c - expected) <= 1e-12 * expected);
        assert.ok(side.explained_by === null || side.explained_by.ratio < 0.01);
      }
      const [a, b] = [left.explained_by, right.explained_by];
      const same = a !== null && b !== null && a.class === b.class;
      const expected = same ? "coset" : a !== null && b !== null ? "mixed" : "unexplained";
      assert.equal(status, expected);
    }
    const cosets = live.filter((/** @type {any} */ { status }) => status === "coset");
    const sum = (/** @type {any[]} */ list, /** @type {(item: any) => number} */ count) =>
      list.reduce((total, item) => total + count(item), 0);
    assert.equal(
      sum(report.class_counts, (c) => c.neurons),
      cosets.length,
    );
    assert.equal(
      sum(report.circuits, (c) => c.neurons.length),
      cosets.length,
    );
    for (const { rule } of cosets) {
      assert.ok(rule.holds > 0.9 && rule.fires > 0.1 && rule.fires < 0.6);
      const byPoints = /^fires only where (xy (does not send|is) |it is not so that xy )/;
      const byCosets = /^fires only where xy is not in /;
      assert.match(rule.words, rule.reads === null ? byCosets : byPoints);
    }
  });

  test("--json measures both accounts", async () => {
    const report = JSON.parse((await cli(["analyse", file, "--json"])).stdout);
    const { irreps, representation: account, unembedding_correlation: r } = report;
    assert.deepEqual(
      irreps.map((/** @type {any} */ { name, dimension }) => [name, dimension]),
      [["(4)", 1], ["(1,1,1,1)", 1], ["(2,2)", 2], ["(3,1)", 3], ["(2,1,1)", 3]], // prettier-ignore
    );
    for (const layer of ["left", "right", "readout"]) {
      const total = irreps.reduce(
        (/** @type {number} */ t, /** @type {any} */ i) => t + i[layer],
        0,
      );
      assert.ok(Math.abs(total - 1) < 1e-5, `${layer} ${total}`);
    }
    assert.equal(account.irreps.length, 5);
    assert.ok(account.restricted_loss < 0.1 && account.excluded_loss > 1);
    assert.ok(account.weight_fve.every((/** @type {number} */ share) => share > 0.9));
    assert.ok(r.within_coset.mean > r.within_class.mean);
  });

  test("train --measures writes a line for every evaluation", async () => {
    const measures = join(folder, "measures.jsonl");
    const short = ["--hold-steps", "60", "--anneal-steps", "40", "--evaluate-every", "50"];
    await cli(["train", "--group", "S4", ...short, "--measures", measures]);
    const lines = readFileSync(measures, "utf8").trim().split("\n");
    const steps = lines.map((line) => JSON.parse(line));
    assert.deepEqual(
      steps.map(({ step }) => step),
      [0, 50, 100],
    );
    for (const { irreps, weight_norms: norms, median_min_c: c, excluded_loss: loss } of steps) {
      assert.equal(irreps.length, 5);
      assert.equal(norms.length, 4);
      assert.ok(c > 0 && loss > 0);
    }
    assert.ok(steps[2].median_min_c < steps[0].median_min_c);
  });

  test("prints columns for people", async () => {
    const { stdout } = await cli(["analyse", file]);
    assert.match(stdout, /^group +S4, seed 1, step \d+\naccuracy +\S+ % of all pairs\n/);
    assert.match(stdout, /\nneurons +\d+ live of 128\n/);
  });

  test("refuses what it cannot read, and says why", async () => {
    const damaged = join(folder, "damaged.safetensors");
    writeFileSync(damaged, "nothing of the kind");
    const control = join(folder, "control.safetensors");
    const short = ["--hold-steps", "2", "--anneal-steps", "1"];
    await cli(["train", "--group", "shuffle:1:C7", ...short, "--out", control]);
    for (const [words, message] of /** @type {[string[], RegExp][]} */ ([
      [[], /which run\?/],
      [["nowhere.safetensors"], /there is no file 'nowhere\.safetensors'/],
      [[damaged], /not a readable safetensors file/],
      [[control], /no identity|not associative|inverse/],
    ])) {
      const { status, stderr } = await cli(["analyse", ...words]);
      assert.equal(status, 2);
      assert.match(stderr, message);
    }
  });
});
