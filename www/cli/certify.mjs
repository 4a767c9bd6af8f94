/** `certify`: proves a lower bound on the accuracy of a trained network. */
import { UsageError, describeOptions, parseOptions } from "./arguments.mjs";
import { loadEngine, plainly } from "./engine.mjs";
import { exactScores, readRun } from "./runs.mjs";

/** @import { Certificate } from "../protocol/experiments.js" */
/** @import { TrainConfig } from "../protocol/run.js" */
/** @import { Option } from "./arguments.mjs" */
/** @import { Loaded } from "./engine.mjs" */

/**
 * @typedef {object} Found
 * @property {string} group
 * @property {number} seed
 * @property {number} seconds that the proof took, its tables included
 * @property {number} [accuracy] by brute force
 * @property {number} [brute_force_seconds]
 */

/** @type {Record<string, Option>} */
const OPTIONS = {
  check: { kind: "flag", means: "try all pairs as well" },
  json: { kind: "flag", means: "print one JSON object" },
  help: { kind: "flag", means: "this text" },
};

const HELP = `usage: node www/cli.mjs certify FILE [options]

FILE is a run as 'train --out', 'build' or the page's "Download run" write it. What
neurons take from y is held to be a function on cosets of few subgroups; what they are off
by, and rounding, is allowed for. The accuracy over all pairs is at least the bound.

${describeOptions(OPTIONS)}`;

/**
 * @param {string[]} words
 */
export async function certify(words) {
  const { values, rest } = parseOptions(words, OPTIONS, 1);
  if (values.help) return void process.stdout.write(HELP);
  const [file] = rest;
  if (file === undefined) throw new UsageError("which run? for instance: certify run.safetensors");
  const loaded = await loadEngine();
  const found = await plainly(() => prove(loaded, file, values.check === true));
  process.stdout.write(values.json ? `${JSON.stringify(found)}\n` : inColumns(found));
}

/**
 * @param {Loaded} loaded
 * @param {string} file
 * @param {boolean} check
 * @returns {Promise<Found & Certificate>}
 */
async function prove(loaded, file, check) {
  const { engine } = loaded;
  const run = readRun(engine, file);
  const { group, seed } = /** @type {TrainConfig} */ (run.config());
  const certification = new engine.Certification(group);
  while (!certification.prepare());
  const start = performance.now();
  certification.begin(run);
  const order = Math.sqrt(run.status().pairs);
  while (certification.advance() < order);
  /** @type {Found} */
  const found = { group, seed, seconds: (performance.now() - start) / 1000 };
  if (check) {
    const start = performance.now();
    found.accuracy = (await exactScores(loaded, run)).accuracy;
    found.brute_force_seconds = (performance.now() - start) / 1000;
  }
  return { ...found, ...certification.certificate() };
}

/** @param {Found & Certificate} found */
function inColumns(found) {
  const { bound, covered, pairs, margin, cost } = found;
  const percent = (/** @type {number} */ share) => `${(100 * share).toFixed(2)} %`;
  const seconds = (/** @type {number} */ s) => `${s.toPrecision(3)} s`;
  const open = found.first_uncovered.map(([x, y]) => `(${x}, ${y})`);
  const rows = [
    ["group", `${found.group}, seed ${found.seed}`],
    ["accuracy", `at least ${percent(bound)}: ${covered} of ${pairs} pairs`],
    [
      "margin",
      margin === null
        ? "-"
        : `${margin.toPrecision(3)} (rounding: ${found.rounding.toExponential(1)})`,
    ],
    ["by bounds", percent(found.covered_by_bounds / pairs)],
    ["by all neurons", percent(found.exact_share)],
    ["cost", `${percent(cost.total / cost.brute_force)} of brute force, ${seconds(found.seconds)}`],
    ...(open.length > 0
      ? [["not covered", `${open.join(" ")}${pairs - covered > open.length ? " ..." : ""}`]]
      : []),
    ...found.classes.map(({ order, name, neurons, subgroups, off }) => [
      "neurons",
      `${String(neurons).padStart(4)} on cosets of ${subgroups} ${name ?? "?"} of order ${order} (off by ${off.toPrecision(2)})`,
    ]),
    ...(found.accuracy === undefined || found.brute_force_seconds === undefined
      ? []
      : [["brute force", `${percent(found.accuracy)}, ${seconds(found.brute_force_seconds)}`]]),
  ];
  return rows.map(([name, value]) => `${name.padEnd(16)} ${value}\n`).join("");
}
