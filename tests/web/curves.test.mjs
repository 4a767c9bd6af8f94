/** The curves as an instrument: steps are read, gone to and drawn nearer, with keys and without. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertClean } from "./axe.mjs";
import { interpose, openLab } from "./browser.mjs";
import { boxAtRest } from "./patience.mjs";
import { SMALL, openPanel, trainToEnd } from "./trained.mjs";

/** @import { Page } from "playwright-core" */

const loss = (/** @type {Page} */ page) => page.getByRole("slider", { name: /^Loss against/ });

/** The step that a curve is read at. @param {Page} page */
const read = async (page) => Number(await loss(page).getAttribute("aria-valuenow"));

/** The step that all views look at, as the timeline says. @param {Page} page @param {number} step */
const looked = (page, step) =>
  page.locator(".timeline .at", { hasText: new RegExp(`^At step ${step}:`) }).waitFor();

/** Waits for the views to be there; `null`: now. @param {Page} page @param {number | null} step */
const looksAt = (page, step) =>
  page.waitForFunction((step) => {
    const { view } = /** @type {any} */ (document.querySelector("cosetta-timeline"));
    return (view.looked?.status.step ?? null) === step;
  }, step);

/** Where the loss is drawn. @param {Page} page */
async function chart(page) {
  const over = page.locator("cosetta-chart .u-over").first();
  await over.evaluate((element) => element.scrollIntoView({ block: "center" }));
  return boxAtRest(over);
}

/** The step under the pointer, so far along the loss. @param {Page} page @param {number} share */
async function under(page, share) {
  const box = await chart(page);
  await page.mouse.move(box.x + share * box.width, box.y + box.height / 2, { steps: 3 });
  await page.waitForTimeout(200);
  const words = (await page.locator(".curve-legend .at").first().textContent()) ?? "";
  return Number(words.replace(/\D/g, ""));
}

