import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
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
    const counted = report.class_counts.reduce(
      (/** @type {number} */ sum, /** @type {any} */ { neurons }) => sum + neurons,
      0,
    );
    const cosets = live.filter((/** @type {any} */ { status }) => status === "coset");
    assert.equal(counted, cosets.length);
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
