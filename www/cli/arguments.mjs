/** Arguments of the command line: parsing, and errors that the user can mend. */
import { parseArgs } from "node:util";

/** A mistake in the command or its input; the message says how to mend it. */
export class UsageError extends Error {}

/**
 * @typedef {object} Option
 * @property {"text" | "texts" | "number" | "flag"} kind `texts` may be given repeatedly
 * @property {string} means one line for the help text
 */

/** @typedef {Record<string, string | string[] | number | boolean | undefined>} Values */

/**
 * The values of the options in `words`, and the words that belong to no option.
 *
 * @param {string[]} words
 * @param {Record<string, Option>} options
 * @param {number} [most] how many words may belong to no option
 * @returns {{ values: Values, rest: string[] }}
 */
export function parseOptions(words, options, most = 0) {
  /** @type {Record<string, { type: "boolean" | "string", multiple: boolean }>} */
  const types = {};
  for (const [name, { kind }] of Object.entries(options)) {
    types[name] = { type: kind === "flag" ? "boolean" : "string", multiple: kind === "texts" };
  }
  let values, rest;
  try {
    ({ values, positionals: rest } = parseArgs({
      args: words,
      options: types,
      allowPositionals: most > 0,
    }));
  } catch (error) {
    throw new UsageError(/** @type {Error} */ (error).message);
  }
  const parsed = Object.entries(values).map(([name, value]) => [
    name,
    options[name].kind === "number" ? parseNumber(name, String(value)) : value,
  ]);
  if (rest.length > most) throw new UsageError(`unexpected '${rest[most]}'`);
  return { values: Object.fromEntries(parsed), rest };
}

/**
 * @param {string} name
 * @param {string} text
 */
function parseNumber(name, text) {
  const number = Number(text);
  if (text.trim() === "" || !Number.isFinite(number)) {
    throw new UsageError(`--${name} '${text}' is not a number`);
  }
  return number;
}

/**
 * The lines of a help text that list `options`.
 *
 * @param {Record<string, Option>} options
 */
export function describeOptions(options) {
  return Object.entries(options)
    .map(([name, { kind, means }]) => {
      const value = { text: " TEXT", texts: " TEXT", number: " NUMBER", flag: "" }[kind];
      return `  --${`${name}${value}`.padEnd(26)}${means}\n`;
    })
    .join("");
}
