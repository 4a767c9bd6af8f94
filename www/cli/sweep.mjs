/** `sweep`: many runs over all cores, and a table of what came out of them. */
import { availableParallelism } from "node:os";
import { UsageError, describeOptions, parseOptions } from "./arguments.mjs";
import { presetConfig, withSettings } from "./config.mjs";
import { calibrated, loadEngine, plainly } from "./engine.mjs";
import { describeSetting, keyOf, parseSeeds, parseSettings, planRuns } from "./sweep/plan.mjs";
import { Pool } from "./sweep/pool.mjs";
import { failed } from "./sweep/result.mjs";
import { ResultFile, recipeOf } from "./sweep/resultFile.mjs";
import { summarise } from "./sweep/summary.mjs";
import { formatFailures, formatSummary } from "./sweep/summaryText.mjs";
import { sweepProgress } from "./sweep/sweepProgress.mjs";

/** @import { Group } from "../protocol/group.js" */
/** @import { TrainConfig } from "../protocol/run.js" */
/** @import { Option, Values } from "./arguments.mjs" */
/** @import { Settings } from "./config.mjs" */
/** @import { Loaded } from "./engine.mjs" */
/** @import { Planned } from "./sweep/plan.mjs" */
/** @import { Measured, Result } from "./sweep/result.mjs" */
/** @import { Common } from "./sweep/resultFile.mjs" */

/** @type {Record<string, Option>} */
const OPTIONS = {
  group: { kind: "text", means: "a group as in `group --help`, or shuffle:SEED:SPEC (S5)" },
  preset: { kind: "text", means: "fast, clean or paper (fast)" },
  seeds: { kind: "text", means: "such as 1-50, 7 or 1,3,5-9 (1-10)" },
  set: { kind: "texts", means: "FIELD=V1,V2,...: try these values; repeat for more fields" },
  "stop-at-grok": { kind: "flag", means: "end each run once it has grokked" },
  workers: { kind: "number", means: "runs at a time (as many as there are cores)" },
  turbo: { kind: "flag", means: "fused multiply-add: faster, but the bits depend on the machine" },
  "loss-at-most": { kind: "number", means: "count the runs with such a loss (5e-6)" },
  out: { kind: "text", means: "write each run to this CSV file; runs in it are not made again" },
  json: { kind: "flag", means: "print one JSON object" },
  help: { kind: "flag", means: "this text" },
};

const HELP = `usage: node www/cli.mjs sweep [options]

Trains a network for every combination of the values of --set and every seed.
FIELD is a number of the configuration that \`train --json\` prints, for instance
  --set learning_rate=0.01,0.03 --set batch=512,0     (0: all training pairs)

${describeOptions(OPTIONS)}`;

/**
 * @typedef {object} Plan
 * @property {TrainConfig} config which the settings change
 * @property {Settings[]} settings
 * @property {Planned[]} runs
 * @property {Common} common
 * @property {number} workers
 * @property {boolean} stopAtGrok
 * @property {number} lossAtMost
 */

/**
 * @param {string[]} words
 */
export async function sweep(words) {
  const { values: options } = parseOptions(words, OPTIONS);
  if (options.help) return void process.stdout.write(HELP);
  const loaded = await loadEngine(Boolean(options.turbo));
  const plan = await plainly(() => makePlan(loaded.engine, options));
  const file = typeof options.out === "string" ? new ResultFile(options.out, plan.common) : null;
  const { interrupted, results } = await makeRuns(calibrated(loaded), plan, file);
  report(plan, results, Boolean(options.json));
  if (!interrupted) return;
  process.stderr.write(
    `cosetta: interrupted after ${results.length} of ${plan.runs.length} runs\n`,
  );
  process.exitCode = 130;
}

/**
 * @param {typeof import("#cosetta")} engine
 * @param {Values} options
 * @returns {Plan}
 */
function makePlan(engine, options) {
  const { group = "S5", preset = "fast", seeds = "1-10", set = [] } = options;
  const config = presetConfig(engine, String(group), String(preset));
  const { fields, settings } = parseSettings(/** @type {string[]} */ (set), config);
  const runs = planRuns(settings, parseSeeds(String(seeds)));
  const workers = Number(options.workers ?? availableParallelism());
  if (!Number.isInteger(workers) || workers < 1) {
    throw new UsageError(`--workers ${workers} is not a whole number from 1 on`);
  }
  for (const setting of settings) checkSetting(engine, config, setting);
  const { title } = /** @type {Group} */ (engine.describeGroup(config.group));
  const stopAtGrok = Boolean(options["stop-at-grok"]);
  const recipe = recipeOf(config, fields, { stopAtGrok, instructions: engine.instructions() });
  const common = { group: title, preset: config.preset, fields, recipe };
  const lossAtMost = Number(options["loss-at-most"] ?? 5e-6);
  return {
    ...{ config, settings, runs, common, stopAtGrok, lossAtMost },
    workers: Math.min(workers, runs.length),
  };
}

