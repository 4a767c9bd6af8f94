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

  test("the whole table is on a wall of 1280 by 720, with its cosets and the button to train", async () => {
    const link = "#v=1&g=S4&sub=6.7.0&ord=cosets&col=coset&theme=projector";
    const { page, errors, close } = await lab.visit(link, {
      viewport: { width: 1280, height: 720 },
    });
    await page.getByText("columns by left cosets").waitFor();
    await page.locator("cosetta-coset-key li").first().waitFor();
    for (const part of [page.locator(".picture"), primary(page), page.locator(".colouring")]) {
      const box = await part.boundingBox();
      assert.ok(box && box.y >= 0 && box.y + box.height <= 720, JSON.stringify(box));
    }
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 1280);
    await assertClean(page, "on a small wall");
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

describe("on paper", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("stand the table with its blocks in grey, the settings, figures and link, and no controls", async () => {
    const link = "#v=1&g=S4&sub=6.7.0&ord=cosets&col=coset&theme=dark";
    const { page, errors, close } = await lab.visit(link);
    await page.locator("button.primary:enabled").waitFor();
    await primary(page).click();
    await finalSentence(page);
    await page.getByText("columns by left cosets").waitFor();
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const sheet = page.locator("cosetta-paper");
    const settings = (await sheet.locator("dl").innerText()).replaceAll(/\s+/g, " ");
    assert.match(settings, /Group S4 .*Recipe Fast .*Seed 1 .*Share it may see 0\.8/);
    assert.ok(settings.endsWith(`Link ${lab.url}${link}`), settings);
    assert.match((await page.locator(".final .sentence").innerText()) ?? "", /^Grokked/);
    const controls = page.locator("button, input, select, textarea, summary");
    assert.equal(await controls.filter({ visible: true }).count(), 0);

    const canvas = sheet.locator("canvas");
    assert.equal(await canvas.evaluate((one) => getComputedStyle(one).filter), "grayscale(1)");
    /** Rows of dark ink in the margin are numbers; white columns through the table are gaps. */
    const seen = await canvas.evaluate((/** @type {HTMLCanvasElement} */ one) => {
      const context = /** @type {CanvasRenderingContext2D} */ (one.getContext("2d"));
      const { data } = context.getImageData(0, 0, one.width, one.height);
      const white = (/** @type {number} */ x, /** @type {number} */ y) => {
        const at = 4 * (y * one.width + x);
        return data[at + 3] === 0 || (data[at] > 250 && data[at + 1] > 250 && data[at + 2] > 250);
      };
      const runs = (/** @type {boolean[]} */ list) =>
        list.filter((is, i) => is && !list[i - 1]).length;
      const lines = [...Array(one.width).keys()];
      const low = Math.round(one.height * 0.9);
      return {
        numbers: runs(lines.map((y) => lines.slice(0, 50).some((x) => !white(x, y)))),
        gaps: runs(lines.map((x) => white(x, low) && white(x, low - 60) && x > one.width * 0.3)),
      };
    });
    assert.deepEqual(seen, { numbers: 4, gaps: 3 });
    const background = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    assert.equal(await background(), "rgb(255, 255, 255)");

    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: "screen" });
    assert.equal(await canvas.count(), 0);
    assert.notEqual(await background(), "rgb(255, 255, 255)");
    assert.equal(new URL(page.url()).hash, link);
    assert.deepEqual(errors, []);
    await close();
  });
});
