import { createHash } from "node:crypto";
import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { shippedFor } from "../page/runs/shipped.js";
import { LANGUAGES } from "../text/languages.js";
import { ENGINE_FILES } from "../worker/engineFiles.js";

/** @import { Plugin } from "esbuild" */

/** The network that the page opens with. */
const FIRST = shippedFor("S5")?.place ?? "";

/**
 * What the service worker keeps from the start, as the module `cosetta:files`: all that the page
 * is made of, in English and apart from that in other languages; other networks and the other build of the engine come in when they are asked for.
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
      const hash = createHash("sha256");
      for (const name of [...own.sort(), FIRST]) {
        hash.update(name).update(await readFile(join(out, name)));
      }
      const version = hash.digest("hex").slice(0, 16);
      const spoken = (/** @type {string} */ language) =>
        own.filter((name) => languageOf(name) === language);
      // A host may lead from the page's own name to that of its folder.
      const files = spoken("en").map((name) => (name === "index.html" ? "./" : name));
      const others = Object.keys(LANGUAGES).filter((language) => language !== "en");
      const byLanguage = Object.fromEntries(others.map((language) => [language, spoken(language)]));
      return {
        contents: [
          `export const FILES = ${JSON.stringify([...files, FIRST])}, VERSION = "${version}";`,
          `export const OTHERS = ${JSON.stringify(byLanguage)};`,
        ].join("\n"),
      };
    });
  },
});

/** What is kept for another use, or only once it is asked for. @param {string} name */
const isLeftOut = (name) =>
  name === "offline.js" ||
  /^cosetta\.(\w+\.)?html$/.test(name) ||
  ENGINE_FILES.turbo.includes(name);

/** The language that alone needs a file; what is for all counts as English. @param {string} name */
function languageOf(name) {
  const mark = name.split(".").at(-2) ?? "";
  return Object.hasOwn(LANGUAGES, mark) ? mark : "en";
}
