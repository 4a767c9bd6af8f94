/**
 * The lab's own files, where they stand in the page itself: it opens from a disk, and wherever
 * a host takes a single file. `www/build/packedPages.mjs` puts them there. What a server has
 * is in `served.js`.
 */

/** @import * as Served from "./served.js" */

/** By name: scripts of workers as they are, other files compressed by gzip, in base 64. @typedef {Record<string, string>} Files */

/** Where the page holds them. */
export const PLACE = "cosetta-files";

/** Whether a single file is all there is. */
export const IS_PACKED = true;

/** A worker has got them by this name. */
const GLOBAL = "cosettaFiles";

const inPage = globalThis.document?.getElementById(PLACE)?.textContent ?? null;
const given = /** @type {Record<string, Files>} */ (/** @type {unknown} */ (globalThis))[GLOBAL];

/** @type {Files} */
const files = inPage ? JSON.parse(inPage) : given;

/** @type {typeof Served.isThere} */
export const isThere = (name) => name in files;

/** A file that somebody has put beside this one. @type {typeof Served.addressOf} */
export const addressOf = (name) => new URL(name, location.href).href;

/** @type {typeof Served.labAddress} */
export const labAddress = (hash) => `${location.href.split("#")[0]}${hash}`;

/** @type {typeof Served.receive} */
export async function receive(name) {
  if (!isThere(name)) throw new Error(`${name}: not in this file`);
  const bytes = Uint8Array.from(atob(files[name]), (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const type = name.endsWith(".wasm") ? "application/wasm" : "application/octet-stream";
  return new Response(unpacked, { headers: { "Content-Type": type } });
}

/** @type {typeof Served.startWorker} */
export function startWorker(name) {
  // Workers of workers need no files.
  const begin = inPage ? `self.${GLOBAL}=${inPage};\n` : "";
  const script = new Blob([begin, files[name]], { type: "text/javascript" });
  const url = URL.createObjectURL(script);
  const worker = new Worker(url);
  // Before it has begun, the address is needed.
  worker.addEventListener("message", () => URL.revokeObjectURL(url), { once: true });
  return worker;
}
