/** How large the pictures of the weights are drawn, and which part of them is to be seen. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertClean } from "./axe.mjs";
import { openLab } from "./browser.mjs";
import { boxAtRest, eventually } from "./patience.mjs";
import { dragFingers } from "./fingers.mjs";
import { openPanel } from "./trained.mjs";

describe("pictures of the weights", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("are made larger by buttons, wheel, keys and a mouse that drags, with the names of lines", async () => {
    const { page, errors, close } = await lab.visit("");
    await openPanel(page, "taken apart");
    const picture = page.locator("cosetta-weights canvas");
    await picture.waitFor();
    const size = () => picture.evaluate((one) => one.getBoundingClientRect().width);
    const usual = await size();
    const names = page.locator(".weights-headers.rows text");
    assert.equal(await names.count(), 0);
    const zoomIn = page.getByRole("button", { name: "Zoom in on the weights" });
    for (let i = 0; i < 4; i++) await zoomIn.click();
    assert.ok(Math.abs((await size()) / usual - 1.6 ** 4) < 0.02);
    const seen = page.locator("cosetta-heatmap .zoom-window");
    assert.match((await seen.textContent()) ?? "", /Rows \d+–\d+ of 120, columns \d+–\d+ of 128/);
    const rows = await names.count();
    assert.ok(rows > 10 && rows < 40, `${rows} names`);

    const frame = page.locator(".weights-frame");
    await frame.evaluate((one) => one.scrollIntoView({ block: "center" }));
    const box = await boxAtRest(frame);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const scrolled = () => frame.evaluate((one) => [one.scrollLeft, one.scrollTop]);
    const before = await scrolled();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y - 40, { steps: 4 });
    await page.mouse.up();
    const after = await scrolled();
    assert.deepEqual([before[0] - after[0], after[1] - before[1]], [60, 40]);
    assert.ok(!page.url().includes("n="), "a drag is no click");
    const reading = page.locator(".weights-reading");
    await page.mouse.move(x + 61, y - 40);
    const [, element, neuron] =
      ((await reading.textContent()) ?? "").match(/element (.*), neuron (\d+):/) ?? [];
    assert.equal((await page.locator(".weights-headers.rows .at").textContent())?.trim(), element);
    assert.equal(
      (await page.locator(".weights-headers.columns .at").textContent())?.trim(),
      neuron,
    );
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -200);
    await page.keyboard.up("Control");
    await eventually(async () => assert.ok((await size()) > 1.3 * 1.6 ** 4 * usual));

    const cell = page.locator("cosetta-heatmap [role=gridcell]");
    await cell.focus();
    await page.keyboard.press("Control+End");
    await seen.getByText(/–120 of 120, columns \d+–128 of 128/).waitFor();
    await page.keyboard.press("Escape");
    assert.ok(Math.abs((await size()) - usual) < 1);
    await page.keyboard.press("+");
    assert.match((await seen.textContent()) ?? "", /–120 of 120, columns \d+–128 of 128/);
    await page.getByRole("button", { name: "All weights" }).click();
    assert.ok(Math.abs((await size()) - usual) < 1);
    await page.getByRole("radio", { name: "Embedding of y" }).check();
    await page.getByRole("grid", { name: "Right embedding by element and dimension" }).waitFor();
    await zoomIn.click();
    assert.ok((await size()) > 1.5 * usual);
    await assertClean(page, "larger weights");
    assert.deepEqual(errors, []);
    await close();
  });

  test("are made larger by two fingers; a first tap points, a second one chooses", async () => {
    const { page, errors, close } = await lab.visit("", {
      ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    });
    await openPanel(page, "taken apart");
    const frame = page.locator(".weights-frame");
    await frame.evaluate((one) => one.scrollIntoView({ block: "center" }));
    const box = await boxAtRest(frame);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.touchscreen.tap(x, y);
    await page
      .locator(".weights-reading")
      .getByText(/element .*, neuron \d+:/)
      .waitFor();
    assert.ok(!page.url().includes("n="));
    const canvas = page.locator("cosetta-weights canvas");
    const size = () => canvas.evaluate((one) => one.getBoundingClientRect().width);
    const usual = await size();
    await dragFingers(page, [
      [x - 40, y, x - 100, y],
      [x + 40, y, x + 100, y],
    ]);
    assert.ok((await size()) > 1.8 * usual);
    const scrolled = await frame.evaluate((one) => one.scrollTop);
    const from = await page.evaluate(() => scrollY);
    await dragFingers(page, [[x, y, x, y - 150]]);
    await page.waitForFunction((top) => scrollY > top + 50, from);
    assert.equal(await frame.evaluate((one) => one.scrollTop), scrolled);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
    await frame.evaluate((one) => one.scrollIntoView({ block: "center" }));
    const now = await boxAtRest(frame);
    for (let i = 0; i < 2; i++) await page.touchscreen.tap(now.x + 100, now.y + 100);
    await page.waitForFunction(() => location.hash.includes("n="));
    assert.deepEqual(errors, []);
    await close();
  });
});
