/** The two builds of the engine: which instructions each holds. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

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
