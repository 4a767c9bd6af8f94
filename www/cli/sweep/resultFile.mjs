/** The file a sweep writes after every run, and goes on from. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { formatRow, parseRows } from "../../text/csv.js";
import { UsageError } from "../arguments.mjs";
import { replaceFile } from "../files.mjs";
import { MEASURED } from "./result.mjs";

/** @import { TrainConfig } from "../../protocol/run.js" */
/** @import { Measured, Result } from "./result.mjs" */

/**
 * What all runs of a sweep have in common.
 *
 * @typedef {object} Common
 * @property {string} group its title
 * @property {string} preset
 * @property {string[]} fields the settings that differ from run to run
 * @property {string} recipe see {@link recipeOf}
 */

/** Measured values that are words; all others are numbers. */
const WORDS = ["weights_sha256", "failure"];

/**
 * A short hash of all that the runs of a sweep have in common, so that runs of
 * different recipes do not end up in one table.
 *
 * @param {TrainConfig} config
 * @param {string[]} fields that differ from run to run
 * @param {object} circumstances other things that tell recipes apart
 */
export function recipeOf(config, fields, circumstances) {
  const fixed = Object.entries(config).filter(([field]) => ![...fields, "seed"].includes(field));
  const text = JSON.stringify([fixed, circumstances]);
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}

/** A table of runs in a file. */
export class ResultFile {
  #path;
  #common;
  #text;
  /** The runs that were in the file at the start. @type {Result[]} */
  results = [];

  /**
   * Reads the file, or begins it.
   *
   * @param {string} path
   * @param {Common} common
   */
  constructor(path, common) {
    this.#path = path;
    this.#common = common;
    const header = ["group", "preset", ...common.fields, "seed", ...MEASURED, "recipe"];
    this.#text = formatRow(header);
    if (existsSync(path)) this.#read(header);
    replaceFile(path, this.#text);
  }

  /** @param {Result} result */
  add(result) {
    const { group, preset, fields, recipe } = this.#common;
    const values = [
      ...fields.map((field) => result.setting[field]),
      result.seed,
      ...MEASURED.map((field) => result[field]),
    ];
    const cells = values.map((value) => `${value ?? ""}`);
    this.#text += formatRow([group, preset, ...cells, recipe]);
    replaceFile(this.#path, this.#text);
  }

  /** @param {string[]} header */
  #read(header) {
    const text = readText(this.#path);
    // A file cut short by an editor lacks the last end of line.
    this.#text = text === "" || text.endsWith("\n") ? text || this.#text : `${text}\n`;
    const [first = header, ...rows] = parseRows(this.#text) ?? [[]];
    if (first.join() !== header.join()) {
      throw this.#refusal(`has other columns than this sweep: ${header.join(",")}`);
    }
    this.results = rows.map((row, i) => this.#parse(row, header, i + 2));
  }

  /**
   * @param {string[]} row
   * @param {string[]} header
   * @param {number} line
   * @returns {Result}
   */
  #parse(row, header, line) {
    if (row.length !== header.length) {
      throw this.#refusal(`has ${row.length} cells in line ${line}, not ${header.length}`);
    }
    const cells = Object.fromEntries(header.map((name, i) => [name, row[i]]));
    const { group, preset, recipe, fields } = this.#common;
    if (cells.group !== group || cells.preset !== preset || cells.recipe !== recipe) {
      throw this.#refusal(
        `holds runs of another recipe (${cells.group} ${cells.preset}; line ${line})`,
      );
    }
    const number = (/** @type {string} */ name) => {
      const value = Number(cells[name]);
      if (Number.isFinite(value)) return value;
      throw this.#refusal(`has '${cells[name]}' for ${name} in line ${line}`);
    };
    const measured = MEASURED.map((name) => {
      if (cells[name] === "") return [name, null];
      return [name, WORDS.includes(name) ? cells[name] : number(name)];
    });
    return {
      setting: Object.fromEntries(fields.map((field) => [field, number(field)])),
      seed: number("seed"),
      .../** @type {Measured} */ (Object.fromEntries(measured)),
    };
  }

  /** @param {string} what */
  #refusal(what) {
    return new UsageError(`'${this.#path}' ${what}; choose another file with --out`);
  }
}

/** @param {string} path */
function readText(path) {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UsageError(`cannot read '${path}': ${/** @type {Error} */ (error).message}`);
  }
}
