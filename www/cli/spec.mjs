/** Which group is meant, on the command line. */
import { readFileSync } from "node:fs";
import { UsageError } from "./arguments.mjs";

/**
 * The specification the engine reads: `table:FILE` becomes `table:` and the text
 * of the file.
 *
 * @param {string} words
 * @returns {string}
 */
export function readSpec(words) {
  const [, before, path] = words.match(/^(\s*(?:shuffle:\d+:)?table:)(.+)$/s) ?? [];
  if (path === undefined) return words;
  try {
    return before + readFileSync(path, "utf8");
  } catch (error) {
    throw new UsageError(`cannot read '${path}': ${/** @type {Error} */ (error).message}`);
  }
}
