/**
 * `node www/build/bundle.mjs OUT`: puts the files of the lab into the folder OUT,
 * ready for any static host.
 */
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { LANGUAGES } from "../text/languages.js";
import { ENGINE_FILES } from "../worker/engineFiles.js";
import { hostedStyles } from "./hostedStyles.mjs";
import { offlineFiles } from "./offlineFiles.mjs";
import { at, optionsFor } from "./options.mjs";
import { writePackedPages } from "./packedPages.mjs";
import { writePages } from "./pages.mjs";

const [out] = process.argv.slice(2);
if (!out) throw new Error("usage: node www/build/bundle.mjs OUT");

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const options = optionsFor(out);
// A worker is one file, but for what is fetched only where it is asked for.
const WORKERS_LATER = ["apart.js", "npz.js", "flight.js"];
await build({
  ...options,
  entryPoints: ["worker.js", "helperWorker.js", ...WORKERS_LATER].map((name) =>
    at(`worker/${name}`),
  ),
  external: WORKERS_LATER.map((name) => `./${name}`),
});
const sheets = [
  "style.css",
  "panels.css",
  "kept.css",
  ...["tour", "help", "link", "embed", "own", "drafts", "mystery", "recorded"].map(
    (name) => `styles/${name}.css`,
  ),
];
await build({ ...options, entryPoints: [...sheets, "print.css"].map(at) });
await build({ ...options, entryPoints: [at("element.css")], sourcemap: false });
const sheet = join(out, "element.css");
await writeFile(sheet, hostedStyles(await readFile(sheet, "utf8")));
const DATA = { networks: ["S5.safetensors", "S6.safetensors"], recorded: ["S5.json", "S5.png"] };
for (const [folder, names] of Object.entries(DATA)) {
  await mkdir(join(out, folder));
  for (const name of names) await copyFile(join(at(folder), name), join(out, folder, name));
}
for (const name of Object.values(ENGINE_FILES).flat()) {
  await copyFile(at(`../target/pkg/${name}`), join(out, name));
}
for (const language of Object.keys(LANGUAGES)) await writePages(out, language);
await writePackedPages(
  out,
  sheets.map((name) => basename(name)),
);
// The last, as it names all others.
await build({
  ...options,
  entryPoints: [at("offline.js")],
  sourcemap: false,
  plugins: [offlineFiles(out)],
});
