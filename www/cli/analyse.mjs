/** `analyse`: holds the neurons of a trained network against the subgroups of its group. */
import { UsageError, describeOptions, parseOptions } from "./arguments.mjs";
import { loadEngine, plainly } from "./engine.mjs";
import { readRun, scoreAllPairs } from "./runs.mjs";
import { teamOf } from "./threads.mjs";

/** @import { NeuronsReport, Outcome } from "../protocol.js" */
/** @import { Option } from "./arguments.mjs" */
/** @import { Loaded } from "./engine.mjs" */

/** @typedef {Pick<Outcome, "group" | "order" | "seed" | "steps">} Origin */
/** @typedef {Origin & { accuracy: number, loss: number } & NeuronsReport} Analysed */

/** @type {Record<string, Option>} */
const OPTIONS = {
  json: { kind: "flag", means: "print one JSON object" },
  help: { kind: "flag", means: "this text" },
};

const HELP = `usage: node www/cli.mjs analyse FILE [options]

FILE is a run as 'train --out' or the page's "Download run" write it. Every neuron's left
function is held against the right cosets of every subgroup, its right function against
the left cosets.

${describeOptions(OPTIONS)}`;

/**
 * @param {string[]} words
 */
export async function analyse(words) {
  const { values, rest } = parseOptions(words, OPTIONS, 1);
  if (values.help) return void process.stdout.write(HELP);
  const [file] = rest;
  if (file === undefined) throw new UsageError("which run? for instance: analyse run.safetensors");
  const loaded = await loadEngine();
  const analysed = await plainly(() => study(loaded, file));
  process.stdout.write(values.json ? `${JSON.stringify(analysed)}\n` : inColumns(analysed));
}

/**
 * @param {Loaded} loaded
 * @param {string} file
 * @returns {Promise<Analysed>}
 */
async function study(loaded, file) {
  const { engine } = loaded;
  const run = readRun(engine, file);
  const analysis = new engine.NeuronAnalysis(run.config().group);
  while (!analysis.prepare());
  await scoreAllPairs(teamOf(loaded, 1), run);
  const { group, order, seed, steps, config, ...outcome } = /** @type {Outcome} */ (run.outcome());
  const { train_fraction: share } = config;
  const accuracy = outcome.train_accuracy * share + outcome.test_accuracy * (1 - share);
  const origin = { group, order, seed, steps, accuracy, loss: outcome.loss_all_pairs };
  return { ...origin, ...analysis.report(run) };
}

/** @param {Analysed} analysed */
function inColumns(analysed) {
  const { neurons, live, class_counts: classes } = analysed;
  const percent = (/** @type {number | null} */ share) =>
    share === null ? "-" : `${(100 * share).toFixed(1)} %`;
  const count = (/** @type {string} */ status) =>
    neurons.filter((neuron) => neuron.status === status).length;
  const rows = [
    ["group", `${analysed.group}, seed ${analysed.seed}, step ${analysed.steps}`],
    ["accuracy", `${percent(analysed.accuracy)} of all pairs`],
    ["loss", analysed.loss.toExponential(2)],
    ["neurons", `${live} live of ${neurons.length}`],
    ["explained", `${percent(analysed.explained)} of the live ones, on both sides`],
    ["least C < 1", `${percent(analysed.concentrated)} of the live ones, on both sides`],
    ["median least C", analysed.median_min_c?.toExponential(2) ?? "-"],
    ["by cosets of", `${count("coset")} neurons`],
    ...classes.map(({ order, name, neurons: n }) => [
      "",
      `${String(n).padStart(4)}  ${name ?? "?"} of order ${order}`,
    ]),
    ["mixed", String(count("mixed"))],
    ["unexplained", String(count("unexplained"))],
  ];
  return rows.map(([name, value]) => `${name.padEnd(16)} ${value}\n`).join("");
}
