/**
 * `node tests/wasi-runner.mjs TEST.wasm [ARGUMENTS]`: runs a Rust test binary
 * compiled to WebAssembly, so that the tests see the instructions that ship.
 */
import { readFile } from "node:fs/promises";
import { WASI } from "node:wasi";

const [file, ...words] = process.argv.slice(2);
const wasi = new WASI({ version: "preview1", args: [file, ...words], env: {}, returnOnExit: true });
// Through JavaScript functions: V8 calls Node's own ones directly, and they crash
// once memory has grown (https://github.com/nodejs/node/issues/53087).
const wrapped = Object.entries(wasi.wasiImport).map(([name, call]) => [
  name,
  (/** @type {number[]} */ ...given) => call(...given),
]);
const bytes = new Uint8Array(await readFile(file));
const { instance } = await WebAssembly.instantiate(bytes, {
  wasi_snapshot_preview1: Object.fromEntries(wrapped),
});
try {
  process.exitCode = wasi.start(instance);
} catch (error) {
  // A failed assertion aborts the module after it has printed its message.
  if (!(error instanceof WebAssembly.RuntimeError)) throw error;
  process.exitCode = 101;
}
