/** Whatever the page has is found by its name, and led to. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { LANDMARKS, found } from "../../www/elements/frame/landmarks.js";
import { findText } from "../../www/text/en/findText.js";
import { assertClean } from "./axe.mjs";
import { openLab } from "./browser.mjs";
import { eventually } from "./patience.mjs";
import { SMALL, trainToEnd } from "./trained.mjs";

/** @import { Page } from "playwright-core" */

const field = (/** @type {Page} */ page) =>
  page.getByRole("combobox", { name: "What are you looking for?" });

/** Whether the focus is in an element, and that in sight. @param {Page} page @param {string} at */
const isAt = (page, at) =>
  page.evaluate((selector) => {
    const element = document.querySelector(selector);
    const focused = document.activeElement;
    const { top, bottom } = focused?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
    return element?.contains(focused) && bottom > 0 && top < innerHeight;
  }, at);

/** @param {Page} page @param {string} name */
async function find(page, name) {
  await page.getByRole("button", { name: "Find anything, and keys" }).click();
  await field(page).and(page.locator(":focus")).waitFor();
  await field(page).fill(findText.landmarks[name][0]);
  await page.keyboard.press("Enter");
}

describe("finding anything", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("leads to everything that there is, wherever it hides", async () => {
    const { page, errors, close } = await lab.visit(SMALL, { reducedMotion: "reduce" });
    await trainToEnd(page);
    await page.locator("cosetta-kept").waitFor();
    for (const { name, at } of LANDMARKS) {
      await find(page, name);
      await eventually(async () => assert.ok(await isAt(page, at), name));
      assert.equal(await page.locator("dialog[open]").count(), 0, name);
    }
    assert.deepEqual(errors, []);
    await close();
  });

  test("is by keys, says what is not there, and keeps to what the page has", async () => {
    const { page, errors, close } = await lab.visit("#v=1&g=D4");
    await page.locator("button.primary:enabled").press("?");
    await field(page).and(page.locator(":focus")).waitFor();
    const options = page.getByRole("listbox", { name: "What there is" }).getByRole("option");
    const all = await options.count();
    assert.ok(all > 30);
    assert.equal(await page.getByText("Write products xy or yx").count(), 0, "not of D4");
    await assertClean(page, "find anything", "dialog");
    await page.keyboard.type("zebra");
    await page.getByText("Nothing here is called “zebra”.").waitFor();
    assert.equal(await options.count(), all);
    await field(page).fill("download");
    await options.filter({ hasText: "Download or open a run" }).waitFor();
    await field(page).fill("order");
    const second = (await options.nth(1).textContent()) ?? "";
    await page.keyboard.press("ArrowDown");
    await page
      .locator("[role=option][aria-selected=true]", { hasText: second.trim().split("\n")[0] })
      .waitFor();
    await page.keyboard.press("Escape");
    await page.locator("button.primary").and(page.locator(":focus")).waitFor();
    assert.deepEqual(errors, []);
    await close();
  });

  test("by a thumb unfolds the settings", async () => {
    const { page, errors, close } = await lab.visit("#v=1&g=S4", {
      ...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    });
    await page.getByRole("button", { name: "Find anything, and keys" }).tap();
    await page.getByRole("option", { name: "Width, batch" }).tap();
    await eventually(async () => assert.ok(await isAt(page, "details.more summary")));
    assert.deepEqual(errors, []);
    await close();
  });

  test("by name comes before what is meant, whatever the case and the accents", () => {
    const names = (/** @type {string} */ asked) => found(LANDMARKS, asked).map(({ name }) => name);
    assert.equal(names("PROOF")[0], "certificate");
    assert.equal(names("prö right")[0], "certificate");
    assert.ok(names("order").indexOf("order") < names("order").indexOf("classes"));
    assert.deepEqual(names("zebra"), []);
    assert.equal(names("").length, LANDMARKS.length);
  });
});
