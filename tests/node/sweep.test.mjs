/** The command `sweep`: many runs, what becomes of each, and the file it goes on from. */
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { cli } from "./cli.mjs";

const folder = mkdtempSync(join(tmpdir(), "cosetta-"));
after(() => rmSync(folder, { recursive: true }));

/** Runs of a moment: the cyclic group of seven elements, forty steps. */
const SHORT = ["--group", "C7", "--set", "hold_steps=30", "--set", "anneal_steps=10"];

/** @param {string[]} words */
async function sweep(...words) {
  const { status, stdout, stderr } = await cli(["sweep", ...words, "--json"]);
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

/** What does not depend on the machine's speed. @param {any[]} runs */
function results(runs) {
  return runs.map(({ seconds, seconds_to_grok, ...rest }) => rest);
}

/** @param {string} name */
const file = (name) => join(folder, name);

test("every setting runs with every seed, and ends with the weights of train", async () => {
  const { settings, runs, ...about } = await sweep(
    ...[...SHORT, "--seeds", "1,4-5", "--set", "batch=16,0", "--workers", "2"],
  );
  assert.deepEqual([about.group, about.preset, about.workers], ["C7", "fast", 2]);
  assert.deepEqual(
    runs.map((/** @type {any} */ { setting, seed }) => [setting.batch, seed]),
    [1, 4, 5].flatMap((seed) => [
      [16, seed],
      [0, seed],
    ]),
  );
  for (const run of runs) {
    assert.deepEqual([run.steps, run.failure, run.grokked_step], [40, null, null]);
    assert.ok(run.seconds > 0 && run.loss_all_pairs > 0 && run.train_accuracy > 0);
  }
  assert.deepEqual(
    settings.map((/** @type {any} */ { setting, seeds, failed }) => [setting, seeds, failed]),
    [16, 0].map((batch) => [{ hold_steps: 30, anneal_steps: 10, batch }, 3, 0]),
  );
  for (const { setting, seed, weights_sha256, loss_all_pairs } of runs.slice(2, 4)) {
    const { stdout } = await cli([
      ...["train", "--json", "--group", "C7", "--hold-steps", "30", "--anneal-steps", "10"],
      ...["--batch", `${setting.batch}`, "--seed", `${seed}`],
    ]);
    const alone = JSON.parse(stdout);
    assert.deepEqual(
      [weights_sha256, loss_all_pairs],
      [alone.weights_sha256, alone.loss_all_pairs],
    );
  }
});

test("the number of workers changes no result", async () => {
  const words = [...SHORT, "--seeds", "1-4", "--set", "width=8,16"];
  const [one, three] = [await sweep(...words, "--workers", "1"), await sweep(...words)];
  assert.deepEqual(results(three.runs), results(one.runs));
  const many = await sweep(...words, "--workers", "3");
  assert.deepEqual(results(many.runs), results(one.runs));
});

test("a run stopped at grok has the steps and the time it took to grok", async () => {
  const words = ["--group", "S4", "--seeds", "1", "--set", "learning_rate=0.02"];
  const quick = [...words, "--set", "hold_steps=300", "--set", "embedding=64"];
  const { settings, runs } = await sweep(...quick, "--stop-at-grok");
  assert.ok(runs[0].grokked_step > 0 && runs[0].grokked_step < 600);
  assert.equal(runs[0].steps, runs[0].grokked_step);
  assert.equal(runs[0].seconds, runs[0].seconds_to_grok);
  assert.ok(runs[0].test_accuracy >= 0.999);
  const whole = await sweep(...quick, "--loss-at-most", "1");
  assert.deepEqual([whole.runs[0].steps, whole.runs[0].grokked_step], [600, runs[0].steps]);
  assert.ok(whole.runs[0].seconds > whole.runs[0].seconds_to_grok);
  const { grokked_share, grokked_step_median, steps_median } = settings[0];
  assert.deepEqual(
    [grokked_share, grokked_step_median, steps_median],
    [1, runs[0].steps, runs[0].steps],
  );
  assert.equal(whole.settings[0].low_loss_share, 1);
});

test("without --json a table has a row for every setting, under the number of workers", async () => {
  const { status, stdout } = await cli([
    ...["sweep", ...SHORT, "--seeds", "1-2", "--set", "width=8,16", "--workers", "2"],
  ]);
  assert.equal(status, 0);
  const [title, head, ...rows] = stdout.trimEnd().split("\n");
  assert.match(title, /^C7 fast: 4 of 4 runs, 2 workers/);
  assert.match(head, /^ {2}hold_steps +anneal_steps +width +seeds +failed +grokked +grok step /);
  assert.match(head, /all right +loss <= 5e-6 +loss$/);
  assert.equal(rows.length, 2);
  assert.match(rows[0], /^ {2}30 +10 +8 +2 +0 +0 % +- +- +- +- +40 +\d/);
  assert.match(rows[1], /^ {2}30 +10 +16 +2 /);
});

test("a sweep goes on from its file, and leaves what is in it alone", async () => {
  const out = file("go-on.csv");
  const words = [...SHORT, "--set", "width=8,16", "--out", out];
  const first = await sweep(...words, "--seeds", "1-2");
  // A time that no run takes shows that it was read, not measured.
  const [header, row, ...others] = readFileSync(out, "utf8").split("\n");
  const cells = row.split(",");
  cells[header.split(",").indexOf("seconds")] = "12345";
  const marked = [header, cells.join(","), ...others].join("\n");
  writeFileSync(out, marked);
  const { status, stdout, stderr } = await cli(["sweep", ...words, "--seeds", "2-3", "--json"]);
  assert.equal(status, 0, stderr);
  assert.match(stderr, /2 of 4 runs are in the file already/);
  const second = JSON.parse(stdout);
  assert.deepEqual(results(second.runs.slice(0, 2)), results(first.runs.slice(2)));
  const text = readFileSync(out, "utf8");
  assert.ok(text.startsWith(marked), "what was there stays");
  assert.equal(text.trimEnd().split("\n").length, 1 + 4 + 2);
  assert.ok(!existsSync(`${out}.part`));
  const whole = await sweep(...words, "--seeds", "1-3");
  assert.ok(whole.runs.some((/** @type {any} */ { seconds }) => seconds === 12345));
  assert.equal(readFileSync(out, "utf8"), text, "nothing is made twice");
});

test("a file with names that need quotes is read again", async () => {
  const out = file("quoted.csv");
  const words = ["--group", "SL(2,3)", "--set", "hold_steps=5", "--set", "anneal_steps=5"];
  const runs = [...words, "--seeds", "1", "--out", out];
  const first = await sweep(...runs);
  assert.match(readFileSync(out, "utf8"), /\n"SL\(2,3\)",fast,5,5,1,/);
  assert.deepEqual((await sweep(...runs)).runs, first.runs);
});

test("a file of another sweep is refused and left as it is", async () => {
  const out = file("other.csv");
  await sweep(...SHORT, "--seeds", "1", "--out", out);
  const text = readFileSync(out, "utf8");
  for (const [words, message] of /** @type {[string[], RegExp][]} */ ([
    [[...SHORT, "--set", "width=8"], /has other columns than this sweep: group,.*width/],
    [["--group", "C5", ...SHORT.slice(2)], /holds runs of another recipe \(C7 fast/],
    [[...SHORT, "--stop-at-grok"], /another recipe/],
    [[...SHORT, "--preset", "clean"], /another recipe/],
  ])) {
    const { status, stdout, stderr } = await cli(["sweep", ...words, "--out", out]);
    assert.deepEqual([status, stdout], [2, ""], words.join(" "));
    assert.match(stderr, message);
    assert.equal(readFileSync(out, "utf8"), text);
  }
  const damaged = file("damaged.csv");
  for (const [content, message] of /** @type {[string, RegExp][]} */ ([
    ["group,preset", /other columns/],
    ['a "quote" out of place', /other columns/],
    [text.replace(",40,", ",forty,"), /has 'forty' for steps in line 2/],
    [`${text}C7,fast\n`, /has 2 cells in line 3, not \d+/],
  ])) {
    writeFileSync(damaged, content);
    const { status, stderr } = await cli(["sweep", ...SHORT, "--out", damaged]);
    assert.equal(status, 2, content);
    assert.match(stderr, message);
  }
});

test("a setting whose loss explodes is reported as failed beside the others", async () => {
  const wild = ["--group", "S4", "--seeds", "1-2", "--set", "weight_decay=1,100"];
  const short = ["--set", "learning_rate=1", "--set", "hold_steps=40", "--set", "anneal_steps=0"];
  const out = file("wild.csv");
  const words = [...wild, ...short, "--out", out];
  const { settings, runs } = await sweep(...words);
  assert.deepEqual(
    settings.map((/** @type {any} */ summary) => [summary.seeds, summary.failed]),
    [
      [2, 0],
      [2, 2],
    ],
  );
  const [, lost] = runs;
  assert.match(lost.failure, /the loss is not finite at step \d+/);
  assert.deepEqual([lost.steps, lost.weights_sha256], [null, null]);
  assert.deepEqual([settings[1].grokked_share, settings[1].loss_median], [0, null]);
  const { status, stdout } = await cli(["sweep", ...words]);
  assert.equal(status, 0);
  assert.match(stdout, /failed: weight_decay=100 learning_rate=1 .*seed 1: the loss is not finite/);
});

test("Ctrl-C prints what is done, and a later sweep makes the rest", async () => {
  const out = file("interrupted.csv");
  const words = ["--group", "C7", "--set", "hold_steps=300", "--set", "anneal_steps=0"];
  const runs = [...words, "--seeds", "1-40", "--workers", "2", "--out", out, "--json"];
  const lines = () => (existsSync(out) ? readFileSync(out, "utf8").split("\n").length - 2 : 0);
  const stopped = await cli(["sweep", ...runs], (child) => {
    const timer = setInterval(() => {
      if (lines() < 2) return;
      clearInterval(timer);
      child.kill("SIGINT");
    }, 20);
  });
  assert.equal(stopped.status, 130);
  const done = JSON.parse(stopped.stdout).runs.length;
  assert.ok(done >= 2 && done < 40, `${done}`);
  assert.equal(lines(), done);
  assert.match(stopped.stderr, new RegExp(`interrupted after ${done} of 40 runs`));
  const rest = await cli(["sweep", ...runs.map((word) => word.replace("1-40", `1-${done + 2}`))]);
  assert.equal(rest.status, 0);
  assert.match(rest.stderr, /runs are in the file already/);
  assert.equal(JSON.parse(rest.stdout).runs.length, done + 2);
});

test("what cannot be swept is refused with a plain message and status 2", async () => {
  for (const [words, message] of /** @type {[string[], RegExp][]} */ ([
    [["--set", "colour=1"], /unknown field 'colour': known are train_fraction, .*learning_rate/],
    [["--set", "group=1"], /unknown field 'group'/],
    [["--set", "seed=1"], /seeds are given by --seeds/],
    [["--set", "width"], /'width' is not of the form FIELD=V1,V2/],
    [["--set", "width="], /--set width: the list of values is empty/],
    [["--set", "width=8,,9"], /--set width: '' is not a number/],
    [["--set", "width=8,wide"], /--set width: 'wide' is not a number/],
    [["--set", "width=null"], /--set width: 'null' is not a number/],
    [["--set", "width=8", "--set", "width=9"], /--set width is given twice/],
    [["--set", "width=8,0"], /--set width=0: width 0 is out of range: use 1 to/],
    [["--set", "batch=1.5"], /--set batch=1.5: batch: 1\.5 is not a whole number/],
    [["--seeds", "one"], /--seeds 'one': 'one' is no seed and no range/],
    [["--seeds", "9-5"], /'9-5' is no seed and no range/],
    [["--seeds", "1,"], /'' is no seed/],
    [["--seeds=-1"], /'-1' is no seed/],
    [["--seeds", "1-2000000"], /more than 1000000 runs/],
    [["--seeds", "1-2000", "--set", `width=${[...Array(600).keys()]}`], /more than 1000000 runs/],
    [["--workers", "0"], /--workers 0 is not a whole number/],
    [["--preset", "slow"], /unknown preset 'slow'/],
    [["--group", "X8"], /unknown group 'X8'/],
    [["--out", join(folder, "no", "folder.csv")], /cannot write/],
    [["--out", folder], /cannot read/],
    [["--colour", "red"], /--colour/],
  ])) {
    const { status, stdout, stderr } = await cli(["sweep", "--group", "C7", ...words]);
    assert.equal(status, 2, words.join(" "));
    assert.match(stderr, message);
    assert.equal(stdout, "");
    assert.doesNotMatch(stderr, /\n +at /, "no stack trace");
  }
});

test("help says what can be set", async () => {
  assert.match((await cli(["help"])).stdout, /sweep \[options\]/);
  assert.match((await cli(["sweep", "--help"])).stdout, /--set TEXT +FIELD=V1,V2/);
});
