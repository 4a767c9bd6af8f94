/** `convert`: networks from and for other programs. */
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { unzipSync } from "fflate";
import { cli } from "./cli.mjs";

describe("convert", () => {
  const folder = mkdtempSync(join(tmpdir(), "cosetta-convert-"));
  after(() => rmSync(folder, { recursive: true }));

  test("a run becomes the .npz that NumPy has read, byte by byte", async () => {
    for (const name of ["s4", "a4"]) {
      const out = join(folder, `${name}.npz`);
      const { status, stderr } = await cli([
        "convert",
        `tests/fixtures/${name}.safetensors`,
        ...["--out", out],
      ]);
      assert.equal(status, 0, stderr);
      const written = readFileSync(out);
      assert.ok(written.equals(readFileSync(`tests/fixtures/${name}.npz`)));
      const files = Object.keys(unzipSync(written));
      assert.deepEqual(files.slice(-4), ["mul.npy", "in_training.npy", "labels.npy", "group.npy"]);
    }
  });

  test("what cannot be written is refused with a plain message and status 2", async () => {
    for (const [words, message] of /** @type {[string[], RegExp][]} */ ([
      [["convert"], /which files\? for instance: convert run\.safetensors --out run\.npz/],
      [["convert", "tests/fixtures/s4.safetensors"], /which files\?/],
      [
        ["convert", "tests/fixtures/s4.safetensors", "--out", join(folder, "run.pt")],
        /cannot tell from '.*run\.pt' what to write/,
      ],
    ])) {
      const { status, stderr } = await cli(words);
      assert.equal(status, 2);
      assert.match(stderr, message);
    }
  });
});
