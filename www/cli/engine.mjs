/** The engine under Node. */
import { readFileSync } from "node:fs";
import { UsageError } from "./arguments.mjs";

const MODULE = new URL("../../target/pkg/cosetta_bg.wasm", import.meta.url);

/**
 * The bindings with the module loaded.
 *
 * @returns {Promise<typeof import("#cosetta")>}
 */
export async function loadEngine() {
  let bytes;
  try {
    bytes = readFileSync(MODULE);
  } catch {
    throw new UsageError("the engine is not built yet: run ./build.sh build first");
  }
  const engine = await import("#cosetta");
  engine.initSync({ module: bytes });
  return engine;
}

/**
 * What `action` returns; an error of the engine becomes one for the user.
 *
 * @template T
 * @param {() => T | Promise<T>} action
 * @returns {Promise<T>}
 */
export async function plainly(action) {
  try {
    return await action();
  } catch (error) {
    // After a trap the fault is ours, and the stack is wanted.
    if (error instanceof WebAssembly.RuntimeError || !(error instanceof Error)) throw error;
    throw new UsageError(error.message);
  }
}
