/** `convert`: networks from and for other programs. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { unzipSync } from "fflate";
import { cli } from "./cli.mjs";
import { asElsewhere, readTensors, writeTensors } from "./tensors.mjs";

describe("convert", () => {
  const folder = mkdtempSync(join(tmpdir(), "cosetta-convert-"));
  after(() => rmSync(folder, { recursive: true }));

  test("a run becomes the .npz that NumPy has read, byte by byte", async () => {
    for (const name of ["s4", "a4"]) {
      const out = join(folder, `${name}.npz`);
      const { status, stderr } = await cli([
        "convert",
        `tests/fixtures/${name}.safetensors`,
        ...["--out", out],
      ]);
      assert.equal(status, 0, stderr);
      const written = readFileSync(out);
      assert.ok(written.equals(readFileSync(`tests/fixtures/${name}.npz`)));
      const files = Object.keys(unzipSync(written));
      assert.deepEqual(files.slice(-4), ["mul.npy", "in_training.npy", "labels.npy", "group.npy"]);
    }
  });

  test("a network of another program is read in its own convention, which is found", async () => {
    const ours = readFileSync("tests/fixtures/s4.safetensors");
    const [foreign, out] = [join(folder, "foreign.safetensors"), join(folder, "read.safetensors")];
    writeFileSync(foreign, asElsewhere(ours, 4));
    const { status, stdout, stderr } = await cli(["convert", foreign, "--out", out, "--json"]);
    assert.equal(status, 0, stderr);
    const read = JSON.parse(stdout);
    assert.deepEqual([read.group, read.order, read.embedding, read.width], ["S4", 24, 32, 32]);
    assert.ok(read.accuracy === 1 && read.loss < 1e-4);
    const { taken, tried, group_source: source, pairs, bias } = read.import;
    const convention = { order: "lexicographic", composition: "right_first" };
    assert.deepEqual(taken, { ...convention, accuracy: 1 });
    assert.deepEqual([tried.length, source, pairs, bias], [4, "guessed", 576, true]);
    const [before, after] = [ours, readFileSync(out)].map(readTensors);
    for (const name of Object.keys(after).filter((name) => !name.startsWith("optimizer"))) {
      assert.deepEqual(after[name], before[name]);
    }
    const { stdout: analysed } = await cli(["analyse", out, "--json"]);
    assert.equal(JSON.parse(analysed).explained, 1);
    const trained = await cli(["train", "--resume", out, "--json"], (child) => {
      child.stderr?.once("data", () => child.kill("SIGINT"));
    });
    assert.equal(trained.status, 130, "it can be trained on");
    const words = ["--order", "cosetta", "--composition", "left-first"];
    const wrong = await cli(["convert", foreign, "--out", out, ...words]);
    assert.match(wrong.stdout, /^convention +cosetta, left-first: \d+\.\d % right$/m);
    assert.match(wrong.stdout, /^ +not lexicographic, right-first: 100\.0 % right$/m);
    assert.match(wrong.stdout, /^note +another convention fits better/m);
  });

  test("a group that cannot be guessed is asked for", async () => {
    const ours = readTensors(readFileSync("tests/fixtures/a4.safetensors"));
    const names = ["lembed.weight", "rembed.weight", "linear.weight", "unembed.weight"];
    const four = Object.fromEntries(names.map((name) => [name, ours[name]]));
    const [foreign, out] = [join(folder, "a4-bare.safetensors"), join(folder, "a4-read.npz")];
    writeFileSync(foreign, writeTensors(four));
    const asked = await cli(["convert", foreign, "--out", out]);
    assert.equal(asked.status, 2);
    assert.match(asked.stderr, /a group of 12 elements, and the file does not say which: name the/);
    const { stdout } = await cli(["convert", foreign, "--out", out, "--group", "A4"]);
    assert.match(stdout, /^group +A4 \(as given\)\n/);
    assert.match(stdout, /^convention +cosetta, left-first/m);
    assert.match(stdout, /^bias +none in the file: zero$/m);
    const files = unzipSync(readFileSync(out));
    assert.ok(!("in_training.npy" in files) && "mul.npy" in files);
    writeFileSync(foreign, writeTensors(four, { group: "A4" }));
    const told = await cli(["convert", foreign, "--out", out]);
    assert.match(told.stdout, /^group +A4 \(as the file says\)\n/);
  });

  test("a run that has ended is rounded to 16 bits, and stays a run", async () => {
    const [half, back] = [join(folder, "half.safetensors"), join(folder, "back.npz")];
    const run = "tests/fixtures/s4.safetensors";
    const { status, stderr } = await cli(["convert", run, "--half", "--out", half]);
    assert.equal(status, 0, stderr);
    const [whole, rounded] = [run, half].map((path) => readFileSync(path));
    const header = rounded.subarray(8, 8 + Number(rounded.readBigUInt64LE(0))).toString();
    assert.equal(header.match(/"F16"/g)?.length, 5);
    const numbers = Object.values(readTensors(whole)).flatMap(({ values }) => [...values]).length;
    assert.ok(whole.length - rounded.length > 2 * numbers - 64);
    const ended = await cli(["train", "--resume", half, "--json"]);
    assert.equal(JSON.parse(ended.stdout).test_accuracy, 1);
    const read = await cli(["convert", half, "--out", back]);
    assert.equal(read.status, 0, "and goes to NumPy");
    const begun = join(folder, "begun.safetensors");
    const words = ["train", "--group", "S4", "--preset", "paper", "--out", begun];
    await cli(words, (child) => child.stderr?.once("data", () => child.kill("SIGINT")));
    const refusal = await cli(["convert", begun, "--half", "--out", half]);
    assert.equal(refusal.status, 2);
    assert.match(refusal.stderr, /has not ended: rounded to 16 bits, it would go on otherwise/);
    const wrong = await cli(["convert", run, "--half", "--out", back]);
    assert.match(wrong.stderr, /--half is for \.safetensors/);
  });

  const refused = (/** @type {string[]} */ ...words) => [
    ...["convert", "tests/fixtures/s4.npz"],
    ...["--out", join(folder, "none.npz"), ...words],
  ];

  test("what cannot be read or written is refused with a plain message and status 2", async () => {
    for (const [words, message] of /** @type {[string[], RegExp][]} */ ([
      [["convert"], /which files\? for instance: convert run\.safetensors --out run\.npz/],
      [["convert", "tests/fixtures/s4.safetensors"], /which files\?/],
      [
        ["convert", "tests/fixtures/s4.safetensors", "--out", join(folder, "run.pt")],
        /cannot tell from '.*run\.pt' what to write/,
      ],
      [refused(), /this is NumPy's \.npz, which is written here but not read/],
      [refused("--order", "random"), /unknown --order 'random': known are cosetta, lexico/],
      [refused("--composition", "left_first"), /unknown --composition 'left_first': known are/],
      [
        ["convert", "tests/fixtures/s4.safetensors", "--out", "x.npz", "--group", "S4"],
        /says itself how it is to be read: leave out --group/,
      ],
    ])) {
      const { status, stderr } = await cli(words);
      assert.equal(status, 2);
      assert.match(stderr, message);
    }
  });
});
