/** Runs from files, and their exact results. */
import { existsSync, readFileSync } from "node:fs";
import { refreshRowsFor } from "../worker/engine.js";
import { UsageError } from "./arguments.mjs";

/** @import { Run } from "#cosetta" */
/** @import { Team } from "../worker/team.js" */

/**
 * The run in a file.
 *
 * @param {typeof import("#cosetta")} engine
 * @param {string} path
 * @returns {Run}
 */
export function readRun(engine, path) {
  if (!existsSync(path)) throw new UsageError(`there is no file '${path}'`);
  return engine.Run.resume(readFileSync(path));
}

/**
 * Scores the whole table with the present weights, so that there is an outcome.
 *
 * @param {Team} team
 * @param {Run} run
 */
export async function scoreAllPairs(team, run) {
  const order = Math.sqrt(run.status().pairs);
  let row = 0;
  while (row < order) {
    row = await refreshRowsFor(team, run, order, row, 200);
    process.stderr.write(`\rchecking all pairs: ${Math.round((100 * row) / order)} %`);
  }
  process.stderr.write("\n");
}