/**
 * Refuses a setting that no run can be made of, before hours go into the others.
 *
 * @param {typeof import("#cosetta")} engine
 * @param {TrainConfig} config
 * @param {Settings} setting
 */
function checkSetting(engine, config, setting) {
  try {
    new engine.Run(withSettings(config, setting)).free();
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError || !(error instanceof Error)) throw error;
    const where = describeSetting(setting);
    throw new UsageError(where ? `--set ${where}: ${error.message}` : error.message);
  }
}

/**
 * Makes the runs that are not in the file yet, until the user interrupts.
 *
 * @param {Loaded} loaded
 * @param {Plan} plan
 * @param {ResultFile | null} file
 * @returns {Promise<{ interrupted: boolean, results: Result[] }>} with those in the file
 */
async function makeRuns({ module, tile }, { config, runs, workers, stopAtGrok }, file) {
  const before = new Map(file?.results.map((result) => [keyOf(result), result]));
  const results = runs.flatMap((run) => before.get(keyOf(run)) ?? []);
  const tasks = runs
    .filter((run) => !before.has(keyOf(run)))
    .map((run) => ({ run, config: withSettings(config, { ...run.setting, seed: run.seed }) }));
  if (results.length > 0) {
    process.stderr.write(`${results.length} of ${runs.length} runs are in the file already\n`);
  }
  const threads = Math.min(workers, tasks.length);
  const script = new URL("sweep/runThread.mjs", import.meta.url);
  /** @type {Pool<{ run: Planned, config: TrainConfig }, Measured>} */
  const pool = new Pool(script, { module, tile, stopAtGrok }, threads);
  const progress = sweepProgress(tasks.length, threads, () => pool.ages);
  let interrupted = false;
  const interrupt = () => {
    interrupted = true;
    void pool.stop();
  };
  process.once("SIGINT", interrupt).once("SIGTERM", interrupt);
  try {
    await pool.work(tasks, ({ run }, { answer, crash }, milliseconds) => {
      const result = { ...run, ...(answer ?? failed(`crashed twice: ${crash}`)) };
      results.push(result);
      // A crash is not written, so that a later sweep tries the run again.
      if (answer) file?.add(result);
      progress.add(milliseconds, result.failure !== null);
    });
  } finally {
    progress.end();
    process.removeListener("SIGINT", interrupt).removeListener("SIGTERM", interrupt);
  }
  return { interrupted, results };
}

/**
 * @param {Plan} plan
 * @param {Result[]} results
 * @param {boolean} json
 */
function report(
  { config, settings, runs, common, workers, stopAtGrok, lossAtMost },
  results,
  json,
) {
  const { group, preset, fields } = common;
  // In the order of the plan, whichever run ended first.
  const byKey = new Map(results.map((result) => [keyOf(result), result]));
  const ordered = runs.flatMap((run) => byKey.get(keyOf(run)) ?? []);
  /** @type {Map<string, Result[]>} */
  const bySetting = new Map(settings.map((setting) => [describeSetting(setting), []]));
  for (const result of ordered) bySetting.get(describeSetting(result.setting))?.push(result);
  const summaries = settings.map((setting) =>
    summarise(setting, bySetting.get(describeSetting(setting)) ?? [], lossAtMost),
  );
  if (json) {
    const about = { group, preset, config, workers, stop_at_grok: stopAtGrok };
    const table = { ...about, loss_at_most: lossAtMost, settings: summaries, runs: ordered };
    return void process.stdout.write(`${JSON.stringify(table)}\n`);
  }
  const ending = stopAtGrok ? ", stopped at grok" : "";
  const team = workers > 1 ? `${workers} workers (a run alone may be faster)` : "1 worker";
  const done = `${results.length} of ${runs.length} runs`;
  const title = `${group} ${preset}${ending}: ${done}, ${team}`;
  process.stdout.write(
    formatSummary(title, fields, summaries, lossAtMost) + formatFailures(ordered),
  );
}
