/** Letter keys belong to the view that has the focus, and can be switched off for good. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertClean } from "./axe.mjs";
import { openLab } from "./browser.mjs";
import { SMALL, openPanel, trainToEnd } from "./trained.mjs";

/** @import { Page } from "playwright-core" */

/** The neuron that the link names. @param {Page} page */
const chosen = (page) => new URL(page.url()).hash.match(/[#&]n=(\d+)/)?.[1] ?? null;

const step = (/** @type {Page} */ page) => page.locator("[data-figure=step] dd").textContent();

describe("letter keys", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("N walks along a circuit in the weights and the card, and leaves the run alone", async () => {
    const { page, errors, close } = await lab.visit(SMALL);
    await trainToEnd(page);
    const steps = await step(page);
    await openPanel(page, "taken apart");
    await page.locator("cosetta-weights canvas").waitFor();
    const cell = page.locator("cosetta-weights [role=gridcell]");
    await cell.focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Enter");
    const first = chosen(page);
    await page.keyboard.press("n");
    const second = chosen(page);
    assert.notEqual(second, first);
    assert.match((await cell.textContent()) ?? "", new RegExp(`neuron ${second}:`), "is read");
    await page.getByRole("heading", { name: `Neuron ${second}`, exact: true }).waitFor();
    await page.keyboard.press("Shift+N");
    assert.equal(chosen(page), first);
    const card = page.getByRole("group", { name: /^Neuron card/ });
    await card.focus();
    await page.keyboard.press("n");
    assert.equal(chosen(page), second);
    await page.keyboard.press("Shift+N");
    assert.equal(chosen(page), first);
    // What has a meaning elsewhere has none here.
    for (const key of ["r", "c"]) await card.press(key);
    for (const key of ["r", "c"]) await cell.press(key);
    await page.waitForTimeout(400);
    assert.equal(await page.locator(".verdict.final").count(), 1, "the run is there");
    assert.equal(await step(page), steps);
    assert.ok(await page.getByRole("radio", { name: "Answer", exact: true }).isChecked());
    assert.deepEqual(errors, []);
    await close();
  });

  test("R and N act in the run and its settings, C in the table, none on the bare page", async () => {
    const { page, close } = await lab.visit("#g=S4&seed=5");
    await page.locator("button.primary:enabled").waitFor();
    await page.keyboard.press(".");
    await page.locator("[data-figure=step] dd", { hasText: /^1$/ }).waitFor();
    for (const key of ["r", "n", "c"]) await page.keyboard.press(key);
    await page.waitForTimeout(400);
    assert.equal(await step(page), "1");
    assert.equal(await page.getByLabel("Seed", { exact: true }).inputValue(), "5");
    assert.ok(await page.getByRole("radio", { name: "Answer", exact: true }).isChecked());
    await page.locator("[role=gridcell]").press("c");
    assert.ok(await page.getByRole("radio", { name: "Product", exact: true }).isChecked());
    await page.locator("button.primary").press("r");
    await page.locator("[data-figure=step] dd", { hasText: /^0$/ }).waitFor();
    await page.locator("button.primary").press("n");
    await page.waitForFunction(() => location.hash.includes("seed=6"));
    await close();
  });

  test("all keys are listed, and the switch silences letters in every view, also after a reload", async () => {
    const { page, close } = await lab.visit("#g=S4");
    await page.locator("button.primary:enabled").waitFor();
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog", { name: "Find anything" });
    for (const view of ["table", "timeline", "weights", "neuron card", "lattice"]) {
      await dialog.getByRole("heading", { name: `In the ${view}` }).waitFor();
    }
    await assertClean(page, "the list of keys");
    await dialog.getByRole("checkbox", { name: "Single-key shortcuts" }).uncheck();
    await page.keyboard.press("Escape");
    for (const visit of ["switched off", "after a reload"]) {
      const cell = page.locator("[role=gridcell]");
      for (const key of ["c", "m"]) await cell.press(key);
      await page.locator("button.primary").press(".");
      await page.waitForTimeout(300);
      assert.ok(await page.getByRole("radio", { name: "Answer", exact: true }).isChecked(), visit);
      assert.equal(await page.locator("cosetta-move").count(), 0, visit);
      assert.equal(await step(page), "0", visit);
      await cell.press("ArrowRight");
      await cell.filter({ hasText: /Row .*, column/ }).waitFor();
      await page.reload();
      await page.locator("button.primary:enabled").waitFor();
    }
    await page.getByRole("button", { name: "Find anything, and keys" }).click();
    await dialog.getByRole("checkbox", { name: "Single-key shortcuts" }).check();
    await page.keyboard.press("Escape");
    await page.locator("[role=gridcell]").press("c");
    assert.ok(await page.getByRole("radio", { name: "Product", exact: true }).isChecked());
    await close();
  });
});
