import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { PLACE } from "../files/packed.js";
import { shippedFor } from "../page/runs/shipped.js";
import { LANGUAGES, fileIn } from "../text/languages.js";
import { ENGINE_FILES } from "../worker/engineFiles.js";
import { inLanguage } from "./inLanguage.mjs";
import { at, optionsFor } from "./options.mjs";
import { readPage } from "./pages.mjs";

/** @import { Plugin } from "esbuild" */

/** Scripts of workers stand in the page as text. */
const WORKERS = ["worker.js", "helperWorker.js"];
/** The network that the page opens with; others, and the engine's other build, would double the file. */
const BINARY = [...ENGINE_FILES.plain, shippedFor("S5")?.place ?? ""];

/** Has scripts look for their files in the page instead of beside it. @type {Plugin} */
const inThePage = {
  name: "in-the-page",
  setup(build) {
    build.onResolve({ filter: /^#files$/ }, () => ({ path: at("files/packed.js") }));
  },
};

/**
 * Writes the whole lab as one page in each language: a classic script, all styles, and the files
 * that the lab is made of.
 *
 * @param {string} out the folder with the built files
 * @param {string[]} sheets for the screen, in their order
 */
export async function writePackedPages(out, sheets) {
  const screen = (await Promise.all(sheets.map((name) => styles(out, name)))).join("\n");
  const paper = await styles(out, "print.css");
  const files = JSON.stringify(await packed(out)).replaceAll("<", "\\u003c");
  for (const language of Object.keys(LANGUAGES)) {
    const page = await packedPage({ screen, paper, files }, language);
    await writeFile(join(out, fileIn("cosetta.html", language)), page);
  }
}

/** @param {{ screen: string, paper: string, files: string }} shared by all languages @param {string} language */
async function packedPage({ screen, paper, files }, language) {
  const script = await bundled("app.js", language);
  const rules = [
    "default-src 'none'",
    `script-src ${hashOf(script)} 'wasm-unsafe-eval'`,
    "worker-src blob:",
    `style-src ${hashOf(screen)} ${hashOf(paper)}`,
    "img-src data: blob:",
  ];
  const page = await readPage("index.html", language);
  return [
    [/\s*<p id="one-file">.*?<\/p>/s, ""],
    [/(?<=content=")default-src[^"]*/, rules.join("; ")],
    [/<link rel="stylesheet" href="style.css" \/>/, `<style>${screen}</style>`],
    [/<link rel="stylesheet" href="print.css".*?>/s, `<style media="print">${paper}</style>`],
    [/\s*<script type="module" src="app.js"><\/script>/, ""],
    [
      /(?=<\/body>)/,
      `<script type="application/json" id="${PLACE}">${files}</script>\n<script>${script}</script>\n`,
    ],
  ].reduce(put, page);
}

/**
 * @param {string} page
 * @param {(RegExp | string)[]} change what stands there once, and what is to
 */
function put(page, [what, by]) {
  if (!page.match(what)) throw new Error(`index.html has no ${what}`);
  return page.replace(what, () => /** @type {string} */ (by));
}

/** @param {string} out @param {string} name */
async function styles(out, name) {
  const css = await readFile(join(out, name), "utf8");
  return css.replace(/\/\*# sourceMappingURL=.*?\*\//, "").trim();
}

/** @param {string} out @returns {Promise<import("../files/packed.js").Files>} */
async function packed(out) {
  const scripts = WORKERS.map(async (name) => [name, await bundled(`worker/${name}`, "en")]);
  const others = BINARY.map(async (name) => {
    const bytes = gzipSync(await readFile(join(out, name)), { level: 9 });
    return [name, bytes.toString("base64")];
  });
  return Object.fromEntries(await Promise.all([...scripts, ...others]));
}

/** @param {string} name below `www` @param {string} language */
async function bundled(name, language) {
  const { outputFiles } = await build({
    ...optionsFor("."),
    entryPoints: [at(name)],
    write: false,
    sourcemap: false,
    format: "iife",
    legalComments: "eof",
    // Said here, as what a plugin finds has no tsconfig.json: else builds differ from time to time.
    tsconfigRaw: { compilerOptions: { strict: true } },
    plugins: [inThePage, inLanguage(language)],
  });
  return outputFiles[0].text.trim();
}

/** By which a page names what of it may run, or be a style. @param {string} text */
const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
