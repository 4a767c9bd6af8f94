/** The engine under Node. */
import { readFileSync } from "node:fs";

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
    const { UsageError } = await import("./arguments.mjs");
    throw new UsageError("the engine is not built yet: run ./build.sh build first");
  }
  const engine = await import("#cosetta");
  engine.initSync({ module: bytes });
  return engine;
}
