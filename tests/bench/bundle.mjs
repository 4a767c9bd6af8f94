/** Puts the benchmark's page, worker and rivals into one folder. */
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";

const RIVALS = [
  {
    title: "tfjs-wasm",
    file: "tfjs",
    module: "@tensorflow/tfjs-backend-wasm",
    wasm: ["tfjs-backend-wasm-simd.wasm"],
  },
  {
    title: "onnxruntime-web",
    file: "onnx",
    module: "onnxruntime-web",
    wasm: ["ort-wasm-simd-threaded.wasm"],
  },
  // The last ones, since they hide shared memory from those that start after them.
  { title: "jax-js", file: "jaxPublished", module: "@jax-js/jax", wasm: [] },
  { title: "jax-js, folded", file: "jax", module: "@jax-js/jax", wasm: [] },
];

/**
 * @param {string} out
 * @returns the rivals that are there, and why the others are not
 */
export async function bundle(out) {
  await writeFile(`${out}/index.html`, "<!doctype html><title>Benchmark</title>");
  for (const name of ["simd128", "turbo"]) {
    await copyFile(`${out}/${name}/cosetta_bg.wasm`, `${out}/${name}.wasm`);
  }
  await script("tests/bench/contestants.js", `${out}/worker.js`, "warning");
  const { dependencies } = JSON.parse(await readFile("tests/bench/package.json", "utf8"));
  /** @type {{ who: string, url: string }[]} */
  const present = [];
  /** @type {import("./protocol.mjs").Entry[]} */
  const absent = [];
  for (const { title, file, module, wasm } of RIVALS) {
    const who = `${title} ${dependencies[module]}`;
    try {
      await script(`tests/bench/rivals/${file}.js`, `${out}/rivals/${file}.js`, "silent");
      for (const name of wasm) {
        await copyFile(`tests/bench/node_modules/${module}/dist/${name}`, `${out}/rivals/${name}`);
      }
      present.push({ who, url: `./rivals/${file}.js` });
    } catch (error) {
      absent.push({ who, failed: `cannot be bundled: ${`${error}`.split("\n")[1] ?? error}` });
    }
  }
  return { present, absent };
}

/**
 * @param {string} source
 * @param {string} outfile
 * @param {"warning" | "silent"} logLevel
 */
async function script(source, outfile, logLevel) {
  const format = /** @type {const} */ ("esm");
  await build({
    entryPoints: [source],
    outfile,
    bundle: true,
    format,
    target: "es2022",
    external: ["./rivals/*"],
    logLevel,
  });
}
