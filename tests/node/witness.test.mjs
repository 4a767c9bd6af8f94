/** Counterexamples that the engine names are found again in the text. */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { loadEngine } from "../../www/cli/engine.mjs";
import { placeIn, textTable } from "../../www/page/groups/textTable.js";

const { engine } = await loadEngine();

/** What the engine says of a table, and what is marked in its text. @param {string} text */
function marked(text) {
  const { problem, witness, labels } = engine.describeGroup(`table:${text}`);
  const table = textTable(text, labels);
  assert.ok(table, `${text} is found again`);
  const products = witness.map((/** @type {[number, number]} */ factors) => {
    const [x, y] = factors.map((factor) => labels[factor]);
    const cell = table.cell(x, y);
    assert.ok(cell);
    assert.equal(text.slice(cell.start, cell.end), cell.text);
    return `${x}·${y}=${cell.text}`;
  });
  return { problem, products };
}

describe("why a table is no group", () => {
  for (const [what, text, shown] of /** @type {[string, string, string[]][]} */ ([
    [
      "three elements that do not associate",
      "e a b c d\na e c d b\nb d e a c\nc b d e a\nd c a b e",
      ["a·a=e", "a·b=c", "e·b=b", "a·c=d"],
    ],
    ["an element without an inverse", "a b\nb b", ["b·a=b", "b·b=b", "a·b=b", "b·b=b"]],
    ["an element twice in a row", "0 1 2\n1 2 0\n2 0 0", ["2·1=0", "2·2=0"]],
    ["no identity", "·,x,y,z\nx,y,x,z\ny,x,z,y\nz,z,y,x", []],
    ["names with a header, in another order", "*;p;q\nq;p;p\np;p;q", []],
  ])) {
    test(what, () => {
      const { problem, products } = marked(text);
      if (shown.length > 0) assert.deepEqual(products, shown, problem);
      else assert.ok(products.length > 0, problem);
      // What is marked is what is spoken of.
      const [, x, y, value] = problem.match(/ (\w+)·(\w+) = (\w+)$/) ?? [];
      if (value) assert.ok(products.includes(`${x}·${y}=${value}`), `${problem}: ${products}`);
    });
  }

  test("a table that is not there as it was read is left alone", () => {
    assert.equal(textTable("[ [ 1, 2 ], [ 2, 1 ] ]", ["1", "2"]), null);
    assert.equal(textTable("a b\nb c", ["a", "b"]), null);
  });
});

test("a place that a message names is found in the text", () => {
  const text = "# mine\ne, a\n\na,  x";
  const part = (/** @type {string} */ message) => {
    const [start, end] = placeIn(text, message) ?? [0, 0];
    return text.slice(start, end);
  };
  assert.equal(part("line 4, cell 2: no"), "x");
  assert.equal(part("line 2 is longer"), "e, a");
  assert.equal(part("line 2, column 4: no"), "a");
  assert.equal(part("no place"), "");
});
