/** `train`: trains a network and prints what came out of it. */
import { trainFor } from "../worker/engine.js";
import { UsageError, describeOptions, parseOptions } from "./arguments.mjs";
import { presetConfig, withSettings } from "./config.mjs";
import { calibrated, loadEngine, plainly } from "./engine.mjs";
import { replaceFile } from "./files.mjs";
import { watcher } from "./measures.mjs";
import { describeRun, progressLine } from "./progress.mjs";
import { readRun, scoreAllPairs } from "./runs.mjs";
import { teamOf } from "./threads.mjs";

/** @import { Run } from "#cosetta" */
/** @import { Team } from "../worker/team.js" */
/** @import { Option, Values } from "./arguments.mjs" */

/** Options that set one field of the configuration, and the field. */
const SETTINGS = /** @type {const} */ ({
  seed: "seed",
  fraction: "train_fraction",
  embedding: "embedding",
  width: "width",
  "initial-scale": "initial_scale",
  batch: "batch",
  answers: "answers",
  "early-answers": "early_answers",
  "early-batch": "early_batch",
  "early-until": "early_until",
  "learning-rate": "learning_rate",
  "factor-rate": "factor_rate",
  "weight-decay": "weight_decay",
  "final-decay": "final_decay",
  "hold-steps": "hold_steps",
  "restart-steps": "restart_steps",
  "anneal-below": "anneal_below",
  "anneal-steps": "anneal_steps",
  "evaluate-every": "evaluate_every",
});

/** @type {Record<string, Option>} */
const OPTIONS = {
  group: { kind: "text", means: "a group as in `group --help`, or shuffle:SEED:SPEC (S5)" },
  preset: { kind: "text", means: "fast, clean or paper (fast)" },
  seed: { kind: "number", means: "of weights, split and order of the pairs (1)" },
  fraction: { kind: "number", means: "share of the pairs that is trained on" },
  embedding: { kind: "number", means: "embedding size d" },
  width: { kind: "number", means: "hidden neurons w" },
  "initial-scale": { kind: "number", means: "initial weights: times PyTorch's default (1)" },
  batch: { kind: "number", means: "pairs per step; 0 for all training pairs" },
  answers: { kind: "number", means: "answers that a step asks about; 0 for all" },
  "early-answers": { kind: "number", means: "the same for early steps; 0 for no early part" },
  "early-batch": { kind: "number", means: "pairs per early step" },
  "early-until": { kind: "number", means: "training loss that ends the early part" },
  "learning-rate": { kind: "number", means: "peak learning rate" },
  "factor-rate": { kind: "number", means: "times that for the embeddings and linear maps" },
  "weight-decay": { kind: "number", means: "decoupled weight decay" },
  "final-decay": { kind: "number", means: "share of it that is left after the anneal" },
  "hold-steps": { kind: "number", means: "most steps at the peak rate" },
  "restart-steps": { kind: "number", means: "after so many, fresh weights; 0 for never" },
  "anneal-below": { kind: "number", means: "training loss at which the rate begins to fall" },
  "anneal-steps": { kind: "number", means: "steps over which it falls to zero" },
  "evaluate-every": { kind: "number", means: "steps between evaluations" },
  workers: { kind: "number", means: "threads that share each step (1); the result is the same" },
  turbo: { kind: "flag", means: "fused multiply-add: faster, but the bits depend on the machine" },
  resume: { kind: "text", means: "go on from this file; its settings are kept" },
  out: { kind: "text", means: "write the run to this safetensors file" },
  measures: {
    kind: "text",
    means: "write a line of progress measures per evaluation to this file",
  },
  json: { kind: "flag", means: "print one JSON object" },
  help: { kind: "flag", means: "this text" },
};

/**
 * @param {string[]} words
 */
