/**
 * `node www/build/bundle.mjs OUT`: puts the files of the lab into the folder OUT,
 * ready for any static host.
 */
import { build } from "esbuild";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { hostedStyles } from "./hostedStyles.mjs";

const www = fileURLToPath(new URL("..", import.meta.url));
const [out] = process.argv.slice(2);
if (!out) throw new Error("usage: node www/build/bundle.mjs OUT");

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });

/** Fetched only where they are asked for. */
const LATER = [
  "elements/cosetta-drafts.js",
  "elements/cosetta-embed.js",
  "elements/cosetta-tour.js",
];

/** @type {import("esbuild").BuildOptions} */
const options = {
  outdir: out,
  entryNames: "[name]",
  bundle: true,
  minify: true,
  sourcemap: true,
  format: "esm",
  target: "es2022",
  legalComments: "linked",
  logLevel: "warning",
};
const entries = (/** @type {string[]} */ names) => names.map((name) => join(www, name));
await build({
  ...options,
  entryPoints: entries([
    "app.js",
    "worker/worker.js",
    "worker/helperWorker.js",
    "worker/npz.js",
    "style.css",
    "print.css",
  ]),
  external: ["./npz.js", ...LATER.map((name) => `./${basename(name)}`)],
});
/** What is not in `app.js` shares it, and has Lit from there. @type {import("esbuild").Plugin} */
const shared = {
  name: "shared",
  setup(build) {
    build.onResolve({ filter: /^lit$|\/(app|hosted)\.js$/ }, ({ path, kind }) => {
      if (kind === "entry-point") return null;
      return { path: path === "lit" ? "./app.js" : `./${basename(path)}`, external: true };
    });
  },
};
await build({
  ...options,
  entryPoints: entries(["main.js", "element.js", "hosted.js", "styles/tour.css", ...LATER]),
  plugins: [shared],
});
await build({ ...options, entryPoints: entries(["element.css"]), sourcemap: false });
const sheet = join(out, "element.css");
await writeFile(sheet, hostedStyles(await readFile(sheet, "utf8")));
for (const name of ["index.html", "embed.html"]) await copyFile(join(www, name), join(out, name));
await mkdir(join(out, "networks"));
await copyFile(join(www, "networks/S5.safetensors"), join(out, "networks/S5.safetensors"));
for (const name of ["cosetta_bg.wasm", "cosetta_turbo.wasm"]) {
  await copyFile(join(www, "../target/pkg", name), join(out, name));
}