describe("curves", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("keys go from record to record and to the marks; all views follow", async () => {
    const { page, errors, close } = await lab.visit(SMALL);
    assert.equal(await loss(page).count(), 0, "without records there is nothing to slide along");
    await trainToEnd(page);
    await loss(page).focus();
    const last = await read(page);
    await page.keyboard.press("ArrowLeft");
    const before = await read(page);
    assert.ok(before < last);
    await page.keyboard.press("Shift+ArrowLeft");
    const far = await read(page);
    assert.equal(Math.round((before - far) / (last - before)), 10, "ten records at once");
    await page.keyboard.press("ArrowRight");
    assert.ok((await read(page)) > far);
    await page.keyboard.press("Home");
    assert.equal(await read(page), 0);
    await page.keyboard.press("m");
    const words = (await loss(page).getAttribute("aria-valuetext")) ?? "";
    const [, memorised] =
      words.match(/^Step (\d+): pairs seen .*, never seen .*, memorised$/) ?? [];
    assert.ok(Number(memorised) > 0, words);
    await looked(page, Number(memorised));
    await page.keyboard.press("g");
    const accuracy = page.getByRole("slider", { name: /^Accuracy against/ });
    const grokked = (await accuracy.getAttribute("aria-valuetext")) ?? "";
    assert.match(grokked, /never seen (99\.9|100).%, (nearly grokked, )?grokked$/);
    await looked(page, await read(page));
    await assertClean(page, "an earlier step in the curves");
    await page.keyboard.press("Escape");
    await page.locator(".timeline .at", { hasText: /^Now/ }).waitFor();
    assert.equal(await read(page), last);
    // Another view may go elsewhere.
    await page.keyboard.press("m");
    await looked(page, Number(memorised));
    await page.getByRole("button", { name: "Later step" }).click();
    await page.waitForFunction(
      (step) => Number(document.querySelector(".plot")?.getAttribute("aria-valuenow")) > step,
      Number(memorised),
    );
    assert.deepEqual(errors, []);
    await close();
  });

  test("keys lead to a step at once, though the views take their time", async () => {
    const slowly = (/** @type {Page} */ page) =>
      interpose(page, (question, send) =>
        question.action === "look" ? setTimeout(send, 1500) : send(),
      );
    const { page, errors, close } = await lab.visit(SMALL, { before: slowly });
    await trainToEnd(page);
    await loss(page).focus();
    const last = await read(page);
    await page.keyboard.press("m");
    const memorised = await read(page);
    assert.ok(memorised < last);
    await looksAt(page, memorised);
    await page.keyboard.press("Escape");
    assert.equal(await read(page), last);
    await page.locator(".timeline .at", { hasText: /^Now/ }).waitFor();
    await looksAt(page, null);
    assert.deepEqual(errors, []);
    await close();
  });

  test("a press on a mark leads to its step, in the list and in the chart", async () => {
    const { page, errors, close } = await lab.visit(SMALL);
    await trainToEnd(page);
    const button = page.locator("[data-mark=grokked] button");
    const step = Number(((await button.textContent()) ?? "").replace(/\D/g, ""));
    await button.click();
    await looked(page, step);
    await page.locator("[data-mark=grokked] button[aria-pressed=true]").waitFor();
    assert.equal(await read(page), step);
    const over = await chart(page);
    const steps = await loss(page).getAttribute("aria-valuemax");
    const memorised = page.locator("[data-mark=memorised] button");
    const at = Number(((await memorised.textContent()) ?? "").replace(/\D/g, ""));
    // Somewhat beside the mark, which stands above the curves.
    await page.mouse.click(over.x + (over.width * at) / Number(steps) + 7, over.y - 6);
    await looked(page, at);
    assert.equal(await read(page), at);
    assert.deepEqual(errors, []);
    await close();
  });

  test("a stretch is drawn nearer by dragging, keys and buttons, and all seen again", async () => {
    const { page, errors, close } = await lab.visit(SMALL);
    await trainToEnd(page);
    const all = page.getByRole("button", { name: "See all" });
    assert.ok(await all.isDisabled());
    const last = await under(page, 0.995);
    assert.equal(await under(page, 0), 0);
    const box = await chart(page);
    const drag = async () => {
      await page.mouse.move(box.x + 0.4 * box.width, box.y + 40);
      await page.mouse.down();
      await page.mouse.move(box.x + 0.6 * box.width, box.y + 40, { steps: 5 });
      await page.mouse.up();
      await page.waitForTimeout(300);
      assert.ok(await all.isEnabled());
    };
    await drag();
    const [from, to] = [await under(page, 0.05), await under(page, 0.95)];
    assert.ok(from > 0.35 * last && to < 0.65 * last, `${from} to ${to} of ${last}`);
    assert.ok(!page.url().includes("t="), "a drag is no click");
    await page.mouse.dblclick(box.x + 0.5 * box.width, box.y + 40);
    await page.waitForTimeout(300);
    assert.equal(await under(page, 0), 0);
    await drag();
    await loss(page).focus();
    await page.keyboard.press("Escape");
    assert.ok(await all.isDisabled());
    await page.keyboard.press("+");
    assert.ok(await all.isEnabled());
    await all.click();
    await page.locator("cosetta-curves").getByRole("button", { name: "Zoom in" }).click();
    assert.ok((await under(page, 0)) > 0);
    await all.click();

    const middle = await under(page, 0.5);
    await page.getByRole("button", { name: "Log steps" }).click();
    await page.waitForTimeout(300);
    const inLog = await under(page, 0.5);
    assert.ok(inLog < middle / 5, `${inLog} stands where ${middle} was`);
    assert.ok((await under(page, 0.995)) > 0.9 * last);
    await loss(page).press("l");
    await page.waitForTimeout(300);
    assert.equal(await under(page, 0.5), middle);
    assert.deepEqual(errors, []);
    await close();
  });

  test("a thumb moves the step by a handle of 44 pixels", async () => {
    const { page, errors, close } = await lab.visit(SMALL, {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await trainToEnd(page);
    const handle = page.locator("cosetta-chart .handle").first();
    await handle.scrollIntoViewIfNeeded();
    const box = await boxAtRest(handle);
    assert.ok(box.width >= 44 && box.height >= 44, JSON.stringify(box));
    const last = await read(page);
    await page.mouse.move(box.x + 22, box.y + 22);
    await page.mouse.down();
    await page.mouse.move(box.x - 100, box.y + 22, { steps: 4 });
    await page.mouse.up();
    const step = await read(page);
    assert.ok(step > 0 && step < last, `${step}`);
    const now = await boxAtRest(handle);
    assert.ok(Math.abs(now.x - (box.x - 122)) < 15, `the handle follows: ${box.x}, ${now.x}`);
    await page.locator(".timeline .at", { hasText: /^At step/ }).waitFor();
    assert.deepEqual(errors, []);
    await close();
  });

  test("a clean network is marked once somebody has looked", async () => {
    const { page, errors, close } = await lab.visit("");
    const clean = page.locator("[data-mark=clean]");
    await clean.getByText("not measured").waitFor();
    await page.evaluate(() => {
      const said = /** @type {string[]} */ (/** @type {any} */ (window).said = []);
      const place = document.querySelector("cosetta-announcer");
      new MutationObserver(() => said.push(place?.textContent ?? "")).observe(
        /** @type {Element} */ (place),
        { subtree: true, characterData: true, childList: true },
      );
    });
    await openPanel(page, "taken apart");
    await page.locator("[data-mark=clean].reached", { hasText: /step [\d,]+/ }).waitFor();
    await clean.getByText(/seen only while “The network, taken apart” is open/).waitFor();
    const said = await page.evaluate(() => /** @type {any} */ (window).said.join());
    assert.match(said, /Clean at step [\d,]+: the median C/);
    assert.deepEqual(errors, []);
    await close();
  });

  test("on the plateau a screen reader hears a note every 15 seconds, and nothing more", async () => {
    const { page, close } = await lab.visit("#g=S4&rec=paper&f=0.3&wd=0", {
      before: (page) =>
        page.addInitScript(() => {
          const heard = /** @type {[number, string][]} */ (/** @type {any} */ (window).heard = []);
          new MutationObserver(() => {
            const words = document.querySelector("cosetta-announcer")?.textContent?.trim() ?? "";
            if (words !== "" && words !== heard.at(-1)?.[1]) heard.push([performance.now(), words]);
          }).observe(document, { subtree: true, characterData: true, childList: true });
        }),
    });
    await page.getByRole("button", { name: "Train", exact: true }).click();
    const plateau = () =>
      page.waitForFunction(
        (known) => {
          const { heard } = /** @type {any} */ (window);
          return (
            heard.filter((/** @type {[number, string]} */ [, one]) => /plateau/.test(one)).length >
            known
          );
        },
        0,
        { timeout: 120_000 },
      );
    await plateau();
    const heard = await page.evaluate(
      () => /** @type {[number, string][]} */ (/** @type {any} */ (window).heard),
    );
    const first = heard.findIndex(([, words]) => words.startsWith("Memorised at step"));
    assert.ok(first >= 0, JSON.stringify(heard));
    const [next] = heard.slice(first + 1);
    assert.match(next[1], /^Step [\d,]+: still on the plateau, [\d,]+ steps after memorising/);
    assert.ok(next[0] - heard[first][0] >= 14_900, `${next[0] - heard[first][0]} ms`);
    await close();
  });
});
