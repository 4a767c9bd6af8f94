import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { fileIn } from "../text/languages.js";
import { pageText } from "../text/zh/pageText.js";
import { inLanguage } from "./inLanguage.mjs";
import { oneFirstView } from "./oneFirstView.mjs";
import { at, optionsFor } from "./options.mjs";

/** @import { Metafile } from "esbuild" */

/** What stands in `index.html` itself, by language. @type {Record<string, [string, string][]>} */
const WORDS = { zh: pageText };

const SCRIPT = '<script type="module" src="app.js"></script>';
const SPECIAL = /[.*+?^${}()|[\]\\]/g;

/**
 * Writes what speaks to whoever comes: the page, whole and for frames, the element, and their
 * scripts.
 *
 * @param {string} out
 * @param {string} language
 * @param {ReturnType<typeof inLanguage>} speak has scripts find their texts
 */
export async function writePages(out, language, speak = inLanguage(language)) {
  const mark = language === "en" ? "" : `.${language}`;
  // What a script fetches when it is asked for shares its parts with the script itself.
  const { metafile } = await build({
    ...optionsFor(out),
    entryPoints: ["app.js", "element.js"].map(at),
    entryNames: `[name]${mark}`,
    chunkNames: `[name]-[hash]${mark}`,
    splitting: true,
    metafile: true,
    plugins: [speak, oneFirstView(["elements.js", "page/lab.js"].map(at))],
  });
  const app = fileIn("app.js", language);
  const preloads = partsOf(metafile, app).map(
    (name) => `<link rel="modulepreload" href="${name}" />`,
  );
  const script = SCRIPT.replace("app.js", app);
  for (const name of /** @type {const} */ (["index.html", "embed.html"])) {
    const page = (await readPage(name, language)).replace(
      SCRIPT,
      [...preloads, script].join("\n    "),
    );
    await writeFile(join(out, fileIn(name, language)), page);
  }
}

/**
 * The text of a page in a language.
 *
 * @param {"index.html" | "embed.html"} name
 * @param {string} language
 */
export async function readPage(name, language) {
  const page = (await readFile(at(name), "utf8"))
    .replace('lang="en"', `lang="${language}"`)
    .replace('href="cosetta.html"', `href="${fileIn("cosetta.html", language)}"`);
  const words = name === "index.html" ? (WORDS[language] ?? []) : [];
  return words.reduce(put, page);
}

/** @param {string} page @param {[string, string]} words the English ones, wherever lines break, and others */
function put(page, [english, others]) {
  const found = new RegExp(english.replace(SPECIAL, "\\$&").replaceAll(" ", "\\s+"));
  if (!found.test(page)) throw new Error(`the page does not say "${english}"`);
  return page.replace(found, () => others);
}

/** The files that a script cannot start without. @param {Metafile} metafile @param {string} name */
function partsOf(metafile, name) {
  const file = Object.entries(metafile.outputs).find(([path]) => basename(path) === name);
  const needed = file?.[1].imports.filter(({ kind }) => kind === "import-statement") ?? [];
  return needed.map(({ path }) => basename(path));
}
