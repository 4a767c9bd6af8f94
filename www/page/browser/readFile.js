import { text } from "../../text/en.js";
import { LARGEST_FILE } from "../../worker/engine.js";

/**
 * The bytes of a file that may hold a network.
 *
 * @param {Blob} file
 * @returns {Promise<Uint8Array>}
 */
export async function readFile(file) {
  if (file.size > LARGEST_FILE) throw new Error(text.keep.tooLarge(file.size));
  return new Uint8Array(await file.arrayBuffer());
}