export async function train(words) {
  const { values: options } = parseOptions(words, OPTIONS);
  if (options.help) {
    process.stdout.write(`usage: node www/cli.mjs train [options]\n\n${describeOptions(OPTIONS)}`);
    return;
  }
  const workers = workersIn(options);
  const loaded = calibrated(await loadEngine(Boolean(options.turbo)));
  const run = await plainly(() => openRun(loaded.engine, options));
  const save = () => typeof options.out === "string" && replaceFile(options.out, run.checkpoint());
  save();
  const { measures: path } = options;
  const watch = await plainly(() =>
    typeof path === "string" ? watcher(loaded.engine, run, path) : () => {},
  );
  watch();
  const team = teamOf(loaded, workers);
  await team.ready();
  const seconds = await toEnd(team, run, { save, watch }).finally(() => team.close());
  if (seconds === null) return;
  report({ ...run.outcome(), seconds: Math.round(seconds * 1000) / 1000 }, Boolean(options.json));
}

/** Most threads: a step has no more shards. */
const MOST_WORKERS = 8;

/** @param {Values} options */
function workersIn(options) {
  const workers = Number(options.workers ?? 1);
  if (Number.isInteger(workers) && workers >= 1 && workers <= MOST_WORKERS) return workers;
  throw new UsageError(`--workers ${workers} is not a whole number from 1 to ${MOST_WORKERS}`);
}

/**
 * @param {typeof import("#cosetta")} engine
 * @param {Values} options
 */
function openRun(engine, options) {
  const settings = Object.entries(SETTINGS)
    .filter(([option]) => options[option] !== undefined)
    .map(([option, field]) => [field, options[option]]);
  if (typeof options.resume === "string") {
    const fixed = [...settings.map(([field]) => field), options.group && "group"].filter(Boolean);
    if (fixed.length > 0) {
      throw new UsageError(`--resume keeps the settings of the file: leave out ${fixed}`);
    }
    return readRun(engine, options.resume);
  }
  const { group = "S5", preset = "fast" } = options;
  const config = presetConfig(engine, String(group), String(preset));
  return new engine.Run(withSettings(config, Object.fromEntries(settings)));
}

/** `watch` is called after each evaluation. @typedef {{ save: () => void, watch: () => void }} Hooks */

/**
 * Trains to the end and scores all pairs, unless the user interrupts.
 *
 * @param {Team} team
 * @param {Run} run
 * @param {Hooks} hooks
 * @returns {Promise<number | null>} seconds of training, `null` if interrupted
 */
async function toEnd(team, run, hooks) {
  const seconds = await advanceToEnd(team, run, hooks);
  hooks.save();
  if (seconds !== null) await scoreAllPairs(team, run);
  return seconds;
}

/**
 * Trains to the end, or until the user interrupts; either way the file is whole.
 *
 * @param {Team} team
 * @param {Run} run
 * @param {Hooks} hooks
 * @returns {Promise<number | null>} seconds of training, `null` if interrupted
 */
async function advanceToEnd(team, run, { save, watch }) {
  let interrupted = false;
  const interrupt = () => (interrupted = true);
  process.once("SIGINT", interrupt);
  process.once("SIGTERM", interrupt);
  const line = progressLine(describeRun);
  let milliseconds = 0;
  let more = true;
  while (more && !interrupted) {
    const start = performance.now();
    try {
      more = await trainFor(team, run, 200, watch);
    } catch (error) {
      save();
      throw new UsageError(/** @type {Error} */ (error).message);
    }
    milliseconds += performance.now() - start;
    line.show(run, milliseconds / 1000);
    // Lets a signal in.
    await new Promise((resolve) => setImmediate(resolve));
  }
  line.end();
  process.removeListener("SIGINT", interrupt).removeListener("SIGTERM", interrupt);
  if (!interrupted) return milliseconds / 1000;
  process.stderr.write(`cosetta: interrupted at step ${run.status().step}\n`);
  process.exitCode = 130;
  return null;
}

/**
 * @param {Record<string, any>} outcome
 * @param {boolean} json
 */
function report(outcome, json) {
  const rows = json
    ? [JSON.stringify(outcome)]
    : Object.entries(outcome).map(
        ([name, value]) =>
          `${name.padEnd(16)} ${typeof value === "object" ? JSON.stringify(value) : value}`,
      );
  process.stdout.write(`${rows.join("\n")}\n`);
}
