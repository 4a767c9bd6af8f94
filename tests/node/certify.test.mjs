import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { cli } from "./cli.mjs";

describe("build, and certify", () => {
  const folder = mkdtempSync(join(tmpdir(), "cosetta-certify-"));
  const at = (/** @type {string} */ name) => join(folder, `${name}.safetensors`);
  after(() => rmSync(folder, { recursive: true }));

  /** @param {string[]} words */
  async function built(...words) {
    const file = at(words.join("-").replace(/\W/g, "_"));
    const { status, stdout, stderr } = await cli(["build", ...words, "--out", file]);
    assert.equal(status, 0, stderr);
    return { file, neurons: Number(/^(\d+) neurons/.exec(stdout)?.[1]) };
  }

  test("a coset circuit is proved right on every pair, and analysed as it was built", async () => {
    const { file, neurons } = await built("S5");
    assert.equal(neurons, 25);
    const { stdout } = await cli(["certify", file, "--check", "--json"]);
    const found = JSON.parse(stdout);
    assert.deepEqual([found.group, found.pairs, found.covered], ["S5", 14_400, 14_400]);
    assert.deepEqual([found.bound, found.accuracy, found.exact_share], [1, 1, 0]);
    assert.ok(found.margin > 0 && found.margin <= 1);
    assert.deepEqual(found.first_uncovered, []);
    const [{ name: type, order, subgroups, neurons: all }] = found.classes;
    assert.deepEqual([type, order, subgroups, all], ["S4", 24, 5, 25]);
    const report = JSON.parse((await cli(["analyse", file, "--json"])).stdout);
    assert.deepEqual([report.accuracy, report.explained], [1, 1]);
    const [{ name, index, pairs, cosets, ...counted }] = report.class_counts;
    assert.deepEqual([name, counted.neurons, index, pairs, cosets], ["S4", 25, 5, 25, 25]);
  });

  test("subgroup and irreps can be chosen", async () => {
    assert.equal((await built("S5", "--subgroup", "15")).neurons, 36);
    assert.equal((await built("A5", "--subgroup", "A4")).neurons, 25);
    assert.equal((await built("S5", "--circuit", "rho")).neurons, 25);
    const irreps = ["--irrep", "(1,1,1,1)", "--irrep", "(2,2)"];
    assert.equal((await built("S4", "--circuit", "rho", ...irreps)).neurons, 4 + 9);
  });

  test("a trained network is not given more than it has", async () => {
    const file = at("trained");
    await cli(["train", "--group", "S4", "--hold-steps", "300", "--out", file]);
    const { stdout } = await cli(["certify", file, "--check", "--json"]);
    const found = JSON.parse(stdout);
    assert.ok(found.bound <= found.accuracy && found.covered === found.bound * 576);
    const { search, tables, cosets, sums, exact, total } = found.cost;
    assert.equal(search + tables + cosets + sums + exact, total);
  });

  test("prints columns for people", async () => {
    const { file } = await built("A5");
    const { stdout } = await cli(["certify", file, "--check"]);
    assert.match(stdout, /^group +A5, seed 1\naccuracy +at least 100\.00 %: 3600 of 3600 pairs\n/);
    assert.match(stdout, /\nbrute force +100\.00 %, /);
  });

  test("refuses what it cannot do, and says why", async () => {
    const damaged = at("damaged");
    writeFileSync(damaged, "nothing of the kind");
    const out = ["--out", at("never")];
    for (const [words, message] of /** @type {[string[], RegExp][]} */ ([
      [["certify"], /which run\?/],
      [["certify", damaged], /not a readable safetensors file/],
      [["build", ...out], /which group\?/],
      [["build", "S5"], /--out says where/],
      [["build", "S5", "--circuit", "magic", ...out], /unknown circuit 'magic'/],
      [["build", "S5", "--subgroup", "A5", ...out], /fixes every coset/],
      [["build", "S5", "--subgroup", "S3", ...out], /several classes .* S3|called 'S3'/],
      [["build", "S5", "--irrep", "(4,1)", ...out], /--irrep for rho/],
      [["build", "S5", "--circuit", "rho", "--irrep", "(9)", ...out], /no irrep is called '\(9\)'/],
      [["build", "S5", "--circuit", "rho", "--irrep", "(5)", ...out], /tells no elements apart/],
    ])) {
      const { status, stderr } = await cli(words);
      assert.equal(status, 2, words.join(" "));
      assert.match(stderr, message);
    }
  });
});
