import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openLab } from "./browser.mjs";
import { boxAtRest } from "./patience.mjs";
import { openFacts, ready } from "./factsPanel.mjs";
import { dragFingers } from "./fingers.mjs";
import { node } from "./latticeReader.mjs";

/** @import { Page } from "playwright-core" */

/** How wide a class is drawn. @param {Page} page */
const width = async (page) => (await node(page, /^S5/).boundingBox())?.width ?? 0;

describe("the size of the subgroup lattice", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  /** @param {Parameters<typeof lab.visit>[1]} [options] */
  async function visit(options) {
    const visited = await lab.visit("#g=S5", options);
    await openFacts(visited.page);
    await ready(visited.page);
    await node(visited.page, /^S5/).scrollIntoViewIfNeeded();
    return visited;
  }

  test("changes by buttons and keys", async () => {
    const { page, errors, close } = await visit();
    const usual = await width(page);
    await page.getByRole("button", { name: "Larger" }).click();
    assert.ok(Math.abs((await width(page)) - 1.25 * usual) < 1);
    await page.getByRole("button", { name: "Smaller" }).click();
    assert.ok(Math.abs((await width(page)) - usual) < 1);
    await node(page, /^S5/).focus();
    await page.keyboard.press("+");
    await page.keyboard.press("+");
    assert.ok((await width(page)) > 1.5 * usual);
    await page.keyboard.press("-");
    assert.ok((await width(page)) < 1.3 * usual);
    await page.keyboard.press("+");
    await page.keyboard.press("0");
    const inside = await page
      .locator(".lattice-frame")
      .evaluate((frame) => [
        frame.scrollWidth <= frame.clientWidth + 1,
        frame.scrollHeight <= frame.clientHeight + 1,
      ]);
    assert.deepEqual(inside, [true, true], "all of it is to be seen");
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 1280);
    assert.deepEqual(errors, []);
    await close();
  });

  test("changes by Ctrl and the wheel, around the pointer; the wheel alone scrolls", async () => {
    const { page, close } = await visit();
    const box = await boxAtRest(node(page, /^A4/));
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await page.mouse.move(at.x, at.y);
    const top = await page.evaluate(() => scrollY);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -200);
    await page.keyboard.up("Control");
    await page.waitForFunction(
      (width) =>
        /** @type {Element} */ (document.querySelector(".lattice-node")).getBoundingClientRect()
          .width >
        1.3 * width,
      box.width,
    );
    const after = await boxAtRest(node(page, /^A4/));
    assert.ok(Math.abs(after.x + after.width / 2 - at.x) < 3, "what is pointed at stays");
    assert.equal(await page.evaluate(() => scrollY), top, "the page stays");
    const grown = after.width;
    await page.mouse.wheel(0, 100);
    await page.waitForTimeout(300);
    assert.ok(Math.abs(((await node(page, /^A4/).boundingBox())?.width ?? 0) - grown) < 1);
    await close();
  });

  test("changes by two fingers; one finger scrolls", async () => {
    const { page, close } = await visit({
      ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    });
    const usual = await width(page);
    const frame = page.locator(".lattice-frame");
    await frame.evaluate((one) => one.scrollIntoView({ block: "center" }));
    const box = await boxAtRest(frame);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await dragFingers(page, [
      [x - 40, y, x - 90, y],
      [x + 40, y, x + 90, y],
    ]);
    const grown = await width(page);
    assert.ok(grown > 1.8 * usual, `${usual} to ${grown}`);
    assert.equal(await page.evaluate(() => visualViewport?.scale), 1, "not the page");
    const before = await frame.evaluate((one) => one.scrollLeft);
    await dragFingers(page, [
      [x - 60, y, x - 120, y],
      [x + 60, y, x, y],
    ]);
    const moved = (await frame.evaluate((one) => one.scrollLeft)) - before;
    assert.ok(Math.abs(moved - 60) < 12, `two fingers move it: ${moved}`);
    const scrolled = () => frame.evaluate((one) => one.scrollTop + scrollY);
    const from = await scrolled();
    await dragFingers(page, [[x, y, x, y - 200]]);
    await page.waitForTimeout(300);
    assert.ok((await scrolled()) - from > 100, "one finger scrolls");
    assert.ok(Math.abs((await width(page)) - grown) < 2);
    await close();
  });
});
