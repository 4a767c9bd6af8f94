import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { engine } from "./arranged.mjs";
import { assertClean } from "./axe.mjs";
import { interpose, openLab } from "./browser.mjs";
import { boxAtRest, eventually } from "./patience.mjs";
import { dragFingers } from "./fingers.mjs";
import { middleOf } from "./tableProbe.mjs";

/** @import { Page } from "playwright-core" */

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** @param {Page} page @param {string} name */
const button = (page, name) => page.getByRole("button", { name, exact: true });

/** The middle of what is seen of the table. @param {Page} page */
async function middle(page) {
  const box = await boxAtRest(page.locator(".window"));
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Which rows and columns are to be seen, in words. @param {Page} page */
async function shown(page) {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  const words = (await page.locator(".zoom-window").textContent())?.trim() ?? "";
  const [, ...lines] =
    words.match(/^Rows ([\d,]+)–([\d,]+) of [\d,]+, columns ([\d,]+)–([\d,]+) of/) ?? [];
  const [top, bottom, left, right] = lines.map((line) => Number(line.replace(",", "")));
  return lines.length > 0 ? { top, bottom, left, right, rows: bottom - top + 1 } : null;
}

/** How wide the whole table is drawn. @param {Page} page */
const width = (page) =>
  page.locator(".picture").evaluate((one) => one.getBoundingClientRect().width);

/** @param {Page} page */
const reading = (page) => page.locator(".reading-aloud");

describe("the size of the table", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  /** @param {string} hash @param {Parameters<typeof lab.visit>[1]} [options] */
  async function visit(hash, options) {
    const visited = await lab.visit(hash, options);
    const { page } = visited;
    await page.locator("button.primary:enabled").waitFor();
    await button(page, "Zoom in").waitFor();
    await page.locator(".frame").evaluate((one) => one.scrollIntoView({ block: "center" }));
    await boxAtRest(page.locator(".window"));
    return visited;
  }

  test("changes by buttons, of one picture with room for marks, with the labels of what is to be seen", async () => {
    const { page, errors, close } = await visit("#g=S6&col=product", {
      before: async (page) => {
        await interpose(page, (question, send) => {
          const counted = /** @type {any} */ (window);
          if (question.action === "picture") counted.pictures = (counted.pictures ?? 0) + 1;
          send();
        });
        await page.addInitScript(() => {
          const plain = CanvasRenderingContext2D.prototype.fillText;
          const counted = /** @type {any} */ (window);
          counted.labels = new Set();
          CanvasRenderingContext2D.prototype.fillText = function (...given) {
            counted.labels.add(given[0]);
            return plain.apply(this, given);
          };
        });
      },
    });
    const usual = await width(page);
    assert.equal(await shown(page), null, "all of it is to be seen");
    await page.evaluate(() => /** @type {any} */ (window).labels.clear());
    for (let i = 0; i < 7; i++) await button(page, "Zoom in").click();
    assert.ok((await width(page)) > 25 * usual);
    const some = await shown(page);
    assert.ok(some && some.rows < 40 && some.top > 330 && some.bottom < 390, `${some?.rows} rows`);
    const labels = await page.evaluate(() => /** @type {any} */ (window).labels.size);
    assert.ok(labels >= some.rows && labels < 150, `${labels} labels`);
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).pictures), 2);
    const canvas = page.locator("canvas.picture");
    await eventually(async () =>
      assert.equal(await canvas.evaluate((one) => /** @type {any} */ (one).width), 3 * 720),
    );
    await page.getByText("Dots: training pairs.").waitFor();
    assert.equal(await canvas.evaluate((one) => getComputedStyle(one).imageRendering), "pixelated");
    await button(page, "Zoom out").click();
    const more = await shown(page);
    assert.ok(more && more.rows > some.rows);
    await button(page, "Whole table").click();
    assert.equal(await shown(page), null);
    assert.ok(Math.abs((await width(page)) - usual) < 1);
    assert.ok(!page.url().includes("zoom"), "it is a matter of the screen");
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 1280);
    assert.deepEqual(errors, []);
    await close();
  });

  test("changes by Ctrl and the wheel, around the pointer; the wheel alone scrolls", async () => {
    const { page, close } = await visit("#g=S5&col=product");
    const usual = await width(page);
    const { x, y } = await middleOf(page, 120, 70, 80);
    await page.mouse.move(x, y);
    await reading(page)
      .getByText(/^\s*Row .*, column/)
      .waitFor();
    const before = await reading(page).textContent();
    const top = await page.evaluate(() => scrollY);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -400);
    await page.keyboard.up("Control");
    await page.waitForTimeout(300);
    const grown = await width(page);
    assert.ok(grown > 2.5 * usual, `${usual} to ${grown}`);
    assert.equal(await page.evaluate(() => scrollY), top, "the page stays");
    await page.mouse.move(x + 1, y);
    await page.waitForTimeout(300);
    assert.equal(await reading(page).textContent(), before, "what is pointed at stays");
    await page.mouse.wheel(0, 100);
    await page.waitForTimeout(400);
    assert.ok((await page.evaluate(() => scrollY)) > top);
    assert.equal(await width(page), grown);
    await close();
  });

  test("lets a mouse drag what is larger; that is no click", async () => {
    const { page, errors, close } = await visit("#g=S5&col=product");
    for (let i = 0; i < 3; i++) await button(page, "Zoom in").click();
    await page.locator(".frame").evaluate((one) => one.scrollIntoView({ block: "center" }));
    const { x, y } = await middle(page);
    const before = await shown(page);
    const step = (await width(page)) / 120;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 10.5 * step, y - 5.5 * step, { steps: 5 });
    await page.mouse.up();
    const after = await shown(page);
    assert.ok(before && after);
    assert.ok(Math.abs(before.left - after.left - 10) <= 1, `${before.left} to ${after.left}`);
    assert.ok(Math.abs(after.top - before.top - 5) <= 1, `${before.top} to ${after.top}`);
    const cell = page.getByRole("gridcell");
    assert.equal(await cell.getAttribute("aria-selected"), "false");
    await page.mouse.click(x, y);
    await page.waitForFunction(() => document.querySelector("[role=gridcell][aria-selected=true]"));
    assert.deepEqual(errors, []);
    await close();
  });

  test("changes by keys, and what they move to stays in sight", async () => {
    const { page, errors, close } = await visit("#g=S6&col=product");
    const usual = await width(page);
    await page.getByRole("gridcell").focus();
    await page.keyboard.press("Control+End");
    for (let i = 0; i < 7; i++) await page.keyboard.press("+");
    let seen = await shown(page);
    assert.ok(seen && seen.bottom === 720 && seen.right === 720 && seen.rows < 40);
    await page.keyboard.press("Home");
    seen = await shown(page);
    assert.ok(seen && seen.left === 1 && seen.bottom === 720);
    for (let i = 0; i < 40; i++) await page.keyboard.press("ArrowUp");
    seen = await shown(page);
    assert.ok(seen && seen.top <= 679 && seen.bottom >= 681 && seen.bottom < 720);
    await page.keyboard.press("-");
    assert.ok((await shown(page))?.rows ?? 0 > seen.rows);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelector("[role=gridcell][aria-selected=true]"));
    await page.keyboard.press("Escape");
    await page.waitForFunction(
      () => !document.querySelector("[role=gridcell][aria-selected=true]"),
    );
    assert.ok(await shown(page), "it was the cell that was let go");
    await page.keyboard.press("Escape");
    assert.equal(await shown(page), null);
    await page.keyboard.press("=");
    assert.ok(await shown(page));
    await page.keyboard.press("0");
    assert.equal(await shown(page), null);
    assert.ok(Math.abs((await width(page)) - usual) < 1);
    assert.deepEqual(errors, []);
    await close();
  });

  test("is no matter to headers: they pick, and take their lines elsewhere", async () => {
    const { page, errors, close } = await visit("#g=S5&col=product");
    for (let i = 0; i < 4; i++) await button(page, "Zoom in").click();
    await page.locator(".frame").evaluate((one) => one.scrollIntoView({ block: "center" }));
    await boxAtRest(page.locator(".window"));
    const seen = await shown(page);
    assert.ok(seen);
    const { y } = await middle(page);
    const frame = await page.locator(".window").boundingBox();
    assert.ok(frame);
    await page.mouse.move(frame.x + 40, y);
    await reading(page)
      .getByText(/^\s*Row /)
      .waitFor();
    const row = /^\s*Row (.*), column/.exec((await reading(page).textContent()) ?? "")?.[1];
    const table = await page.locator(".picture").boundingBox();
    assert.ok(table);
    const line = Math.floor((120 * (y - table.y)) / table.height);
    assert.equal(row, engine.describeGroup("S5").labels[line]);
    await page.mouse.click(frame.x - 5, y);
    await page.locator(".picked-element", { hasText: row }).waitFor();
    await page.keyboard.press("Control+z");
    await page.locator(".picked-element").waitFor({ state: "detached" });
    const step = (await width(page)) / 120;
    await page.mouse.move(frame.x - 5, y);
    await page.mouse.down();
    await page.mouse.move(frame.x - 5, y - 8, { steps: 2 });
    await page.waitForTimeout(300);
    await page.mouse.move(frame.x - 5, y - 3 * step, { steps: 4 });
    await page.mouse.up();
    await page.locator(".order-words").getByText(`${row} now before`).waitFor();
    assert.deepEqual(await shown(page), seen, "what is to be seen stays");
    // A button came above the table.
    await page.mouse.move(frame.x + 40, (await middle(page)).y - 2.5 * step);
    await reading(page).getByText(`Row ${row}, column`).waitFor();
    assert.deepEqual(errors, []);
    await close();
  });

  test("changes by two fingers, which move it, too; one finger scrolls the page", async () => {
    const { page, errors, close } = await visit("#g=S5&col=product", PHONE);
    const usual = await width(page);
    const { x, y } = await middle(page);
    await dragFingers(page, [
      [x - 40, y, x - 120, y],
      [x + 40, y, x + 120, y],
    ]);
    const grown = await width(page);
    assert.ok(grown > 2.2 * usual, `${usual} to ${grown}`);
    assert.equal(await page.evaluate(() => visualViewport?.scale), 1, "not the page");
    const before = await shown(page);
    assert.ok(before && before.rows < 60);
    const step = grown / 120;
    await dragFingers(page, [
      [x - 60, y, x - 60 - 10 * step, y],
      [x + 60, y, x + 60 - 10 * step, y],
    ]);
    const after = await shown(page);
    assert.ok(after && Math.abs(after.left - before.left - 10) <= 2, JSON.stringify(after));
    const from = await page.evaluate(() => scrollY);
    await dragFingers(page, [[x, y, x, y - 200]]);
    await page.waitForTimeout(300);
    assert.ok((await page.evaluate(() => scrollY)) - from > 100, "one finger scrolls the page");
    assert.deepEqual(await shown(page), after, "and not the table");
    assert.deepEqual(errors, []);
    await close();
  });

  test("lets a thumb do the same by buttons, and headers are wide enough for it", async () => {
    const { page, errors, close } = await visit("#g=S4&col=product", PHONE);
    for (const name of ["Zoom in", "Zoom out", "Whole table"]) {
      const box = await button(page, name).boundingBox();
      assert.ok(box && box.width >= 44 && box.height >= 44, `${name}: ${JSON.stringify(box)}`);
    }
    const [grid, frame] = [
      await page.locator("cosetta-grid").boundingBox(),
      await page.locator(".window").boundingBox(),
    ];
    assert.ok(grid && frame && frame.x - grid.x >= 24 && frame.y - grid.y >= 24);
    await button(page, "Zoom in").tap();
    await button(page, "Zoom in").tap();
    const cell = (await width(page)) / 24;
    assert.ok(cell >= 24, `${cell} pixels`);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
    assert.deepEqual(errors, []);
    await close();
  });

  test("is that of the whole in another group", async () => {
    const { page, errors, close } = await visit("#g=S5&col=product");
    await button(page, "Zoom in").click();
    assert.ok(await shown(page));
    await page.evaluate(() => void (location.hash = "#v=1&g=D512&col=product"));
    await page.getByText("order 1,024", { exact: false }).first().waitFor();
    await page.waitForTimeout(500);
    assert.equal(await shown(page), null);
    for (let i = 0; i < 8; i++) await button(page, "Zoom in").click();
    const seen = await shown(page);
    assert.ok(seen && seen.rows < 40);
    assert.deepEqual(errors, []);
    await close();
  });

  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    test(`breaks no rule of axe, in ${colorScheme}`, async () => {
      const { page, close } = await visit("#g=S5", { colorScheme });
      for (let i = 0; i < 3; i++) await button(page, "Zoom in").click();
      await assertClean(page, "zoomed");
      await close();
    });
  }
});
