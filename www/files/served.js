/**
 * The lab's own files, where they lie beside its scripts on a server. `packed.js` has the same
 * for a lab that is a single file.
 */
import { LANGUAGE } from "../text/en/language.js";
import { fileIn } from "../text/languages.js";

/** Whether a single file is all there is. */
export const IS_PACKED = false;

/** @param {string} name */
const at = (name) => new URL(name, import.meta.url);

/** Whether there is such a file. @type {(name: string) => boolean} */
export const isThere = () => true;

/** @param {string} name */
export const addressOf = (name) => at(name).href;

/**
 * The lab's own page, with the choices that a link names; in this language, unless another is
 * asked for.
 *
 * @param {string} hash
 * @param {string} [language]
 */
export function labAddress(hash, language = LANGUAGE) {
  const page = fileIn("index.html", language);
  return addressOf(`${page === "index.html" ? "./" : page}${hash}`);
}

/**
 * @param {string} name
 * @param {AbortSignal} [signal]
 */
export async function receive(name, signal) {
  const response = await fetch(at(name), { signal });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

/**
 * A module worker. Where its script is of another origin than the page, a browser starts it
 * only by way of a script of the page's own that imports it.
 *
 * @param {string} name
 * @returns {Worker}
 */
export function startWorker(name) {
  const url = at(name);
  if (url.origin === self.origin) return new Worker(url, { type: "module" });
  const script = new Blob([`import ${JSON.stringify(url)};`], { type: "text/javascript" });
  const own = URL.createObjectURL(script);
  const worker = new Worker(own, { type: "module" });
  // Before it has begun, the address is needed.
  worker.addEventListener("message", () => URL.revokeObjectURL(own), { once: true });
  return worker;
}
