/** `intervene`: changes a trained network, or takes something out, and scores what is left. */
import { UsageError, describeOptions, parseOptions } from "./arguments.mjs";
import { columns } from "./columns.mjs";
import { loadEngine, plainly } from "./engine.mjs";
import { analysisOf } from "./measures.mjs";
import { REMOVALS, describeRemoval, parseRemoval } from "./removals.mjs";
import { readRun } from "./runs.mjs";

/** @import { Run } from "#cosetta" */
/** @import { Intervention, InterventionReport, InterventionRow, Removal, RemovalOutcome, Scored } from "../protocol/experiments.js" */
/** @import { Option, Values } from "./arguments.mjs" */

/** @typedef {{ group: string, order: number, seed: number, steps: number }} Origin */
/** @typedef {{ removal: Removal } & RemovalOutcome} Removed */
/** @typedef {{ base: Scored, removals: Removed[] }} RemovalReport */

/** @type {Record<string, Option>} */
const OPTIONS = {
  remove: { kind: "texts", means: "take this out instead, beside random choices; see below" },
  only: { kind: "flag", means: "what is named stays alone, and the rest goes" },
  mean: { kind: "flag", means: "removed neurons keep their mean activation" },
  controls: { kind: "number", means: "random choices of the same size beside a removal (20)" },
  exact: { kind: "flag", means: "score all pairs, also above order 128" },
  seed: { kind: "number", means: "of noise, samples and random choices (the run's)" },
  json: { kind: "flag", means: "print one JSON object" },
  help: { kind: "flag", means: "this text" },
};

const HELP = `usage: node www/cli.mjs intervene FILE [options]

FILE is a run as 'train --out' writes it. Prints what the interventions of the paper's
Table 1 do to its network, beside what was published; with --remove, what is left without
a part of it.

${describeOptions(OPTIONS)}
${REMOVALS}`;

/** @param {string[]} words */
export async function intervene(words) {
  const { values, rest } = parseOptions(words, OPTIONS, 1);
  if (values.help) return void process.stdout.write(HELP);
  const [file] = rest;
  if (file === undefined)
    throw new UsageError("which run? for instance: intervene run.safetensors");
  const { engine } = await loadEngine();
  const text = await plainly(() => study(engine, file, values));
  process.stdout.write(text);
}

/**
 * @param {typeof import("#cosetta")} engine
 * @param {string} file
 * @param {Values} values
 */
function study(engine, file, values) {
  const run = readRun(engine, file);
  const origin = originOf(engine, run);
  if (!values.remove) {
    const report = interventions(engine, run, values);
    return values.json ? inJson({ ...origin, ...report }) : inRows(origin, report);
  }
  const report = removals(engine, run, values);
  const what = values.only ? "kept" : "removed";
  return values.json ? inJson({ ...origin, ...report }) : inColumns(origin, report, what);
}

/** @param {object} report */
function inJson(report) {
  return `${JSON.stringify(report)}\n`;
}

/**
 * @param {typeof import("#cosetta")} engine
 * @param {Run} run
 * @returns {Origin}
 */
function originOf(engine, run) {
  const { group, seed } = run.config();
  const { title, order } = engine.describeGroup(group);
  return { group: title, order, seed, steps: run.status().step };
}

/**
 * What the engine is told of the options; what was not said is left to it.
 *
 * @param {Values} values
 */
function scoring({ exact = false, seed, controls, only = false, mean }) {
  return {
    exact,
    ...(seed !== undefined && { seed }),
    ...(controls !== undefined && { controls }),
    only,
    replacement: mean ? "mean" : "zero",
  };
}

/**
 * @param {typeof import("#cosetta")} engine
 * @param {Run} run
 * @param {Values} values
 * @returns {InterventionReport}
 */
function interventions(engine, run, values) {
  const table = new engine.InterventionTable(run, scoring(values));
  while (!table.advance());
  return table.report();
}

/**
 * @param {typeof import("#cosetta")} engine
 * @param {Run} run
 * @param {Values} values
 * @returns {RemovalReport}
 */
function removals(engine, run, values) {
  const words = /** @type {string[]} */ (values.remove);
  const thresholds = engine.concentrationThresholds();
  const asked = words.flatMap((word) => parseRemoval(word, thresholds));
  const analysis = analysisOf(engine, run.config().group);
  const remove = (/** @type {Removal} */ removal, /** @type {object} */ options) => {
    const trial = new engine.RemovalTrial(run, analysis, removal, options);
    while (!trial.advance(run, analysis));
    return trial.outcome();
  };
  const options = scoring(values);
  const nothing = remove(
    { kind: "neurons", neurons: [] },
    { ...options, only: false, controls: 0 },
  );
  const removed = asked.map((removal) => ({ removal, ...remove(removal, options) }));
  return { base: nothing.outcome, removals: removed };
}

