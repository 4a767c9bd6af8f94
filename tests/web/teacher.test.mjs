/** Somebody in front of a class, with a keyboard and nothing else. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { arranged, engine } from "./arranged.mjs";
import { RUN_MS, openLab } from "./browser.mjs";
import { eventually } from "./patience.mjs";
import { probe } from "./tableProbe.mjs";
import { SMALL } from "./trained.mjs";

/** @import { Locator, Page } from "playwright-core" */

const ORDER = 24;
const { labels } = engine.describeGroup("S4");
const S3 = ["(1 2)", "(1 2 3)"];
const KLEIN = ["(1 2)(3 4)", "(1 3)(2 4)"];

/** Presses Tab until something has the focus. @param {Page} page @param {Locator} target @param {string} [key] */
async function tabTo(page, target, key = "Tab") {
  for (let at = 0; at < 150; at++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${target} cannot be reached with ${key}`);
}

/** Picks the elements of rows of the table. @param {Page} page @param {string[]} wanted */
async function pick(page, wanted) {
  await tabTo(page, page.getByRole("gridcell").first(), "Shift+Tab");
  for (const label of wanted) {
    await page.keyboard.press("Control+Home");
    for (let row = 0; row < labels.indexOf(label); row++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
  }
}

/** The picture, once it stands still. @param {Page} page */
const painted = (page) => probe(page, ORDER);

/** Goes on to the next colouring until that one is chosen. @param {Page} page @param {string} name */
async function colouring(page, name) {
  const radio = page.getByRole("radio", { name, exact: true });
  for (let at = 0; at < 5 && !(await radio.isChecked()); at++) await page.keyboard.press("c");
  assert.ok(await radio.isChecked());
}

describe("by keyboard alone", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("a teacher shows left and right cosets, a quotient, and why there is none", async () => {
    const { page, errors, close } = await lab.visit("#v=1", {
      viewport: { width: 1024, height: 768 },
    });
    await page.locator("button.primary:enabled").waitFor();
    await tabTo(page, page.getByRole("button", { name: "Change" }));
    await page.keyboard.press("Enter");
    const group = page.getByRole("combobox", { name: "Group" });
    await tabTo(page, group);
    await page.keyboard.press("Control+a");
    await page.keyboard.type("S4");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Cayley table of S4" }).waitFor();
    await tabTo(page, page.locator("[role=gridcell]"));
    await colouring(page, "Product");
    const listed = await painted(page);

    await pick(page, S3);
    await page.getByText("These two elements generate a subgroup of order 6, S3").waitFor();
    await page.keyboard.press("r");
    await colouring(page, "Product");
    const side = page.getByRole("combobox", { name: "Cosets" });
    for (const wanted of /** @type {const} */ (["left", "right"])) {
      await tabTo(page, side, "Shift+Tab");
      await page.keyboard.press("ArrowDown");
      await page.getByText(`Sorted by ${wanted} cosets of S3, 4 blocks of 6.`).waitFor();
      const elements = S3.map((label) => labels.indexOf(label));
      const look = { group: "S4", order: /** @type {const} */ ("cosets"), side: wanted };
      const { rows, columns } = arranged({ ...look, subgroup: { elements } }).arrangement;
      const expected = rows.elements.map((x) => columns.elements.map((y) => listed[x][y]));
      await eventually(async () => assert.deepEqual(await painted(page), expected, wanted));
    }
    await page.getByText(/There is no quotient: .+\./).waitFor();
    assert.equal(await page.getByRole("button", { name: /quotient/ }).count(), 0);

    await tabTo(page, page.getByRole("button", { name: "Clear: elements" }), "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByText("Nothing is selected.").waitFor();
    await tabTo(page, page.locator("[role=gridcell]"));
    await pick(page, KLEIN);
    await page.getByText("These two elements generate a subgroup of order 4").waitFor();
    await page.keyboard.press("r");
    await page.getByText(/cosets of .*, 6 blocks of 4\./).waitFor();
    const blocks = await painted(page);
    const corners = blocks
      .filter((_, x) => x % 4 === 0)
      .map((row) => row.filter((_, y) => y % 4 === 0));
    assert.deepEqual(
      blocks,
      blocks.map((row, x) => row.map((_, y) => corners[Math.floor(x / 4)][Math.floor(y / 4)])),
      "a block is one coset",
    );
    for (const row of corners) assert.equal(new Set(row).size, 6, "a row is no Latin square");

    await tabTo(page, page.getByRole("button", { name: "Collapse to the quotient" }));
    await page.keyboard.press("Enter");
    await page.getByText("The quotient has 6 elements: the cosets. It is S3.").waitFor();
    assert.equal(await page.locator("table.quotient tbody tr").count(), 6);
    assert.deepEqual(errors, []);
    await close();
  });

  test("a network is trained, a neuron chosen, the table sorted, the neuron removed, and all undone", async () => {
    const { page, errors, close } = await lab.visit(SMALL);
    await page.locator("button.primary:enabled").waitFor();
    await page.keyboard.press("Space");
    await page.locator(".verdict.final").waitFor({ timeout: RUN_MS });
    await tabTo(page, page.locator("summary", { hasText: "taken apart" }));
    await page.keyboard.press("Enter");
    const best = page.getByRole("button", { name: "Show the neuron explained best" });
    await best.waitFor();
    await tabTo(page, best);
    await page.keyboard.press("Enter");
    const card = page.locator("cosetta-neuron .card");
    await card.waitFor();
    const chip = page.locator(".chip[data-part=n]");
    const title = (await card.locator("h3").textContent())?.trim() ?? "";
    await chip.getByText(title).waitFor();

    await tabTo(page, page.getByRole("button", { name: "Sort by its cosets" }), "Shift+Tab");
    await page.keyboard.press("Enter");
    await page.getByText(/^\s*Rows sorted by right cosets/).waitFor();

    await tabTo(page, card);
    await page.keyboard.press("s");
    const removed = page.locator("cosetta-tried .sentence");
    await removed.getByText(`Removed ${title.toLowerCase()}, 1 neuron`).waitFor();
    await tabTo(page, page.locator("cosetta-tried").getByRole("button", { name: "Undo" }));
    await page.keyboard.press("Enter");
    await page.getByText("Nothing has been taken out yet").waitFor();
    await page.keyboard.press("Control+z");
    await page.waitForFunction(() => !location.hash.includes("ord="));
    await page.keyboard.press("Control+z");
    await page.getByText("Nothing is selected.").waitFor();
    assert.deepEqual(errors, []);
    await close();
  });
});
