/** The command line: what it prints, writes and refuses. */
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { cli } from "./cli.mjs";

const folder = mkdtempSync(join(tmpdir(), "cosetta-"));
after(() => rmSync(folder, { recursive: true }));

/** A run of a moment: the cyclic group of seven elements, forty steps. */
const SHORT = ["--group", "C7", "--hold-steps", "30", "--anneal-steps", "10"];

/** @param {string} path */
function tensorShapes(path) {
  const file = readFileSync(path);
  const header = JSON.parse(file.subarray(8, 8 + Number(file.readBigUInt64LE(0))).toString());
  return {
    metadata: header.__metadata__,
    shape: (/** @type {string} */ name) => header[name].shape,
  };
}

test("train --json prints one object with everything that came out", async () => {
  const { status, stdout, stderr } = await cli(["train", ...SHORT, "--json"]);
  assert.equal(status, 0);
  const outcome = JSON.parse(stdout);
  assert.deepEqual(
    [outcome.group, outcome.order, outcome.preset, outcome.seed, outcome.steps],
    ["C7", 7, "fast", 1, 40],
  );
  assert.equal(outcome.config.hold_steps, 30);
  for (const share of [outcome.train_accuracy, outcome.test_accuracy]) {
    assert.ok(share >= 0 && share <= 1);
  }
  for (const number of [outcome.seconds, outcome.loss_all_pairs]) assert.ok(number > 0);
  for (const step of [outcome.memorised_step, outcome.grokked_step]) {
    assert.ok(step === null || Number.isInteger(step));
  }
  assert.match(outcome.weights_sha256, /^[0-9a-f]{64}$/);
  assert.match(stderr, /step \d+/);
});

test("short runs have the published hashes under Node", async () => {
  const { runs } = JSON.parse(readFileSync("tests/fixtures/hashes.json", "utf8"));
  assert.ok(runs.length >= 3);
  for (const { config, weights_sha256 } of runs) {
    const settings = Object.entries(config)
      .filter(([field]) => OPTION[field])
      .flatMap(([field, value]) => [OPTION[field], `${value ?? 0}`]);
    const { stdout } = await cli(["train", "--json", ...settings]);
    assert.equal(JSON.parse(stdout).weights_sha256, weights_sha256, config.group);
  }
});

/** @type {Record<string, string>} */
const OPTION = {
  group: "--group",
  embedding: "--embedding",
  width: "--width",
  batch: "--batch",
  early_answers: "--early-answers",
  early_batch: "--early-batch",
  anneal_below: "--anneal-below",
  hold_steps: "--hold-steps",
  anneal_steps: "--anneal-steps",
};

test("the file holds the tensors, how to read them, and what it takes to go on", async () => {
  const out = join(folder, "run.safetensors");
  const whole = await cli(["train", ...SHORT, "--json", "--out", out]);
  const { metadata, shape } = tensorShapes(out);
  assert.deepEqual(shape("lembed.weight"), [7, 64]);
  assert.deepEqual(shape("linear.weight"), [128, 128]);
  assert.deepEqual(shape("unembed.weight"), [7, 128]);
  assert.throws(
    () => shape("optimizer.exp_avg_sq.unembed.bias"),
    "a run that has ended needs none",
  );
  assert.equal(metadata.group, "C7");
  assert.match(metadata.composition, /x acts first/);
  assert.match(metadata.element_order, /lexicographic/);
  assert.deepEqual(JSON.parse(metadata.config), JSON.parse(whole.stdout).config);
  const again = await cli(["train", "--resume", out, "--json"]);
  const [first, second] = [whole, again].map(({ stdout }) => JSON.parse(stdout));
  assert.deepEqual({ ...second, seconds: 0 }, { ...first, seconds: 0 });
});

test("Ctrl-C leaves a file that a later run ends with the same weights", async () => {
  const out = join(folder, "interrupted.safetensors");
  const settings = ["--group", "S4", "--hold-steps", "3000", "--anneal-steps", "100"];
  const stopped = await cli(["train", ...settings, "--out", out], (child) => {
    child.stderr?.once("data", () => child.kill("SIGINT"));
  });
  assert.equal(stopped.status, 130);
  assert.match(stopped.stderr, /interrupted at step \d+/);
  assert.equal(stopped.stdout, "");
  assert.ok(!existsSync(`${out}.part`));
  const { step } = JSON.parse(tensorShapes(out).metadata.progress).schedule;
  assert.ok(step > 0 && step < 3100, `stopped at ${step}`);
  const [resumed, whole] = await Promise.all([
    cli(["train", "--resume", out, "--json"]),
    cli(["train", ...settings, "--json"]),
  ]);
  const hash = (/** @type {string} */ stdout) => JSON.parse(stdout).weights_sha256;
  assert.equal(hash(resumed.stdout), hash(whole.stdout));
});

test("what cannot be run is refused with a plain message and status 2", async () => {
  const text = join(folder, "text.safetensors");
  writeFileSync(text, "no tensors here");
  for (const [words, message] of /** @type {[string[], RegExp][]} */ ([
    [["train", "--group", "X8"], /unknown group 'X8': known are S1 to S6/],
    [["train", "--group", "S7"], /order 5040 is too large/],
    [["train", "--group", "S6", "--width", "8000", "--embedding", "8000"], /MB of memory/],
    [["train", "--fraction", "1"], /train fraction 1 is not between 0 and 1/],
    [["train", "--width", "0"], /width 0 is out of range: use 1 to/],
    [["train", "--width", "12.5"], /width: 12\.5 is not a whole number/],
    [["train", "--seed", "one"], /--seed 'one' is not a number/],
    [["train", "--seed=-1"], /seed: -1 is not a whole number/],
    [["train", "--preset", "slow"], /unknown preset 'slow': known are fast, clean, paper/],
    [["train", "--colour", "red"], /--colour/],
    [["train", "--resume", join(folder, "none")], /there is no file/],
    [["train", "--resume", text], /not a readable safetensors file/],
    [["train", "--resume", text, "--width", "9"], /leave out width/],
    [["train", ...SHORT, "--out", join(folder, "no", "folder")], /cannot write/],
    [["dance"], /unknown command 'dance'/],
  ])) {
    const { status, stdout, stderr } = await cli(words);
    assert.equal(status, 2, words.join(" "));
    assert.match(stderr, message);
    assert.equal(stdout, "");
    assert.doesNotMatch(stderr, /\n +at /, "no stack trace");
  }
});

test("a loss that is not finite stops the run and leaves its last good state", async () => {
  const out = join(folder, "wild.safetensors");
  const wild = ["--group", "S4", "--learning-rate", "1", "--weight-decay", "100"];
  const { status, stderr } = await cli(["train", ...wild, "--out", out]);
  assert.equal(status, 2);
  assert.match(stderr, /the loss is not finite at step \d+.*lower rate/s);
  assert.deepEqual(tensorShapes(out).shape("lembed.weight"), [24, 64]);
});

test("help lists the commands and the options", async () => {
  assert.match((await cli([])).stdout, /train \[options\]/);
  assert.match((await cli(["--help"])).stdout, /train \[options\]/);
  assert.match((await cli(["train", "--help"])).stdout, /--weight-decay NUMBER/);
});