/** @param {Origin} origin */
function heading({ group, seed, steps }) {
  return `${group}, seed ${seed}, step ${steps}\n`;
}

const SOURCES = {
  stander2024: "paper (S5, mean of 128 networks)",
  wu2025: "Wu et al. 2025 (Z/53)",
};

/**
 * @param {Origin} origin
 * @param {InterventionReport} report
 */
function inRows(origin, { source, rows }) {
  const cells = rows.map((row) => {
    const { intervention, outcome, beside } = row;
    const published = beside[source];
    return [
      interventionName(intervention),
      `${accuracy(outcome)} | ${published ? percent(published.accuracy) : "-"}`,
      `${loss(outcome)} | ${published ? exponential(published.loss) : "-"}`,
      remark(row),
    ];
  });
  const head = ["intervention", "accuracy", "loss", ""];
  const legend = `yours | ${SOURCES[source]}, ${over(rows[0].outcome)}\n`;
  return heading(origin) + legend + columns([head, ...cells]);
}

/**
 * @param {Origin} origin
 * @param {RemovalReport} report
 * @param {"kept" | "removed"} what
 */
function inColumns(origin, { base, removals }, what) {
  const head = [what, "live neurons", "accuracy", "random: median (range)", "loss", "random"];
  const rows = removals.map(({ removal, outcome, controls, live }) => [
    describeRemoval(removal),
    String(live),
    accuracy(outcome),
    controls ? spread(controls.accuracy, percent) : "-",
    loss(outcome),
    controls ? spread(controls.loss, exponential) : "-",
  ]);
  const [name, size] = what === "kept" ? ["all", ""] : ["nothing", "0"];
  const nothing = [name, size, accuracy(base), "", loss(base), ""];
  return `${heading(origin)}${over(base)}\n${columns([head, nothing, ...rows])}`;
}

/** @param {Scored} outcome */
function over({ pairs, exact }) {
  return exact ? `over all ${pairs} pairs` : `over a sample of ${pairs} pairs, with 95 % intervals`;
}

/**
 * @param {{ median: number, least: number, most: number }} range
 * @param {(x: number) => string} write
 */
function spread({ median, least, most }, write) {
  return `${write(median)} (${write(least)} to ${write(most)})`;
}

/** @param {Scored} outcome */
function accuracy({ accuracy: share, accuracy_interval: interval }) {
  return percent(share) + (interval ? ` (${interval.map(percent).join(" to ")})` : "");
}

/** @param {Scored} outcome */
function loss({ loss: mean, loss_error: error }) {
  return exponential(mean) + (error === null ? "" : ` ± ${exponential(error)}`);
}

/** @param {number} share */
function percent(share) {
  return `${(100 * share).toFixed(2)} %`;
}

/** @param {number} value */
function exponential(value) {
  return value.toExponential(2);
}

/** @param {Intervention} intervention */
function interventionName(intervention) {
  if (intervention.kind === "perturb") {
    return `Perturb N(${intervention.mean}, ${intervention.standard_deviation})`;
  }
  return {
    base: "Base",
    "embedding-swap": "Embedding Swap",
    "both-signs": "Switch Left and Right Sign",
    "left-sign": "Switch Left Permutation Sign",
    "right-sign": "Switch Right Permutation Sign",
    absolute: "Absolute value",
    "half-absolute": "Half the absolute value (ours)",
    "table-swap": "Exchange of L and R (ours)",
  }[intervention.kind];
}

const ANSWERS = { kept: "the answers stay", lowered: "some answers go", lost: "the answers go" };
const LOSSES = {
  lowered: "the loss falls to less than a tenth",
  kept: "the loss stays within a factor of ten",
  raised: "the loss grows more than tenfold",
};

/**
 * Where the effect is of another kind than the published one, what both are.
 *
 * @param {InterventionRow} row
 */
function remark({ effect, published_effect: there }) {
  if (!there) return "";
  const parts = [];
  if (effect.accuracy !== there.accuracy) {
    parts.push(`here ${ANSWERS[effect.accuracy]}, there ${ANSWERS[there.accuracy]}`);
  }
  if (effect.loss !== there.loss) {
    parts.push(`here ${LOSSES[effect.loss]}, there ${LOSSES[there.loss]}`);
  }
  return parts.join("; ");
}
