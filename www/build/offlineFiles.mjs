import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { shippedFor } from "../page/runs/shipped.js";
import { ENGINE_FILES } from "../worker/engineFiles.js";

/** @import { Plugin } from "esbuild" */

/** The network that the page opens with. */
const FIRST = shippedFor("S5")?.place ?? "";

/**
 * What the service worker keeps from the start, as the module `cosetta:files`: all that the page
 * is made of; other networks and the other build of the engine come in when they are asked for.
 *
 * @param {string} out the folder with all these files
 * @returns {Plugin}
 */
export const offlineFiles = (out) => ({
  name: "offline-files",
  setup(build) {
    build.onResolve({ filter: /^cosetta:files$/ }, ({ path }) => ({ path, namespace: "files" }));
    build.onLoad({ filter: /.*/, namespace: "files" }, async () => {
      const there = await readdir(out);
      const own = there.filter((name) => /\.(css|html|js|wasm)$/.test(name) && !isLeftOut(name));
      const names = [...own.sort(), FIRST];
      const hash = createHash("sha256");
      for (const name of names) hash.update(name).update(await readFile(join(out, name)));
      const version = hash.digest("hex").slice(0, 16);
      // A host may lead from the page's own name to that of its folder.
      const files = names.map((name) => (name === "index.html" ? "./" : name));
      return {
        contents: `export const FILES = ${JSON.stringify(files)}, VERSION = "${version}";`,
      };
    });
  },
});

/** What is kept for another use, or only once it is asked for. */
const LEFT_OUT = ["offline.js", "cosetta.html", ...ENGINE_FILES.turbo];

/** @param {string} name */
const isLeftOut = (name) => LEFT_OUT.includes(name);
