/** `group`: everything the engine can say about a group. */
import { UsageError, describeOptions, parseOptions } from "./arguments.mjs";
import { loadEngine, plainly } from "./engine.mjs";
import { mysteryText } from "../text/en/mysteryText.js";
import { formatReport } from "./groupText.mjs";
import { readSpec } from "./spec.mjs";

/** @import { Profile } from "#cosetta" */
/** @import { GroupReport, MysteryVerdict, ProfileProgress } from "../protocol/group.js" */
/** @import { Option } from "./arguments.mjs" */

/** @type {Record<string, Option>} */
const OPTIONS = {
  budget: { kind: "number", means: "seconds to look for subgroups; the rest is left out" },
  guess: { kind: "text", means: "of a mystery: which group it is, and why, or why not" },
  reveal: { kind: "flag", means: "of a mystery: which group it is, and names for its subgroups" },
  json: { kind: "flag", means: "print one JSON object" },
  help: { kind: "flag", means: "this text" },
};

const HELP = `usage: node www/cli.mjs group SPEC [options]

SPEC is
  S5, A4, C12, D28, Dic14, Q8, C2^3, S3xC4,     a family or a product
  Aff(7), F21, SL(2,3), Heis(3), C8:3C2, ...
  'perm:(1 2 3)(4 5),(1 2)'                     the group these permutations generate
  table:FILE                                    a multiplication table: CSV, or GAP's
                                                MultiplicationTable
  myst:7, myst:7:24, myst:7:8-16                a group in disguise, of these orders

${describeOptions(OPTIONS)}`;

/**
 * @param {string[]} words
 */
export async function group(words) {
  const { values, rest } = parseOptions(words, OPTIONS, 1);
  if (values.help) return void process.stdout.write(HELP);
  const [spec] = rest;
  if (spec === undefined) throw new UsageError(`which group? for instance: group S5 --json`);
  const { engine } = await loadEngine();
  const { reveal, json } = values;
  if (values.guess !== undefined) return judge(engine, spec, `${values.guess}`, json === true);
  const budget = /** @type {number} */ (values.budget ?? Infinity);
  const { report, answer } = await plainly(async () => ({
    answer: reveal ? engine.mysteryAnswer(spec) : undefined,
    report: await study(new engine.Profile(readSpec(spec), reveal === true), budget),
  }));
  if (json) return print(JSON.stringify({ ...report, answer }));
  if (answer !== undefined) print(`${mysteryText.is}${answer}.`);
  process.stdout.write(formatReport(report));
}

/** @param {string} line */
const print = (line) => void process.stdout.write(`${line}\n`);

/**
 * Says whether the mystery is the group that was guessed.
 *
 * @param {typeof import("#cosetta")} engine
 * @param {string} mystery
 * @param {string} guess
 * @param {boolean} json
 */
async function judge(engine, mystery, guess, json) {
  /** @type {MysteryVerdict} */
  const verdict = await plainly(() => engine.guessMystery(mystery, readSpec(guess)));
  if (json) return print(JSON.stringify(verdict));
  const { images, difference } = verdict;
  if (images) print(`${mysteryText.right}${guess}. ${mysteryText.proof(images, guess)}`);
  else if (difference) print(mysteryText.wrong(difference, guess, engine.describeGroup(mystery)));
}

/**
 * Works until the report is complete; after `budget` seconds, or an interrupt, it
 * is finished without the subgroups that are still missing.
 *
 * @param {Profile} profile
 * @param {number} budget
 * @returns {Promise<GroupReport>}
 */
async function study(profile, budget) {
  const start = performance.now();
  let stopped = false;
  const stop = () => {
    if (!stopped) profile.stop();
    stopped = true;
  };
  process.once("SIGINT", stop);
  try {
    /** @type {ProfileProgress} */
    let progress;
    do {
      progress = profile.advance();
      show(progress);
      if (performance.now() - start > 1000 * budget) stop();
      // Lets a signal in.
      await new Promise((resolve) => setImmediate(resolve));
    } while (progress.stage !== "done");
  } finally {
    process.removeListener("SIGINT", stop);
    if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
  }
  return profile.report();
}

/** @param {ProfileProgress} progress */
function show({ stage, done, of, subgroups }) {
  if (!process.stderr.isTTY || stage === "done") return;
  process.stderr.write(`\r\x1b[K${stage}: ${done} of ${of} (${subgroups} subgroups)`);
}
