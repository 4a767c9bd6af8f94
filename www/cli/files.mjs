/** Files that are whole at any moment. */
import { renameSync, writeFileSync } from "node:fs";
import { UsageError } from "./arguments.mjs";

/**
 * Writes beside the file first, so that it is never half written.
 *
 * @param {string} path
 * @param {string | Uint8Array} content
 */
export function replaceFile(path, content) {
  const draft = `${path}.part`;
  try {
    writeFileSync(draft, content);
    renameSync(draft, path);
  } catch (error) {
    throw new UsageError(`cannot write '${path}': ${/** @type {Error} */ (error).message}`);
  }
}
