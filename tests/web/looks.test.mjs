/** The theme for a projector, and the page on paper. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertClean } from "./axe.mjs";
import { finalSentence, openLab, primary } from "./browser.mjs";

/** @import { Page } from "playwright-core" */

describe("for a projector", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  /** How large letters and how thick lines are. @param {Page} page */
  const looks = (page) =>
    page.evaluate(() => {
      const style = (/** @type {string} */ selector) =>
        getComputedStyle(/** @type {Element} */ (document.querySelector(selector)));
      return [
        parseFloat(style("button.primary").fontSize),
        parseFloat(style("svg.line").strokeWidth),
        parseFloat(style(".figures").borderTopWidth),
      ];
    });

  test("letters are larger and lines thicker, by choice or by link, in light and dark", async () => {
    const { page, errors, close } = await lab.visit("#v=1&g=S4", { colorScheme: "dark" });
    await page.locator("button.primary:enabled").waitFor();
    const usual = await looks(page);
    const white = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    assert.notEqual(await white(), "rgb(255, 255, 255)");
    await page.getByLabel("Theme").selectOption("Large");
    await page.waitForFunction(() => location.hash.includes("theme=projector"));
    const large = await looks(page);
    const ratios = large.map((one, i) => one / usual[i]);
    assert.deepEqual(ratios, [1.25, 2, 2]);
    assert.equal(await white(), "rgb(255, 255, 255)");
    await primary(page).click();
    await finalSentence(page);
    await assertClean(page, "projected");
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 1280);
    await page.reload();
    await page.locator("button.primary:enabled").waitFor();
    assert.deepEqual(await looks(page), large);
    assert.deepEqual(errors, []);
    await close();
  });

  test("a phone keeps its letters, and nothing sticks out", async () => {
    for (const width of [320, 390]) {
      const { page, close } = await lab.visit("#v=1&g=S4&theme=projector", {
        viewport: { width, height: 844 },
      });
      await page.locator("button.primary:enabled").waitFor();
      assert.equal((await looks(page))[0], 16);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      await close();
    }
  });
});
