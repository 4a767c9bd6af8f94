/** What a browser sees that cannot run the engine. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertClean } from "./axe.mjs";
import { openLab, primary } from "./browser.mjs";
import { openHost, visitHost } from "./hostPage.mjs";

/** @import { Page } from "playwright-core" */

/** The colours of the recorded table, row by row. @param {Page} page */
const coloursOf = (page) =>
  page.getByRole("img", { name: "Cayley table of S5" }).evaluate((picture) => {
    const canvas = /** @type {HTMLCanvasElement} */ (picture);
    const { data, width } = /** @type {CanvasRenderingContext2D} */ (
      canvas.getContext("2d")
    ).getImageData(0, 0, canvas.width, canvas.width);
    const pixels = [...new Uint32Array(data.buffer)];
    return Array.from({ length: width }, (_, y) => pixels.slice(y * width, (y + 1) * width));
  });

/** Whether every row and every column has each of 120 colours once. @param {number[][]} rows */
const isLatin = (rows) =>
  rows.length === 120 &&
  new Set(rows.flat()).size === 120 &&
  rows.every(
    (row, i) => new Set(row).size === 120 && new Set(rows.map((one) => one[i])).size === 120,
  );

describe("without an engine", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("a browser without SIMD is told what it lacks, and shown a run that was recorded", async () => {
    const { page, errors, close } = await lab.visit("", {
      before: async (page) => {
        await page.addInitScript(() => void (WebAssembly.validate = () => false));
        await page.route("**/recorded/S5.json", (route) => route.abort());
      },
    });
    await page.getByRole("alert").getByText("Chrome and Edge have from version 91").waitFor();
    await page.getByText("The recorded run could not be fetched.").waitFor();
    await page.unroute("**/recorded/S5.json");
    errors.length = 0;
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("Now, step 1,083").waitFor();
    assert.equal(
      (await primary(page).count()) + (await page.getByText("Take the tour").count()),
      0,
    );
    assert.ok(isLatin(await coloursOf(page)), "the last picture is a Cayley table");
    await assertClean(page, "a recorded run");
    const slider = page.getByRole("slider", { name: "Step that is looked at" });
    await slider.focus();
    await page.keyboard.press("Home");
    await page.getByText(/^At step 0: pairs seen 0\s%, never seen 0\s% right$/).waitFor();
    await page.getByRole("img", { name: "as the network answers at step 0," }).waitFor();
    assert.ok(!isLatin(await coloursOf(page)));
    await page.getByRole("slider", { name: "Loss" }).press("End");
    await page.getByText("Now, step 1,083").waitFor();
    assert.deepEqual(errors, []);
    await close();
  });

  test("nor can an element in another page, which stays as it is", async () => {
    const host = await openHost();
    host.show(`<!doctype html><meta charset="utf-8"><title>A post</title>
      <script>WebAssembly.validate = () => false;</script>
      <script type="module" src="${lab.url}element.js"></script>
      <cosetta-lab group="S4" view="cayley"></cosetta-lab>`);
    const { page, errors, close } = await visitHost(lab, host.url);
    const slider = page.getByRole("slider", { name: "Step that is looked at" });
    await slider.press("Home");
    await page.getByRole("img", { name: "as the network answers at step 0," }).waitFor();
    assert.equal(await slider.evaluate((thumb) => getComputedStyle(thumb).appearance), "none");
    assert.equal(await page.locator("link").count(), 0, "looks stay within the element");
    assert.deepEqual(errors(), []);
    await close();
    host.close();
  });
});
