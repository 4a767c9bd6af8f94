/** What a sweep runs: which settings, which seeds. */
import { UsageError } from "../arguments.mjs";

/** @import { TrainConfig } from "../../protocol/run.js" */
/** @import { Settings } from "../config.mjs" */

/** One run of a sweep. @typedef {{ setting: Settings, seed: number }} Planned */

/** More runs than this are a slip of the keyboard. */
const MOST_RUNS = 1_000_000;

/**
 * The seeds that `1,3,5-9` stands for, each once.
 *
 * @param {string} text
 * @returns {number[]}
 */
export function parseSeeds(text) {
  const seeds = new Set();
  for (const part of text.split(",")) {
    const [, from, to = from] = part.match(/^\s*(\d+)(?:-(\d+))?\s*$/) ?? [];
    if (from === undefined || !Number.isSafeInteger(Number(to)) || Number(from) > Number(to)) {
      throw new UsageError(`--seeds '${text}': '${part}' is no seed and no range like 1-50`);
    }
    if (Number(to) - Number(from) >= MOST_RUNS) throw tooMany(`--seeds '${text}'`);
    for (let seed = Number(from); seed <= Number(to); seed += 1) seeds.add(seed);
  }
  return [...seeds];
}

/**
 * Every combination of the values in lists such as `width=64,128`.
 *
 * @param {string[]} lists
 * @param {TrainConfig} config names the fields that can be set
 * @returns {{ fields: string[], settings: Settings[] }}
 */
export function parseSettings(lists, config) {
  /** @type {string[]} */
  const fields = [];
  /** @type {Settings[]} */
  let settings = [{}];
  for (const list of lists) {
    const { field, values } = parseList(list, config);
    if (fields.includes(field)) {
      throw new UsageError(`--set ${field} is given twice: put all its values into one list`);
    }
    fields.push(field);
    settings = settings.flatMap((setting) =>
      values.map((value) => ({ ...setting, [field]: value })),
    );
    if (settings.length > MOST_RUNS) throw tooMany("--set");
  }
  return { fields, settings };
}

/**
 * @param {string} list
 * @param {TrainConfig} config
 */
function parseList(list, config) {
  const [, field = "", text] = list.match(/^([^=]*)=(.*)$/s) ?? [];
  if (text === undefined) {
    throw new UsageError(`--set '${list}' is not of the form FIELD=V1,V2,...`);
  }
  if (field === "seed") throw new UsageError("--set seed: seeds are given by --seeds");
  const known = Object.entries(config)
    .filter(([name, value]) => typeof value !== "string" && name !== "seed")
    .map(([name]) => name);
  if (!known.includes(field)) {
    throw new UsageError(`--set: unknown field '${field}': known are ${known.join(", ")}`);
  }
  if (text.trim() === "") throw new UsageError(`--set ${field}: the list of values is empty`);
  const values = text.split(",").map((word) => parseValue(field, word.trim()));
  return { field, values: [...new Set(values)] };
}

/**
 * @param {string} field
 * @param {string} word
 */
function parseValue(field, word) {
  // The configuration has `null` for the full batch, the options have 0.
  if (field === "batch" && word === "null") return 0;
  const value = Number(word);
  if (word === "" || !Number.isFinite(value)) {
    throw new UsageError(`--set ${field}: '${word}' is not a number`);
  }
  return value;
}

/**
 * The runs in the order they are made: all settings with the first seed come first,
 * so that a sweep stopped halfway has something of every setting, and the time
 * left can be told from the runs before.
 *
 * @param {Settings[]} settings
 * @param {number[]} seeds
 * @returns {Planned[]}
 */
export function planRuns(settings, seeds) {
  if (settings.length * seeds.length > MOST_RUNS) throw tooMany("--seeds and --set");
  return seeds.flatMap((seed) => settings.map((setting) => ({ setting, seed })));
}

/** @param {string} where */
function tooMany(where) {
  return new UsageError(`${where}: more than ${MOST_RUNS} runs`);
}

/**
 * Tells the runs of one sweep apart.
 *
 * @param {Planned} run
 */
export function keyOf({ setting, seed }) {
  return JSON.stringify([setting, seed]);
}

/**
 * A setting for people, such as `width=64 batch=0`.
 *
 * @param {Settings} setting
 */
export function describeSetting(setting) {
  return Object.entries(setting)
    .map(([field, value]) => `${field}=${value}`)
    .join(" ");
}
