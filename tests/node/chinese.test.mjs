/** What the engine says in English is known to the Chinese page: a sentence that changes here has to change there. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import * as engine from "#cosetta";
import { loadEngine } from "../../www/cli/engine.mjs";
import { said } from "../../www/text/zh/engineText.js";
import { writeTensors } from "./tensors.mjs";

await loadEngine();

/** What was typed, names, and code. */
const KNOWN =
  /“[^”]*”|\b(?:Heis|Dicn|shuffle|myst|\w+\.(?:weight|bias)|logits|safetensors|cosetta-run-\d|convert|NaN)\b/g;

/** @param {string} english */
function assertKnown(english) {
  const words = said(english);
  assert.match(words, /\p{Script=Han}/u, english);
  assert.doesNotMatch(words.replace(KNOWN, ""), /[a-z]{4,}/i, `${english}: ${words}`);
}

/** What is wrong with it. @param {() => unknown} work */
function messageOf(work) {
  try {
    work();
  } catch (error) {
    return /** @type {Error} */ (error).message;
  }
  throw new Error(`nothing is wrong with ${work}`);
}

describe("in Chinese", () => {
  for (const name of [
    ...["nonsense", "S0", "S7", "A2", "C0", "C2000", "D1", "Dic1", "Q10", "SD10", "F15", "Aff(4)"],
    ...["Heis(4)", "Heis(11)", "SL(3,2)", "SL(2,4)", "ES27", "C7:2C2", "C8:C3", "Dih(S3)", "S5xS5"],
    ...["C7:C3^2", "perm:", "perm:(1 2", "perm:(1 2)(2 3)", "perm:(1 300)", "perm:(1 2) x"],
    ...["perm:(1 2 3 4 5 6 7),(1 2)", "shuffle:x:S5", "myst:x", "myst:7:9", "table:"],
    ...["table:0 1\n1", 'table:"a 1\n1 a', "table:0,1,2\n1,,0\n2,0,1", "table:a,b,\nb,a,a\na,a,a"],
    ...["table:a,b,c\nb,c,x\nc,a,b", "table:1 2\n2 9", "table:[[1,2],[2,1]", "table:[[1,2],3]"],
  ]) {
    test(`a group that is none: ${name.replaceAll("\n", " / ")}`, () =>
      assertKnown(messageOf(() => engine.describeGroup(name))));
  }

  for (const table of [
    "0 1 2\n0 1 2\n2 0 1",
    "a b\nb b",
    "0 1 2\n2 0 1\n1 2 0",
    "0 1 2\n1 2 0\n2 0 0",
  ]) {
    test(`a table that is none: ${table.replaceAll("\n", " / ")}`, () =>
      assertKnown(engine.describeGroup(`table:${table}`).problem ?? ""));
  }

  for (const change of [
    ...[{ train_fraction: 1 }, { seed: -1 }, { width: 0 }, { width: 9000 }, { width: 1e12 }],
    ...[{ embedding: 0 }, { batch: 0 }, { batch: 1e9 }, { hold_steps: 0, anneal_steps: 0 }],
    ...[{ evaluate_every: 0 }, { learning_rate: 2 }, { weight_decay: 101 }, { group: "C1" }],
    { initial_scale: 0 },
    { group: "C1024", width: 8192, embedding: 8192 },
  ]) {
    test(`settings that cannot be: ${JSON.stringify(change)}`, () => {
      const { config } = engine.presets("S3")[0];
      assertKnown(messageOf(() => new engine.Run({ ...config, ...change })));
    });
  }

  const matrix = (/** @type {number[]} */ ...shape) => ({
    shape,
    values: new Float32Array(shape.reduce((size, length) => size * length, 1)),
  });
  for (const [what, file] of /** @type {[string, Uint8Array][]} */ ([
    ["nothing", new Uint8Array()],
    ["a page", new TextEncoder().encode("<html>abcdefgh")],
    ["a pickle", new TextEncoder().encode("\x80\x04abcdefgh")],
    ["one half", readFileSync("tests/fixtures/s4.safetensors").subarray(0, 4000)],
    ["other tensors", writeTensors({ a: matrix(1), b: matrix(2) })],
    ["another version", writeTensors({}, { format: "cosetta-run-0" })],
  ])) {
    test(`a file that is no run: ${what}`, () =>
      assertKnown(messageOf(() => engine.describeFile(new Uint8Array(file), {}))));
  }

  test("titles, and what is not known stays", () => {
    assert.equal(said("S5 shuffled"), "S5（打乱）");
    assert.equal(said("mystery group 7 of order 8 to 16"), "神秘群 7（8 至 16 阶）");
    assert.equal(said("SL(2,3)"), "SL(2,3)");
    assert.equal(said("no such sentence"), "no such sentence");
  });
});
