/** `analyse`: holds the neurons of a trained network against the subgroups of its group. */
import { UsageError, describeOptions, parseOptions } from "./arguments.mjs";
import { columns } from "./columns.mjs";
import { loadEngine, plainly } from "./engine.mjs";
import { analysisOf } from "./measures.mjs";
import { exactScores, readRun } from "./runs.mjs";

/** @import { NetworkReport, Spread } from "../protocol/analysis.js" */
/** @import { Outcome } from "../protocol/run.js" */
/** @import { Option } from "./arguments.mjs" */
/** @import { Loaded } from "./engine.mjs" */

/** @typedef {Pick<Outcome, "group" | "order" | "seed" | "steps">} Origin */
/** @typedef {Origin & { accuracy: number, loss: number } & NetworkReport} Analysed */

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
  const analysis = analysisOf(engine, run.config().group);
  const scores = await exactScores(loaded, run);
  const { group, order, seed, steps } = /** @type {Outcome} */ (run.outcome());
  analysis.begin(run);
  let report = null;
  while (!report) report = analysis.dissect();
  return { group, order, seed, steps, ...scores, ...report };
}

/** @param {Analysed} analysed */
function inColumns(analysed) {
  return [summary(analysed), circuits(analysed), irreps(analysed)].join("\n");
}

/** @param {Analysed} analysed */
function summary(analysed) {
  const { neurons, live, unembedding_correlation: r, fourier_entropy: entropy } = analysed;
  const count = (/** @type {string} */ status) =>
    neurons.filter((neuron) => neuron.status === status).length;
  const rows = [
    ["group", `${analysed.group}, seed ${analysed.seed}, step ${analysed.steps}`],
    ["accuracy", `${percent(analysed.accuracy)} of all pairs`],
    ["loss", analysed.loss.toExponential(2)],
    ["neurons", `${live} live of ${neurons.length}`],
    ["explained", `${percent(analysed.explained)} of the live ones, on both sides`],
    [
      "least C < 1",
      `${percent(analysed.concentrated)} of the live ones, on both sides (paper: 99.2 %)`,
    ],
    ["median least C", analysed.median_min_c?.toExponential(2) ?? "-"],
    ["mixed", String(count("mixed"))],
    ["unexplained", String(count("unexplained"))],
    ["readouts, r", `same cosets ${spread(r.within_coset)} (paper: 0.814)`],
    ["", `same class ${spread(r.within_class)} (paper: -0.002)`],
    ["", `any two ${spread(r.baseline)} (paper: -0.003)`],
    [
      "Fourier entropy",
      `L and R ${entropy.left_right.toFixed(4)}, U ${entropy.readout.toFixed(4)}`,
    ],
  ];
  return rows.map(([name, value]) => `${name.padEnd(16)} ${value}\n`).join("");
}

/** @param {Analysed} analysed */
function circuits({ class_counts: classes }) {
  const head = [
    "class",
    "cosets of",
    "order",
    "neurons",
    "pairs (H, K)",
    "marked",
    "double cosets",
  ];
  const rows = classes.map((c) => [
    String(c.class),
    c.name ?? "?",
    String(c.order),
    String(c.neurons),
    `${c.pairs} of ${c.pairs_of}`,
    `${c.cosets} of ${c.cosets_of}`,
    c.double_cosets.length <= 6 ? c.double_cosets.join(" + ") : `${c.double_cosets.length} of them`,
  ]);
  return columns([head, ...rows]);
}

/** @param {Analysed} analysed */
function irreps({ irreps: list, representation: account }) {
  const head = ["irrep", "neurons", "L", "R", "U", "logits", "restricted", "excluded"];
  const loss = (/** @type {number | null} */ value) => value?.toExponential(1) ?? "-";
  const rows = list.map((irrep, i) => {
    const {
      similarity,
      key,
      restricted_loss: restricted,
      excluded_loss: excluded,
    } = account.irreps[i];
    return [
      irrep.name,
      String(irrep.neurons),
      percent(irrep.left),
      percent(irrep.right),
      percent(irrep.readout),
      `${similarity.toFixed(3)}${key ? " key" : ""}`,
      loss(restricted),
      loss(excluded),
    ];
  });
  const [left, right, readout] = account.weight_fve.map(percent);
  const explained = [
    `key irreps: ${left} of L, ${right} of R, ${readout} of U, ${percent(account.hidden_fve)} of the`,
    `hidden layer (${percent(account.product_fve)} by the product), ${percent(account.logit_fve)} of the logits;`,
    `restricted loss ${loss(account.restricted_loss)}, excluded loss ${loss(account.excluded_loss)}`,
  ];
  return `${columns([head, ...rows])}  ${explained.join(" ")}\n`;
}

/** @param {number | null} share */
function percent(share) {
  return share === null ? "-" : `${(100 * share).toFixed(1)} %`;
}

/** @param {Spread} spread */
function spread({ mean, sd, pairs }) {
  return pairs === 0 ? "-" : `${mean.toFixed(3)} ± ${sd.toFixed(3)}`;
}
