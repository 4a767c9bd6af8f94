import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertClean } from "./axe.mjs";
import { figure, finalSentence, openLab, primary } from "./browser.mjs";

describe("access", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    test(`no rule of axe is broken before, during and after a run, in ${colorScheme}`, async () => {
      const { page, close } = await lab.visit("#g=S4", { colorScheme });
      await page.locator("button.primary:enabled").waitFor();
      await assertClean(page, "before");
      await page.getByText("More settings").click();
      await page.getByRole("combobox", { name: "Group" }).fill("Moon5");
      await page.getByRole("combobox", { name: "Group" }).press("Enter");
      await page.getByText("unknown group").waitFor();
      await page.getByRole("combobox", { name: "Group" }).click();
      await page.getByRole("listbox").waitFor();
      await assertClean(page, "while choosing");
      await page.keyboard.press("Escape");
      await primary(page).click();
      await primary(page).click();
      await page.getByRole("gridcell").focus();
      await assertClean(page, "paused");
      await primary(page).click();
      await finalSentence(page);
      for (const _ of ["table", "loss", "accuracy"]) {
        await page.getByRole("button", { name: "Show as table" }).first().click();
      }
      await assertClean(page, "after");
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
      await assertClean(page, "help");
      await close();
    });
  }

  for (const width of [320, 390]) {
    test(`at ${width} pixels a thumb can train, and nothing sticks out`, async () => {
      const { page, close } = await lab.visit("#g=S4", {
        viewport: { width, height: 844 },
        hasTouch: true,
        isMobile: true,
        deviceScaleFactor: 2,
      });
      const widest = () => page.evaluate(() => document.documentElement.scrollWidth);
      await page.locator("button.primary:enabled").waitFor();
      assert.equal(await widest(), width);
      await primary(page).tap();
      await finalSentence(page);
      assert.equal(await widest(), width);
      await page.getByText("Change", { exact: true }).tap();
      await page.getByRole("combobox", { name: "Group" }).tap();
      await page.getByRole("listbox").waitFor();
      assert.equal(await widest(), width);
      await close();
    });
  }

  test("keys train, step and reset; typing in a field does not", async () => {
    const { page, close } = await lab.visit("#g=S4");
    await page.locator("button.primary:enabled").waitFor();
    await page.keyboard.press(".");
    await page.locator("[data-figure=step] dd", { hasText: /^1$/ }).waitFor();
    await primary(page).press("r");
    await page.locator("[data-figure=step] dd", { hasText: /^0$/ }).waitFor();
    await page.getByLabel("Seed", { exact: true }).focus();
    await page.keyboard.type(" .r");
    await page.waitForTimeout(300);
    assert.equal(await figure(page, "step"), 0);
    await page.getByLabel("Seed", { exact: true }).fill("1");
    await page.getByLabel("Seed", { exact: true }).blur();
    await page.keyboard.press("Space");
    await finalSentence(page);
    await close();
  });

  test("both curves can be read as tables, page by page", async () => {
    const { page, close } = await lab.visit("#g=S4");
    await primary(page).click();
    await finalSentence(page);
    const curves = page.locator("cosetta-curves");
    await curves.getByRole("button", { name: "Show as table" }).first().click();
    const pager = page.locator(".pager span");
    assert.match((await pager.textContent()) ?? "", /^Page (\d+) of \1$/);
    await page.getByRole("button", { name: "Previous" }).click();
    assert.equal(await page.getByRole("row").count(), 1 + 6 + 2, "six rows, a head, and the grid");
    await page.getByRole("button", { name: "Show as chart" }).click();
    await page.locator("cosetta-chart canvas").first().waitFor();
    await close();
  });
});
