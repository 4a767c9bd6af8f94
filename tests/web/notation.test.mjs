/** The two ways to write a product: what changes places, and what stays. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { arranged, engine } from "./arranged.mjs";
import { assertClean } from "./axe.mjs";
import { openLab } from "./browser.mjs";
import { eventually } from "./patience.mjs";
import { middleOf, probe } from "./tableProbe.mjs";
import { openPanel } from "./trained.mjs";

/** @import { Page } from "playwright-core" */

const S4 = engine.describeGroup("S4").labels;
/** Elements of S4 that generate S3, by number. */
const S3 = ["(1 2)", "(1 2 3)"].map((label) => S4.indexOf(label));
const SORTED = `#v=1&g=S4&ord=cosets&col=product&el=${S3.join(".")}`;
const XY = "Row x, column y, cell xy. In xy, x acts first.";
const YX = "Row y, column x, cell yx. In yx, x acts first.";

const write = (/** @type {Page} */ page, /** @type {"xy" | "yx"} */ notation) =>
  page.getByRole("button", { name: `Write ${notation}`, exact: true });
const says = (/** @type {Page} */ page, /** @type {string} */ words) =>
  page.getByText(words, { exact: false }).first().waitFor();
const transposed = (/** @type {string[][]} */ rows) =>
  rows.map((_, i) => rows.map((row) => row[i]));

describe("the notation of products", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("turns the table, so that row times column still reads correctly", async () => {
    const { page, errors, close } = await lab.visit(SORTED);
    await says(page, XY);
    await says(page, "Rows sorted by right cosets, columns by left cosets of S3, 4 blocks of 6.");
    const before = await probe(page, 24);
    assert.notDeepEqual(transposed(before), before);

    await write(page, "yx").focus();
    await page.keyboard.press("Enter");
    await says(page, YX);
    await write(page, "xy").and(page.locator(":focus")).waitFor();
    await eventually(async () => assert.deepEqual(await probe(page, 24), transposed(before)));
    await page.waitForFunction(() => location.hash.includes("conv=yx"));
    await says(page, "Rows sorted by right cosets, columns by left cosets of S3, 4 blocks of 6.");

    // Two factors and their product, in the order in which they are written.
    const { rows, columns } = arranged({
      ...{ group: "S4", order: "cosets", side: "auto" },
      subgroup: { elements: S3 },
    }).arrangement;
    const [y, x] = [columns.elements[8], rows.elements[20]];
    const at = await middleOf(page, 24, 8, 20);
    await page.mouse.move(at.x, at.y);
    const product = composed(S4[x], S4[y]);
    await says(page, `Row ${S4[y]}, column ${S4[x]}: product ${product};`);
    const equation = page.locator(".equation .product");
    await equation.getByText(product).last().waitFor();
    assert.equal(
      (await equation.innerText()).replace(/\s+/g, " "),
      `${S4[y]} · ${S4[x]} = ${product}`,
    );
    await assertClean(page, "the other notation");

    await page.reload();
    await says(page, YX);
    await eventually(async () => assert.deepEqual(await probe(page, 24), transposed(before)));
    await write(page, "xy").click();
    await eventually(async () => assert.deepEqual(await probe(page, 24), before));
    assert.ok(!(await page.evaluate(() => location.hash)).includes("conv"));
    assert.deepEqual(errors, []);
    await close();
  });

  test("has left and right cosets change places, in all that is said of them", async () => {
    const { page, errors, close } = await lab.visit(`${SORTED}&conv=yx&side=left`);
    await says(page, "Sorted by right cosets of S3");
    const side = page.getByRole("combobox", { name: "Cosets" });
    assert.equal(await side.inputValue(), "left", "the link means the same in both");
    assert.equal((await side.locator("option:checked").innerText()).trim(), "Right, Hx");
    await page.getByRole("radio", { name: "Coset", exact: true }).check();
    await says(page, "The right coset Hyx that the product lies in:");
    await page.getByRole("radio", { name: "Product", exact: true }).check();
    await says(page, "The element yx really is:");
    const fields = page.locator("form.ask input");
    assert.deepEqual(
      await fields.evaluateAll((all) => all.map((one) => one.getAttribute("name"))),
      ["y", "x"],
    );
    await page.getByRole("button", { name: "Show as table" }).first().click();
    await page.getByRole("columnheader", { name: "Column x" }).waitFor();
    await page.getByRole("columnheader", { name: "Product yx" }).waitFor();
    const cells = page.locator("table.cells tbody tr");
    await eventually(async () =>
      assert.match(await cells.nth(3).innerText(), new RegExp(`^\\(.*\\)\\s+1\\s+\\(`)),
    );
    assert.deepEqual(errors, []);
    await close();
  });

  test("tells the rule of a neuron, and its cosets, as they are then written", async () => {
    const { page, errors, close } = await lab.visit("#v=1&g=S5&net=shipped&n=17&conv=yx");
    const card = page.locator("cosetta-neuron");
    const sentence = card.locator(".sentence");
    await sentence
      .getByText(/^Neuron 17 fires only where yx .* It reads .+ x .+, and .+ y /)
      .waitFor();
    await card.getByText(/left coset xH \(down\) and a right coset Ky \(across\)/).waitFor();
    await card.getByText("in each right coset of K").waitFor();
    await openPanel(page, "taken apart");
    await page.getByText(/^\s*Left weights: rows are elements by the left cosets of/).waitFor();
    await write(page, "xy").click();
    await sentence.getByText(/^Neuron 17 fires only where xy /).waitFor();
    await page.getByText(/^\s*Left weights: rows are elements by the right cosets of/).waitFor();
    assert.deepEqual(errors, []);
    await close();
  });

  test("is no question for groups of other things than permutations", async () => {
    const { page, close } = await lab.visit("#g=D4&conv=yx");
    await says(page, "Row x, column y, cell xy.");
    assert.equal(await page.locator(".convention button").count(), 0);
    assert.ok(!(await page.locator(".convention").innerText()).includes("acts first"));
    await close();
  });
});

/** The permutation that does what the first one does, and then what the second does. @param {string} first @param {string} second */
function composed(first, second) {
  const acts = (/** @type {string} */ label) => {
    const images = [0, 1, 2, 3, 4];
    for (const [, inner] of label.matchAll(/\(([^)]*)\)/g)) {
      const points = inner.split(/\s+/).filter(Boolean).map(Number);
      points.forEach((point, i) => (images[point] = points[(i + 1) % points.length]));
    }
    return images;
  };
  const [one, two] = [acts(first), acts(second)];
  const both = one.map((point) => two[point]).join();
  return S4.find((/** @type {string} */ label) => acts(label).join() === both) ?? "";
}
