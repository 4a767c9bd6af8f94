/** Runs from files, and their exact results. */
import { readFileSync, statSync } from "node:fs";
import { LARGEST_FILE, refreshRowsFor } from "../worker/engine.js";
import { UsageError } from "./arguments.mjs";

/** @import { Run } from "#cosetta" */

/**
 * The run in a file.
 *
 * @param {typeof import("#cosetta")} engine
 * @param {string} path
 * @returns {Run}
 */
export function readRun(engine, path) {
  return engine.Run.resume(readFileOf(path));
}

/**
 * The bytes of a file that may hold a network.
 *
 * @param {string} path
 */
export function readFileOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new UsageError(`there is no file '${path}'`);
  if (found.size > LARGEST_FILE) {
    throw new UsageError(`'${path}' has ${found.size} bytes: no network here is as large`);
  }
  return readFileSync(path);
}

/**
 * Scores the whole table with the present weights, so that there is an outcome.
 *
 * @param {Run} run
 */
export function scoreAllPairs(run) {
  const order = Math.sqrt(run.status().pairs);
  let row = 0;
  while (row < order) {
    row = refreshRowsFor(run, order, row, 200);
    process.stderr.write(`\rchecking all pairs: ${Math.round((100 * row) / order)} %`);
  }
  process.stderr.write("\n");
}
