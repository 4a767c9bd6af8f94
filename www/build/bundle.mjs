/**
 * `node www/build/bundle.mjs OUT`: puts the files of the lab into the folder OUT,
 * ready for any static host.
 */
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { ENGINE_FILES } from "../worker/engineFiles.js";
import { hostedStyles } from "./hostedStyles.mjs";
import { offlineFiles } from "./offlineFiles.mjs";
import { oneFirstView } from "./oneFirstView.mjs";
import { packedPage } from "./packedPage.mjs";

const www = fileURLToPath(new URL("..", import.meta.url));
const [out] = process.argv.slice(2);
if (!out) throw new Error("usage: node www/build/bundle.mjs OUT");

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const options = /** @type {const} */ ({
  outdir: out,
  entryNames: "[name]",
  chunkNames: "[name]-[hash]",
  bundle: true,
  minify: true,
  sourcemap: true,
  format: "esm",
  target: "es2022",
  legalComments: "linked",
  logLevel: "warning",
});
const at = (/** @type {string} */ name) => join(www, name);
// What a script fetches when it is asked for shares its parts with the script itself.
const { metafile } = await build({
  ...options,
  entryPoints: ["app.js", "element.js"].map(at),
  splitting: true,
  metafile: true,
  plugins: [oneFirstView(["elements.js", "page/lab.js"].map(at))],
});
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
const script = '<script type="module" src="app.js"></script>';
const preloads = partsOf("app.js").map((name) => `<link rel="modulepreload" href="${name}" />`);
for (const name of ["index.html", "embed.html"]) {
  const page = await readFile(at(name), "utf8");
  await writeFile(join(out, name), page.replace(script, [...preloads, script].join("\n    ")));
}
const DATA = { networks: ["S5.safetensors", "S6.safetensors"], recorded: ["S5.json", "S5.png"] };
for (const [folder, names] of Object.entries(DATA)) {
  await mkdir(join(out, folder));
  for (const name of names) await copyFile(join(at(folder), name), join(out, folder, name));
}
for (const name of Object.values(ENGINE_FILES).flat()) {
  await copyFile(join(www, "../target/pkg", name), join(out, name));
}
const names = sheets.map((name) => basename(name));
await writeFile(join(out, "cosetta.html"), await packedPage(out, names));
// The last, as it names all others.
await build({
  ...options,
  entryPoints: [at("offline.js")],
  sourcemap: false,
  plugins: [offlineFiles(out)],
});

/** The files that a script cannot start without. @param {string} name */
function partsOf(name) {
  const file = Object.entries(metafile.outputs).find(([path]) => basename(path) === name);
  const needed = file?.[1].imports.filter(({ kind }) => kind === "import-statement") ?? [];
  return needed.map(({ path }) => basename(path));
}
