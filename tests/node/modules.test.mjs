/** The two builds of the engine and the two parts of each: what they hold. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import * as engine from "#cosetta";
import { ENGINE_FILES } from "../../www/worker/engineFiles.js";

/** @param {string} name */
const compiled = (name) => new WebAssembly.Module(readFileSync(`target/pkg/${name}`));

/** @param {string} folder below `target`, that the module was compiled in */
function bindAsDefault(folder) {
  const out = mkdtempSync(join(tmpdir(), "cosetta-"));
  const module = `target/${folder}/release/cosetta_wasm.wasm`;
  const { status, stderr } = spawnSync("target/tool/cosetta-bindgen", [module, out]);
  rmSync(out, { recursive: true });
  return { status, stderr: stderr.toString() };
}

test("the default build passes, a module with a relaxed instruction is refused", () => {
  assert.deepEqual(bindAsDefault("wasm32-unknown-unknown"), { status: 0, stderr: "" });
  const { status, stderr } = bindAsDefault("turbo/wasm32-unknown-unknown");
  assert.equal(status, 1);
  assert.match(stderr, /relaxed SIMD/);
});

describe("the engine's parts", () => {
  const [first, second] = ENGINE_FILES.plain.map(compiled);

  test("the first trains, the second takes apart what is in the first's memory", () => {
    engine.initSync({ module: first });
    const [{ config }] = /** @type {any[]} */ (engine.presets("C7"));
    const run = new engine.Run(config);
    while (run.advance() !== "evaluated");
    assert.throws(() => new engine.NetworkAnalysis("C7", false), TypeError);
    engine.addAnalysis(second);
    const analysis = new engine.NetworkAnalysis("C7", false);
    while (!analysis.prepare());
    analysis.begin(run);
    let report;
    do report = analysis.dissect();
    while (!report);
    assert.equal(report.neurons.length, config.width);
  });

  test("nothing stands in both, and all that the second needs of the first is lent", () => {
    const names = (/** @type {WebAssembly.Module} */ module) =>
      WebAssembly.Module.exports(module).map(({ name }) => name);
    const exported = names(first);
    assert.deepEqual(
      names(second).filter((name) => exported.includes(name)),
      [],
    );
    const lent = WebAssembly.Module.imports(second).filter(({ module }) => module === "first");
    assert.ok(lent.length > 0);
    for (const { name } of lent) assert.ok(exported.includes(name), name);
  });
});
