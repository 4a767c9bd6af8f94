/** What a link asks for that cannot be had is said, and the rest is shown. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { clamp } from "../../www/page/choices/clamp.js";
import { assertClean } from "./axe.mjs";
import { figure, finalSentence, openLab, primary } from "./browser.mjs";

/** @import { Page } from "playwright-core" */
/** @import { TrainConfig } from "../../www/protocol/run.js" */

const hash = (/** @type {Page} */ page) => page.evaluate(() => location.hash);
const says = (/** @type {Page} */ page) => page.locator("cosetta-link");

describe("a link to what is not there", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("a circuit, an irrep, a step and a subgroup that no network here has are dropped and named", async () => {
    const link = "#v=1&net=shipped&t=100&sub=24.99.0&ord=cosets&n=999&circ=99.0.0&irr=77";
    const { page, errors, close } = await lab.visit(link);
    await finalSentence(page);
    for (const part of ["t=100", "sub=24.99.0", "n=999", "circ=99.0.0", "irr=77"]) {
      await says(page).getByText(part).waitFor();
    }
    assert.equal(await hash(page), "#v=1&net=shipped");
    assert.equal(await page.locator("cosetta-chips .chip").count(), 0);
    await assertClean(page, "a link to what is not there");
    await says(page).getByRole("button", { name: "Dismiss" }).press("Enter");
    assert.equal(await says(page).locator(".notice").count(), 0);
    // What is there stays.
    await page.goto(`${lab.url}#v=1&net=shipped&irr=2`);
    await page.locator("cosetta-chips").getByText("Irrep").waitFor();
    await page.waitForTimeout(1500);
    assert.equal(await hash(page), "#v=1&net=shipped&irr=2");
    assert.deepEqual(errors, []);
    await close();
  });

  test("settings beyond the limits become the nearest that are possible, with a notice", async () => {
    const { page, errors, close } = await lab.visit("#v=1&g=S4&w=1000000&wd=5000&f=3");
    await says(page).getByText("w=1000000 became 8192").waitFor();
    await says(page).getByText("wd=5000 became 100").waitFor();
    await says(page).getByText("f=3 became 0.99").waitFor();
    await page.locator("button.primary:enabled").waitFor();
    assert.equal(await hash(page), "#v=1&g=S4&f=0.99&w=8192&wd=100");
    assert.equal(await page.getByLabel("Width (neurons)", { exact: true }).inputValue(), "8192");
    await assertClean(page, "a link beyond the limits");
    await page.getByRole("button", { name: "Step", exact: true }).click();
    await page.waitForFunction(
      () => document.querySelector("[data-figure=step] dd")?.textContent === "1",
    );
    // Who types it is told, and can correct it.
    await page.getByText("More settings").click();
    const width = page.getByLabel("Width (neurons)", { exact: true });
    await width.fill("1000000");
    await width.press("Enter");
    await page.locator("#setting-w-problem").getByText("use 1 to 8192").waitFor();
    assert.ok(await primary(page).isDisabled());
    assert.deepEqual(errors, []);
    await close();
  });

  test("a network too large for a tab is made smaller", async () => {
    const { page, close } = await lab.visit("#v=1&g=S4&w=8192&d=8192");
    await says(page)
      .getByText(/[dw]=8192 became \d\d\d\./)
      .waitFor();
    await page.locator("button.primary:enabled").waitFor();
    assert.equal(await figure(page, "step"), 0);
    assert.equal(await page.locator(".problem").count(), 0);
    await close();
  });

  test("New seed goes on from the seed that is shown, also beside the network that comes with the page", async () => {
    const { page, close } = await lab.visit("");
    await page.locator(".question").getByText("that we trained earlier").waitFor();
    const seed = page.getByLabel("Seed", { exact: true });
    assert.equal(await seed.inputValue(), "1");
    await page.getByRole("button", { name: "New seed" }).click();
    await page.waitForFunction(() => location.hash === "#v=1&seed=2");
    assert.equal(await seed.inputValue(), "2");
    await close();
  });
});

test("what has no limits in it is not clamped, and no try is made for ever", async () => {
  const config = /** @type {TrainConfig} */ ({
    seed: 1,
    width: 5,
    embedding: 5,
    learning_rate: -1,
  });
  let tries = 0;
  const never = async () => `learning rate -1 is out of range: use ${(tries += 1)} to ${tries + 1}`;
  assert.equal(await clamp(config, never), null);
  assert.ok(tries <= 40);
  assert.equal(await clamp(config, async () => "no"), null);
  assert.deepEqual(await clamp(config, async () => null), config);
});
