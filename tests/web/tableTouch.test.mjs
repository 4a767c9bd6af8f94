/** Taps on the table: what points, and what pins. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openLab } from "./browser.mjs";
import { boxAtRest, eventually } from "./patience.mjs";

/** @import { Page } from "playwright-core" */

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** @param {Page} page */
const reading = (page) => page.locator(".reading-aloud");

describe("a finger on the table", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("points at a cell first, and pins it with a second tap", async () => {
    const { page, errors, close } = await lab.visit("#g=S4&col=product", PHONE);
    await page.locator("button.primary:enabled").waitFor();
    await page.locator(".frame").evaluate((one) => one.scrollIntoView({ block: "center" }));
    const box = await boxAtRest(page.locator(".window"));
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const pinned = () =>
      page
        .getByRole("gridcell")
        .getAttribute("aria-selected")
        .then((is) => is === "true");
    await page.touchscreen.tap(x, y);
    // Until a cell is pointed at, the first one is read.
    await reading(page)
      .getByText(/^\s*Row (?!\(\), column \(\):)/)
      .waitFor();
    const first = await reading(page).textContent();
    assert.equal(await pinned(), false);
    await page.touchscreen.tap(x, y);
    await page.waitForFunction(() => document.querySelector("[role=gridcell][aria-selected=true]"));
    assert.equal(await reading(page).textContent(), first);
    await page.touchscreen.tap(x + 60, y);
    await page.waitForFunction(
      () => !document.querySelector("[role=gridcell][aria-selected=true]"),
    );
    await eventually(async () =>
      assert.notEqual(await reading(page).textContent(), first, "another one is pointed at"),
    );
    await page.touchscreen.tap(x + 60, y);
    await page.waitForFunction(() => document.querySelector("[role=gridcell][aria-selected=true]"));
    await page.touchscreen.tap(x + 60, y);
    await page.waitForFunction(
      () => !document.querySelector("[role=gridcell][aria-selected=true]"),
    );
    assert.deepEqual(errors, []);
    await close();
  });
});
