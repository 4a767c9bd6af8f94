/** The parts of the command `sweep`: its pool of threads, its numbers, its file format. */
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { parseSeeds } from "../../www/cli/sweep/plan.mjs";
import { Pool } from "../../www/cli/sweep/pool.mjs";
import { quantile } from "../../www/cli/sweep/summary.mjs";
import { duration, timeLeft } from "../../www/cli/sweep/sweepProgress.mjs";
import { formatRow, parseRows } from "../../www/text/csv.js";

const folder = mkdtempSync(join(tmpdir(), "cosetta-"));
after(() => rmSync(folder, { recursive: true }));

/** Threads that double a number. A task may let them crash, always or until a file is there. */
const SCRIPT = `
import { existsSync, writeFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
parentPort.on("message", ({ number, crash, exit, forever }) => {
  while (forever);
  if (exit) process.exit(3);
  if (crash && !existsSync(crash)) {
    if (crash !== "always") writeFileSync(crash, "");
    throw new Error("no memory left for " + number);
  }
  parentPort.postMessage(2 * number);
});
`;

/** @param {number} threads */
function doubling(threads) {
  const script = join(folder, "double.mjs");
  if (!existsSync(script)) writeFileSync(script, SCRIPT);
  return new Pool(pathToFileURL(script), null, threads);
}

/** @param {object[]} tasks @param {number} threads */
async function replies(tasks, threads) {
  /** @type {any[]} */
  const heard = [];
  await doubling(threads).work(tasks, ({ number }, { answer, crash }) =>
    heard.push([number, answer, crash]),
  );
  return heard.sort(([a], [b]) => a - b);
}

test("a pool answers every task once, with any number of threads", async () => {
  const tasks = Array.from({ length: 20 }, (_, number) => ({ number }));
  const expected = tasks.map(({ number }) => [number, 2 * number, null]);
  for (const threads of [1, 3, 30]) assert.deepEqual(await replies(tasks, threads), expected);
  assert.deepEqual(await replies([], 2), []);
});

test("a task whose thread crashes is tried once more, and the others go on", async () => {
  const tasks = [
    { number: 1 },
    { number: 2, crash: join(folder, "once") },
    { number: 3, crash: "always" },
    { number: 4, exit: true },
    { number: 5 },
  ];
  assert.deepEqual(await replies(tasks, 2), [
    [1, 2, null],
    [2, 4, null],
    [3, null, "no memory left for 3"],
    [4, null, "the thread ended with status 3"],
    [5, 10, null],
  ]);
});

test("a pool that is stopped drops what is at work, even an endless task", async () => {
  const pool = doubling(2);
  const tasks = [{ number: 1 }, { number: 2, forever: true }, { number: 3, forever: true }];
  /** @type {any[]} */
  const heard = [];
  await pool.work([...tasks, { number: 4 }], ({ number }) => {
    heard.push(number);
    setTimeout(() => pool.stop(), 100);
  });
  assert.deepEqual(heard, [1]);
  assert.deepEqual(pool.ages, []);
});

test("an error of the listener ends the pool and is passed on", async () => {
  const pool = doubling(2);
  const tasks = [{ number: 1 }, { number: 2, forever: true }];
  const work = pool.work(tasks, () => {
    throw new Error("disk full");
  });
  await assert.rejects(work, /disk full/);
});

test("seeds are single ones and ranges, each once", () => {
  assert.deepEqual(parseSeeds("7"), [7]);
  assert.deepEqual(parseSeeds("1,3,5-9"), [1, 3, 5, 6, 7, 8, 9]);
  assert.deepEqual(parseSeeds("3-4, 4-5"), [3, 4, 5]);
  assert.deepEqual(parseSeeds("0-0"), [0]);
});

test("a quantile is a value that this share has reached, if it has", () => {
  const steps = [700, 650, null, 600, 675, 625, 750, 725, 800, 775];
  assert.equal(quantile(steps, 0.5), 700);
  assert.equal(quantile(steps, 0.9), 800);
  assert.equal(quantile([...steps, null, null], 0.9), null);
  assert.equal(quantile([5], 0.5), 5);
  assert.equal(quantile([10, 9, 100], 0.5), 10);
  assert.equal(quantile([], 0.5), null);
});

test("rows survive being written and read, whatever their cells hold", () => {
  const rows = [
    ["group", "", "1e-7"],
    ["SL(2,3)", 'say "no"', "two\nlines"],
    ["", "", ""],
  ];
  assert.deepEqual(parseRows(rows.map(formatRow).join("")), rows);
  assert.deepEqual(parseRows("a,b\r\nc,d"), [
    ["a", "b"],
    ["c", "d"],
  ]);
  assert.deepEqual(parseRows(""), []);
  assert.equal(parseRows('a,"b" c\n'), null);
  assert.equal(parseRows('a,"b\n'), null);
});

test("the time left is that of the runs before, shared by the workers", () => {
  assert.equal(timeLeft(10, 60, [], 2), 300);
  assert.equal(timeLeft(10, 60, [30, 0], 2), 285);
  assert.equal(timeLeft(2, 60, [10, 50], 2), 50, "the last run cannot be shared");
  assert.equal(timeLeft(1, 60, [90], 2), 0);
  assert.deepEqual([45_000, 600_000, 9_000_000].map(duration), ["45 s", "10 min", "2.5 h"]);
});
