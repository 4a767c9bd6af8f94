/** Workers and turbo: how the page uses the machine. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { figure, finalSentence, openLab, primary, stepsBeyond } from "./browser.mjs";
import { eventually } from "./patience.mjs";

/** @import { Page } from "playwright-core" */

/** @param {Page} page */
const openMore = (page) => page.getByText("More settings").click();
/** @param {Page} page */
const workers = (page) => page.getByLabel("Workers");
/** @param {Page} page */
const turbo = (page) => page.getByLabel("Turbo");

describe("this machine", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  /** Makes the page believe in so many cores. @param {number} cores */
  const withCores = (cores) => (/** @type {Page} */ page) =>
    page.addInitScript((count) => {
      Object.defineProperty(Navigator.prototype, "hardwareConcurrency", { get: () => count });
    }, cores);

  test("every core lends a hand, and a worker for each is started", async () => {
    const { page, errors, close } = await lab.visit("", { before: withCores(3) });
    await primary(page).click();
    await openMore(page);
    assert.equal(await workers(page).inputValue(), "3");
    // The page's own worker, and its helpers once the tile is chosen.
    await eventually(async () => assert.equal(page.workers().length, 3));
    await stepsBeyond(page, 50);
    assert.deepEqual(errors, []);
    await close();
  });

  test("who only looks has one worker; near the button to train the others start", async () => {
    const { page, errors, close } = await lab.visit("", { before: withCores(3) });
    await page.locator("button.primary:enabled").waitFor();
    await page.locator(".curve-legend", { hasText: "step 2,355" }).first().waitFor();
    assert.equal(page.workers().length, 1);
    await primary(page).hover();
    await eventually(async () => assert.equal(page.workers().length, 3));
    assert.deepEqual(errors, []);
    await close();
  });

  test("another number of workers goes on with the same run, and is remembered", async () => {
    const { page, errors, close } = await lab.visit("#rec=clean", { before: withCores(2) });
    await openMore(page);
    await primary(page).click();
    await stepsBeyond(page, 60);
    await workers(page).selectOption("1");
    await page.waitForFunction(() => document.querySelector("cosetta-machine fieldset:enabled"));
    assert.ok((await figure(page, "step")) >= 60, "the run began again");
    await stepsBeyond(page, (await figure(page, "step")) + 10);
    await page.reload();
    await openMore(page);
    assert.equal(await workers(page).inputValue(), "1");
    assert.deepEqual(errors, []);
    await close();
  });

  test("turbo loads the other build, goes on, and says so", async () => {
    const { page, errors, close } = await lab.visit("#g=A5");
    await openMore(page);
    await primary(page).click();
    await stepsBeyond(page, 20);
    const request = page.waitForRequest(/cosetta_turbo\.wasm$/);
    await turbo(page).check();
    await request;
    assert.match(await finalSentence(page), /A5/);
    assert.ok(await turbo(page).isChecked());
    assert.deepEqual(errors, []);
    await close();
  });

  test("where there is no fused multiply-add, turbo cannot be chosen", async () => {
    const { page, close } = await lab.visit("", {
      before: (page) =>
        page.route("**/worker.js", async (route) => {
          const response = await route.fetch();
          const body = `WebAssembly.validate = () => false;${await response.text()}`;
          await route.fulfill({ response, body });
        }),
    });
    await page.locator("button.primary:enabled").waitFor();
    await openMore(page);
    assert.ok(await turbo(page).isDisabled());
    await page.getByText("This browser has no fused multiply-add").waitFor();
    await close();
  });
});
