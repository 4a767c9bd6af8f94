/** Runs from files, and their exact results. */
import { readFileSync, statSync } from "node:fs";
import { LARGEST_FILE, refreshRowsFor } from "../worker/engine.js";
import { UsageError } from "./arguments.mjs";
import { teamOf } from "./threads.mjs";

/** @import { Run } from "#cosetta" */
/** @import { Outcome } from "../protocol/run.js" */
/** @import { Team } from "../worker/team.js" */
/** @import { Loaded } from "./engine.mjs" */

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

/**
 * Accuracy and loss of a run over all pairs, worked out alone.
 *
 * @param {Loaded} loaded
 * @param {Run} run
 * @returns {Promise<{ accuracy: number, loss: number }>}
 */
export async function exactScores(loaded, run) {
  await scoreAllPairs(teamOf(loaded, 1), run);
  const outcome = /** @type {Outcome} */ (run.outcome());
  const { train_fraction: share } = outcome.config;
  const accuracy = outcome.train_accuracy * share + outcome.test_accuracy * (1 - share);
  return { accuracy, loss: outcome.loss_all_pairs };
}
