/**
 * `node tests/wasi-runner.mjs TEST.wasm [ARGUMENTS]`: runs a Rust test binary
 * compiled to WebAssembly, so that the tests see the instructions that ship.
 */
import { readFile } from "node:fs/promises";
import { WASI } from "node:wasi";

const [file, ...words] = process.argv.slice(2);
const wasi = new WASI({ version: "preview1", args: [file, ...words], env: {}, returnOnExit: true });
const imports = /** @type {WebAssembly.Imports} */ (wasi.getImportObject());
const bytes = new Uint8Array(await readFile(file));
const { instance } = await WebAssembly.instantiate(bytes, imports);
try {
  process.exitCode = wasi.start(instance);
} catch (error) {
  // A failed assertion aborts the module after it has printed its message.
  if (!(error instanceof WebAssembly.RuntimeError)) throw error;
  process.exitCode = 101;
}
