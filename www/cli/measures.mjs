/** Progress measures of a run in training, and what there is to know of its group. */
import { appendFileSync, writeFileSync } from "node:fs";

/** @import { NetworkAnalysis, Run } from "#cosetta" */

/**
 * The analysis of networks on a group, its work on the group done.
 *
 * @param {typeof import("#cosetta")} engine
 * @param {string} group
 * @returns {NetworkAnalysis}
 */
export function analysisOf(engine, group) {
  const analysis = new engine.NetworkAnalysis(group);
  while (!analysis.prepare());
  return analysis;
}

/**
 * Starts the file `path`, and returns what appends a line to it for the run as it stands.
 *
 * @param {typeof import("#cosetta")} engine
 * @param {Run} run
 * @param {string} path
 */
export function watcher(engine, run, path) {
  const analysis = analysisOf(engine, run.config().group);
  writeFileSync(path, "");
  return () => {
    const line = { step: run.status().step, ...analysis.measure(run) };
    appendFileSync(path, `${JSON.stringify(line)}\n`);
  };
}
