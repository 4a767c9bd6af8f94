import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openLab } from "./browser.mjs";
import { boxAtRest } from "./patience.mjs";
import { middleOf, probe } from "./tableProbe.mjs";

/** @import { Page } from "playwright-core" */

const ELEMENT = { name: "Element", exact: true };

/** Names an element in the field. @param {Page} page @param {string} label */
async function add(page, label) {
  await page.getByRole("combobox", ELEMENT).fill(label);
  await page.getByRole("button", { name: "Add", exact: true }).click();
}

describe("elements of the table", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("two that are named generate a subgroup, whose cosets are coloured at once", async () => {
    const { page, errors, close } = await lab.visit("#g=S5");
    await page.locator("button.primary:enabled").waitFor();
    await add(page, "(1 2 3 4 5)");
    await page.getByText("This element generates a subgroup of order 5, C5").waitFor();
    await add(page, " (2 3  5 4)");
    const sentence = "These two elements generate a subgroup of order 20, F20, with 6 cosets.";
    await page.getByText(sentence).waitFor();
    await page.locator(".chip[data-part=sub]").getByText("of 6").waitFor();
    const colours = await probe(page, 120);
    assert.equal(new Set(colours.flat()).size, 6);
    for (const colour of new Set(colours[0])) {
      assert.equal(colours[0].filter((other) => other === colour).length, 20);
    }
    await page.getByText("There is no quotient: ").waitFor();
    await page.getByRole("button", { name: "Take out (1 2 3 4 5)" }).click();
    await page.getByText("This element generates a subgroup of order 4, C4").waitFor();
    await page.getByRole("button", { name: "Clear: subgroup" }).click();
    await page.waitForFunction(() => !location.hash.includes("el="));
    assert.deepEqual(errors, []);
    await close();
  });

  test("are picked by their headers, and with Space in the table", async () => {
    const { page, close } = await lab.visit("#g=S5&col=product");
    await page.locator("button.primary:enabled").waitFor();
    const grid = page.locator("cosetta-grid");
    const row = await middleOf(page, 120, 61, 3);
    await page.mouse.click((await boxAtRest(grid)).x + 5, row.y);
    await page.waitForFunction(() => location.hash.includes("el=61"));
    // What is said of a pick may move the table.
    const column = await middleOf(page, 120, 61, 3);
    await page.mouse.click(column.x, (await boxAtRest(grid)).y + 5);
    await page.waitForFunction(() => location.hash.includes("el=61.3"));
    await page.keyboard.press("Control+z");
    await page.waitForFunction(() => /el=61(&|$)/.test(location.hash));
    await page.getByRole("gridcell").focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Space");
    await page.waitForFunction(() => location.hash.includes("el=61.1"));
    await page.keyboard.press("Shift+Space");
    await page.waitForFunction(() => location.hash.includes("el=61.1.2"));
    assert.equal(await page.locator("[data-figure=step] dd").textContent(), "0", "Space trains");
    await close();
  });

  test("that are not there are said to be so", async () => {
    const { page, close } = await lab.visit("#g=S3");
    await page.locator("button.primary:enabled").waitFor();
    await add(page, "(1 7)");
    await page.getByText("No element is called “(1 7)”. Write it as in the table").waitFor();
    await page.getByRole("textbox", { name: "x", exact: true }).fill("(1 2)");
    await page.getByRole("button", { name: "Ask", exact: true }).click();
    await page.getByText("Name an element, such as").waitFor();
    await close();
  });

  test("a normal subgroup collapses the table to its quotient", async () => {
    const { page, close } = await lab.visit("#g=S4");
    await page.locator("button.primary:enabled").waitFor();
    await add(page, "(1 2)(3 4)");
    await add(page, "(1 3)(2 4)");
    await page.getByRole("button", { name: "Collapse to the quotient" }).click();
    await page.getByText("The quotient has 6 elements: the cosets. It is S3.").waitFor();
    const rows = await page.locator("table.quotient tbody tr").allTextContents();
    assert.equal(rows.length, 6);
    for (const row of rows) {
      const [head, ...cells] = row.split("H").map((text) => text.trim());
      assert.equal(cells[0], head, "the first coset is the identity");
      assert.equal(new Set(cells.slice(0, 6)).size, 6, "a row is no Latin square");
    }
    await close();
  });

  test("two that are named are multiplied by the group and by the network", async () => {
    const { page, errors, close } = await lab.visit("#g=S4");
    await page.locator("button.primary:enabled").waitFor();
    await page.getByRole("textbox", { name: "x", exact: true }).fill("(1 2)");
    await page.getByRole("textbox", { name: "y", exact: true }).fill("(1 2 3)");
    await page.getByRole("button", { name: "Ask", exact: true }).click();
    const reading = page.locator(".reading-aloud");
    await reading.getByText("Row (1 2), column (1 2 3): product (1 3)").waitFor();
    await page.getByText("Likeliest answers").waitFor();
    const said = (await reading.textContent()) ?? "";
    const [, answer, share] = said.match(/network says (.*), (?:correct|wrong), ([\d.]+).%/) ?? [];
    const first = page.locator(".likeliest li").first();
    await first.getByText(answer, { exact: true }).waitFor();
    await first.getByText(`${share}\u00a0%`).waitFor();
    assert.equal(await page.locator(".likeliest li").count(), 5);
    const other = await middleOf(page, 24, 20, 20);
    await page.mouse.move(other.x, other.y);
    await page.waitForTimeout(300);
    await reading.getByText("Row (1 2), column (1 2 3)").waitFor();
    await page.getByRole("gridcell").focus();
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(".likeliest").count(), 0);
    assert.deepEqual(errors, []);
    await close();
  });
});
