/**
 * `node www/build/bundle.mjs OUT`: puts the files of the lab into the folder OUT,
 * ready for any static host.
 */
import { build } from "esbuild";
import { copyFile, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const www = fileURLToPath(new URL("..", import.meta.url));
const [out] = process.argv.slice(2);
if (!out) throw new Error("usage: node www/build/bundle.mjs OUT");

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build({
  entryPoints: [
    "app.js",
    "worker/worker.js",
    "worker/helperWorker.js",
    "worker/npz.js",
    "style.css",
  ].map((name) => join(www, name)),
  outdir: out,
  entryNames: "[name]",
  bundle: true,
  // Fetched only where it is asked for.
  external: ["./npz.js"],
  minify: true,
  sourcemap: true,
  format: "esm",
  target: "es2022",
  legalComments: "linked",
  logLevel: "warning",
});
for (const name of ["index.html", "embed.html"]) await copyFile(join(www, name), join(out, name));
await mkdir(join(out, "networks"));
await copyFile(join(www, "networks/S5.safetensors"), join(out, "networks/S5.safetensors"));
for (const name of ["cosetta_bg.wasm", "cosetta_turbo.wasm"]) {
  await copyFile(join(www, "../target/pkg", name), join(out, name));
}
