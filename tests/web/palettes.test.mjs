/** The palettes, and what elements have their colours by: pictures, legends and the link follow the choice. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { engine } from "./arranged.mjs";
import { assertClean } from "./axe.mjs";
import { openLab } from "./browser.mjs";
import { eventually } from "./patience.mjs";
import { probe } from "./tableProbe.mjs";
import { openPanel } from "./trained.mjs";

/** @import { Page } from "playwright-core" */

/** The pixels of a picture, as a text. @param {Page} page @param {string} selector */
const pixels = (page, selector) =>
  page.locator(selector).evaluate((picture) => {
    const copy = document.createElement("canvas");
    const source = /** @type {HTMLCanvasElement} */ (picture);
    [copy.width, copy.height] = [source.width, source.height];
    copy.getContext("2d")?.drawImage(source, 0, 0);
    return copy.toDataURL();
  });

/** @param {Page} page @param {string} selector */
const gradient = (page, selector) =>
  page.locator(selector).evaluate((ramp) => getComputedStyle(ramp).backgroundImage);

/** Waits until the picture is another one. @param {Page} page @param {string} selector @param {string} before */
function another(page, selector, before) {
  return eventually(async () => {
    const now = await pixels(page, selector);
    assert.notEqual(now, before);
    return now;
  });
}

/** How light a colour is. @param {string} colour `r,g,b` */
function lightness(colour) {
  const [r, g, b] = colour.split(",").map(Number);
  return 2 * r + 7 * g + b;
}

describe("palettes", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("are chosen by keyboard: pictures, legends and the link follow, and a link brings them back", async () => {
    const { page, errors, close } = await lab.visit("");
    await openPanel(page, "taken apart");
    await page.locator("cosetta-weights canvas").waitFor();
    const [TABLE, WEIGHTS] = [".picture", "cosetta-weights canvas"];
    const [RAMP, ARMS] = ["cosetta-colouring .ramp", "cosetta-weights .diverging"];
    const was = { table: await pixels(page, TABLE), weights: await pixels(page, WEIGHTS) };
    assert.match(await gradient(page, RAMP), /^linear-gradient\(to right, rgb\(68, 1, 84\)/);
    assert.match(await gradient(page, ARMS), /^linear-gradient\(to right, rgb\(127, 59, 8\)/);

    const change = page.getByRole("button", { name: "Change", exact: true });
    if (await change.isVisible()) await change.click();
    await page.getByText("More settings").click();
    const choice = page.getByLabel("Palettes");
    await choice.focus();
    await page.keyboard.press("End");
    await page.waitForFunction(() => location.hash.includes("pal=cividis-rdbu"));
    const table = await another(page, TABLE, was.table);
    await another(page, WEIGHTS, was.weights);
    assert.match(await gradient(page, RAMP), /^linear-gradient\(to right, rgb\(0, 34, 78\)/);
    assert.match(await gradient(page, ARMS), /^linear-gradient\(to right, rgb\(103, 0, 31\)/);
    await assertClean(page, "with other palettes");

    await page.reload();
    await page.locator(RAMP).waitFor();
    assert.match(await gradient(page, RAMP), /rgb\(0, 34, 78\)/);
    await eventually(async () => assert.equal(await pixels(page, TABLE), table));
    await page.emulateMedia({ colorScheme: "dark" });
    await openPanel(page, "taken apart");
    await page.locator(ARMS).waitFor();
    assert.match(await gradient(page, ARMS), /^linear-gradient\(to right, rgb\(253, 219, 199\)/);
    assert.deepEqual(errors, []);
    await close();
  });

  test("go down the rows where colours are by row, and with the elements where they are not", async () => {
    const { labels } = engine.describeGroup("S4");
    const swap = labels.indexOf("(1 2)");
    const { page, errors, close } = await lab.visit(`#g=S4&col=product&ord=cosets&el=${swap}`);
    await page.getByText("Rows sorted by right cosets").waitFor();
    // The column of the identity: each row's own element.
    const down = async () => (await probe(page, 24)).map(([first]) => lightness(first));
    const grows = (/** @type {number[]} */ all) => all.every((one, i) => !i || one > all[i - 1]);
    const byElement = await eventually(async () => {
      const now = await down();
      assert.ok(!grows(now), `${now}`);
      return now;
    });
    const choice = page.getByLabel("colours by row, not by element");
    await choice.check();
    await page.waitForFunction(() => location.hash.includes("by=position"));
    const byRow = await eventually(async () => {
      const now = await down();
      assert.ok(grows(now), `${now}`);
      return now;
    });
    assert.deepEqual(
      byRow,
      [...byElement].sort((a, b) => a - b),
    );
    await page.getByText("top row").waitFor();
    await assertClean(page, "with colours by row");

    await page.reload();
    await eventually(async () => assert.deepEqual(await down(), byRow));
    await page.getByRole("combobox", { name: "Order" }).selectOption("listing");
    await choice.waitFor({ state: "detached" });
    await eventually(async () => assert.ok(grows(await down())));
    await page.getByRole("combobox", { name: "Order" }).selectOption("cosets");
    await choice.uncheck();
    await eventually(async () => assert.deepEqual(await down(), byElement));
    assert.deepEqual(errors, []);
    await close();
  });
});
