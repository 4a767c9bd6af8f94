/** The engine's modules: one that shows and trains networks, and one, fetched later, that takes them apart. */
import { addAnalysis, initSync } from "#cosetta";
import { receive } from "#files";
import { ENGINE_FILES } from "./engineFiles.js";

/** @import { Apart } from "./apart.js" */

export class Modules {
  /** The first, for helpers. @type {WebAssembly.Module | null} */
  first = null;
  /** How many are on their way. */
  fetching = 0;
  #second = "";
  /** @type {Promise<typeof Apart> | null} */
  #whole = null;

  /** @param {keyof typeof ENGINE_FILES} build */
  async load(build) {
    const [first, second] = ENGINE_FILES[build];
    this.first = await this.#compile(first);
    initSync({ module: this.first });
    this.#second = second;
  }

  /** Fetches the second and what makes use of it, if they are not there; what failed is tried again. */
  complete() {
    this.#whole ??= this.#fetchSecond().catch((error) => {
      this.#whole = null;
      throw new Error(
        `A part of the engine could not be fetched (${error.message}): try again once you are online.`,
      );
    });
    return this.#whole;
  }

  async #fetchSecond() {
    const [module, { Apart }] = await Promise.all([
      this.#compile(this.#second),
      import("./apart.js"),
    ]);
    addAnalysis(module);
    return Apart;
  }

  /** @param {string} file */
  async #compile(file) {
    this.fetching += 1;
    try {
      return await compiled(await receive(file));
    } finally {
      this.fetching -= 1;
    }
  }
}

/** @param {Response} response */
async function compiled(response) {
  // Servers that do not know the media type still work.
  const isWasm = response.headers.get("Content-Type") === "application/wasm";
  return isWasm
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}
