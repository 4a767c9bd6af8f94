/** The command `group`: what it prints of groups, and of what is none. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { cli } from "./cli.mjs";

const folder = mkdtempSync(join(tmpdir(), "cosetta-"));
after(() => rmSync(folder, { recursive: true }));

/** A file with this text. @param {string} name @param {string} text */
function file(name, text) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** @param {string[]} words */
async function report(...words) {
  const { status, stdout, stderr } = await cli(["group", ...words, "--json"]);
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

/** @param {string} spec */
async function refusal(spec) {
  const { status, stdout, stderr } = await cli(["group", spec, "--json"]);
  assert.deepEqual([status, stdout], [2, ""]);
  return stderr;
}

test("group S5 --json has every field, with the numbers of the textbooks", async () => {
  const s5 = await report("S5");
  const { order, abelian, exponent, centre_order, derived_order, subgroups, partial } = s5;
  assert.deepEqual(
    [order, abelian, exponent, centre_order, derived_order, subgroups, partial],
    [120, false, 60, 1, 60, 156, false],
  );
  assert.deepEqual(
    s5.classes.map((/** @type {any} */ c) => [c.size, c.element_order]),
    [
      [1, 1],
      [10, 2],
      [15, 2],
      [20, 3],
      [30, 4],
      [24, 5],
      [20, 6],
    ],
  );
  assert.deepEqual(s5.character_degrees, [1, 1, 4, 4, 5, 5, 6]);
  assert.deepEqual(s5.indicators, [1, 1, 1, 1, 1, 1, 1]);
  assert.equal(s5.character_error, 0, "all values are rational");
  const standard = s5.irreps.indexOf("(4,1)");
  assert.deepEqual(s5.character_table[standard], [4, 2, 0, 1, 0, -1, -1]);
  assert.equal(s5.subgroup_classes.length, 19);
  const [frobenius] = s5.subgroup_classes.filter((/** @type {any} */ h) => h.name === "F20");
  assert.deepEqual(
    [frobenius.order, frobenius.copies, frobenius.normal, frobenius.maximal],
    [20, 6, false, true],
  );
  const covers = s5.subgroup_classes[18].covers.map(
    (/** @type {any} */ { class: number, count }) => `${count} ${s5.subgroup_classes[number].name}`,
  );
  assert.deepEqual(covers, ["10 D6", "6 F20", "5 S4", "1 A5"]);
  // The permutation character on the cosets of F20 is trivial + (2,2,1).
  const on = s5.irreps.filter(
    (/** @type {string} */ _, /** @type {number} */ row) => frobenius.multiplicities[row],
  );
  assert.deepEqual(on, ["(5)", "(2,2,1)"]);
});

test("products, permutations and tables denote the same group where they should", async () => {
  const klein = file("klein.csv", "*,e,a,b,c\ne,e,a,b,c\na,a,e,c,b\nb,b,c,e,a\nc,c,b,a,e\n");
  const groups = await Promise.all([
    report("C2^2"),
    report("C2xC2"),
    report("perm:(1 2),(3 4)"),
    report(`table:${klein}`),
  ]);
  for (const group of groups) {
    assert.deepEqual(
      group.subgroup_classes.map((/** @type {any} */ h) => h.name),
      ["C1", "C2", "C2", "C2", "C2^2"],
    );
    assert.deepEqual(group.character_table, groups[0].character_table);
  }
  assert.deepEqual(
    groups[3].classes.map((/** @type {any} */ c) => c.representative),
    ["e", "a", "b", "c"],
  );
});

test("values that are not rational come as real and imaginary part, with their error", async () => {
  const c3 = await report("C3");
  const [re, im] = c3.character_table[1][1];
  assert.ok(Math.abs(re + 0.5) < 1e-15 && Math.abs(Math.abs(im) - Math.sqrt(3) / 2) < 1e-15);
  assert.ok(c3.character_error > 0 && c3.character_error < 1e-13);
  assert.deepEqual(c3.indicators, [1, 0, 0]);
});

test("a budget of no seconds gives a partial lattice, and says so", async () => {
  const part = await report("S6", "--budget", "0");
  assert.equal(part.partial, true);
  assert.ok(part.subgroups > 0 && part.subgroups < 1455, `${part.subgroups}`);
  assert.equal(part.subgroup_classes[0].maximal, null);
  assert.deepEqual(part.subgroup_classes[1].covers, [{ class: 0, count: 1, certain: true }]);
  assert.equal(part.character_degrees.length, 11);
});

test("what is no group is answered in the user's own labels", async () => {
  const broken = file("broken.csv", "*,e,a,b\ne,e,a,b\na,a,b,e\nb,b,e,b\n");
  assert.match(await refusal(`table:${broken}`), /^cosetta: .*\bb\b/);
  assert.match(await refusal("S7"), /5040.*1024/s);
  assert.match(await refusal("nonsense"), /unknown group 'nonsense'/);
  assert.match(await refusal("perm:(1 2"), /column 1: this cycle is not closed/);
  assert.match(await refusal(`table:${join(folder, "absent.csv")}`), /cannot read .*absent\.csv/);
  assert.match(await refusal("shuffle:1:S4"), /^cosetta: /);
});

test("without --json the same stands in columns", async () => {
  const { status, stdout } = await cli(["group", "Q8"]);
  assert.equal(status, 0);
  assert.match(stdout, /^Q8: order 8, not abelian, exponent 4, centre of order 2/);
  assert.match(stdout, /Subgroups: 6 in 6 classes/);
  assert.match(stdout, /2a\s+-1\s+2\s+-2\s+0\s+0\s+0/);
});

test("mistakes in the command are answered plainly", async () => {
  for (const [words, message] of [
    [["group"], /which group/],
    [["group", "S4", "S5"], /unexpected 'S5'/],
    [["group", "S4", "--budget", "soon"], /--budget 'soon' is not a number/],
  ]) {
    const { status, stderr } = await cli(/** @type {string[]} */ (words));
    assert.equal(status, 2);
    assert.match(stderr, /** @type {RegExp} */ (message));
  }
});

test("a table that is no group can be trained on", async () => {
  const loop = file("loop.csv", "0,1,2,3,4\n1,0,3,4,2\n2,4,0,1,3\n3,2,4,0,1\n4,3,1,2,0\n");
  const { status, stdout, stderr } = await cli([
    ...["train", "--group", `table:${loop}`, "--hold-steps", "30", "--anneal-steps", "10"],
    "--json",
  ]);
  assert.equal(status, 0, stderr);
  const outcome = JSON.parse(stdout);
  assert.deepEqual([outcome.group, outcome.order, outcome.steps], ["own table", 5, 40]);
});

test("a mystery keeps its secret until it is guessed or asked for", async () => {
  const plain = await cli(["group", "myst:7"]);
  assert.match(plain.stdout, /^mystery group 7: order 42, not abelian/);
  assert.doesNotMatch(plain.stdout, /F21|C7:C3/);
  const guess = async (/** @type {string} */ name) =>
    (await cli(["group", "myst:7", "--guess", name])).stdout.trim();
  assert.match(await guess("C2xC7:C3"), /^Right: it is C2xC7:C3\. An isomorphism .* sends ba to /);
  const no = "No: D21 has 21 elements of order 2, this group has 1.";
  assert.equal(await guess("D21"), no);
  const revealed = await cli(["group", "myst:7", "--reveal"]);
  assert.match(revealed.stdout, /^It is F21xC2\.\nmystery group 7: /);
  assert.match(revealed.stdout, /\bF21\b.*normal, maximal/);
  assert.equal((await cli(["group", "S4", "--guess", "S4"])).stderr, "cosetta: S4 is no mystery\n");
});
