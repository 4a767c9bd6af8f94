/** The engine under Node. */
import { readFileSync } from "node:fs";
import { ENGINE_FILES } from "../worker/engineFiles.js";
import { Calibration, hasRelaxedSimd } from "../worker/machine.js";
import { UsageError } from "./arguments.mjs";

const MODULES = new URL("../../target/pkg/", import.meta.url);

/**
 * The bindings with both modules loaded, what other threads need of them to train, and
 * the register tile that suits this machine.
 *
 * @typedef {object} Loaded
 * @property {typeof import("#cosetta")} engine
 * @property {WebAssembly.Module} module its first part
 * @property {WebAssembly.Memory} memory
 * @property {number} tile
 */

/**
 * Loads the engine, in the build with fused multiply-add if `turbo` is set.
 *
 * @param {boolean} [turbo]
 * @returns {Promise<Loaded>}
 */
export async function loadEngine(turbo = false) {
  if (turbo && !hasRelaxedSimd()) {
    throw new UsageError(
      `--turbo needs relaxed SIMD, which Node ${process.versions.node} lacks: version 21 has it`,
    );
  }
  let modules;
  try {
    const files = ENGINE_FILES[turbo ? "turbo" : "plain"];
    modules = files.map((name) => new WebAssembly.Module(readFileSync(new URL(name, MODULES))));
  } catch {
    throw new UsageError("the engine is not built yet: run ./build.sh build first");
  }
  const engine = await import("#cosetta");
  const [module, analysis] = modules;
  const { memory } = engine.initSync({ module });
  engine.addAnalysis(analysis);
  return { engine, module, memory, tile: 0 };
}

/**
 * Finds the register tile that suits this machine, which takes some tenths of a
 * second: worth it before training.
 *
 * @param {Loaded} loaded
 * @returns {Loaded}
 */
export function calibrated(loaded) {
  const calibration = new Calibration(loaded.engine);
  while (!calibration.advance());
  return { ...loaded, tile: calibration.tile };
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
