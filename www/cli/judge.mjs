/** `judge`: puts the account by cosets and that by representations to the test. */
import { UsageError, describeOptions, parseOptions } from "./arguments.mjs";
import { loadEngine, plainly } from "./engine.mjs";
import { analysisOf } from "./measures.mjs";
import { readRun } from "./runs.mjs";

/** @import { RefereeReport } from "../protocol/experiments.js" */
/** @import { Option } from "./arguments.mjs" */

/** @type {Record<string, Option>} */
const OPTIONS = {
  seed: { kind: "number", means: "of the noise and of samples of pairs (1)" },
  json: { kind: "flag", means: "print one JSON object" },
  help: { kind: "flag", means: "this text" },
};

const HELP = `usage: node www/cli.mjs judge FILE [options]

FILE is a run as 'train --out' writes it. Says what its network tells of the two accounts of
how such networks multiply: which tests can decide, and for whom they speak.

${describeOptions(OPTIONS)}`;

/** @param {string[]} words */
export async function judge(words) {
  const { values, rest } = parseOptions(words, OPTIONS, 1);
  if (values.help) return void process.stdout.write(HELP);
  const [file] = rest;
  if (file === undefined) throw new UsageError("which run? for instance: judge run.safetensors");
  const { engine } = await loadEngine();
  const report = await plainly(() => hear(engine, file, Number(values.seed ?? 1)));
  process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : inWords(report));
}

/**
 * @param {typeof import("#cosetta")} engine
 * @param {string} file
 * @param {number} seed
 * @returns {RefereeReport}
 */
function hear(engine, file, seed) {
  const run = readRun(engine, file);
  const analysis = analysisOf(engine, run.config().group);
  const referee = new engine.Referee(analysis, run, seed, null);
  while (!referee.advance(analysis, run));
  return referee.report(analysis, run);
}

/** @param {RefereeReport} report */
function inWords({ tests, verdict }) {
  const lines = tests.map(
    ({ name, discriminates, favours, words }) =>
      `${name} (${discriminates ? "can decide" : "cannot decide"}): ${favours}\n  ${words}\n`,
  );
  return `${lines.join("")}\n${verdict}\n`;
}
