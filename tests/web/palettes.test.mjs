/** The palettes: the table, the weights and their legends follow the choice, and so does the link. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertClean } from "./axe.mjs";
import { openLab } from "./browser.mjs";
import { eventually } from "./patience.mjs";
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
});
