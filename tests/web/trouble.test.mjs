import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import {
  RUN_MS,
  figure,
  finalSentence,
  keepWorkers,
  killEngine,
  openLab,
  primary,
  stepsBeyond,
} from "./browser.mjs";

describe("trouble", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("an engine that cannot be fetched is reported, and can be tried again", async () => {
    const { page, close } = await lab.visit("#g=C7", {
      before: (page) => page.route("**/worker.js", (route) => route.fulfill({ status: 404 })),
    });
    await page.getByText("The engine stopped").waitFor({ timeout: 8000 });
    assert.ok(await primary(page).isDisabled());
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Copy details" }).click();
    await page.getByText("Copied.", { exact: true }).waitFor();
    const details = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(
      details,
      /^The engine stopped: .*\nversion .*, stopped, step .*\nhttp.*g=C7\n.*Chrome/,
    );
    await page.unroute("**/worker.js");
    await page.getByRole("button", { name: "Restart from step 0" }).click();
    await page.locator("button.primary:enabled").click();
    assert.match(await finalSentence(page), /C7/);
    await close();
  });

  test("an engine without its wasm file is reported, and can be tried again", async () => {
    const { page, close } = await lab.visit("#g=C7", {
      before: (page) => page.route("**/*.wasm", (route) => route.fulfill({ status: 404 })),
    });
    await page.getByText("The engine stopped").waitFor();
    await page.unroute("**/*.wasm");
    await page.getByRole("button", { name: "Restart from step 0" }).click();
    await page.locator("button.primary:enabled").waitFor();
    await close();
  });

  test("an engine that dies in training goes on from the last snapshot, and still grokks", async () => {
    const { page, close } = await lab.visit("#rec=clean", { before: keepWorkers });
    await primary(page).click();
    await page.waitForFunction(() => {
      const time = document.querySelector("[data-figure=time] dd")?.textContent ?? "";
      return parseFloat(time) >= 3 && !time.endsWith("ms");
    });
    await killEngine(page);
    const restart = page.getByRole("button", { name: /Restart from step \d+/ });
    await restart.waitFor();
    const step = Number(((await restart.textContent()) ?? "").replaceAll(/\D/g, ""));
    assert.ok(step > 0, "no snapshot was kept");
    await restart.click();
    await page.getByText("Paused.").waitFor();
    assert.equal(await figure(page, "step"), step);
    await page.waitForFunction(() => {
      const copy = document.createElement("canvas").getContext("2d");
      const picture = /** @type {HTMLCanvasElement} */ (document.querySelector(".picture"));
      copy?.drawImage(picture, 0, 0);
      return copy?.getImageData(20, 20, 1, 1).data[3] === 255;
    });
    await primary(page).click();
    await page.locator("[data-mark=grokked].reached").waitFor({ timeout: RUN_MS });
    await close();
  });

  test("an engine that falls silent is noticed", async () => {
    const { page, close } = await lab.visit("#g=C7", { before: keepWorkers });
    await page.locator("button.primary:enabled").waitFor();
    // Questions no longer reach it, as if it were dead.
    await page.evaluate(() => {
      /** @type {any} */ (window).workers[0].postMessage = () => {};
    });
    await primary(page).click();
    await page.getByText("The engine stopped").waitFor({ timeout: RUN_MS });
    await close();
  });

  test("a loss that is not finite stops the run and offers half the learning rate", async () => {
    const { page, errors, close } = await lab.visit("#g=C7&lr=1&wd=100");
    await primary(page).click();
    await page.getByText("the loss is not finite at step").waitFor();
    await page.getByRole("button", { name: "Try with half the learning rate" }).click();
    await page.waitForFunction(() => location.hash.includes("lr=0.5"));
    assert.deepEqual(errors, []);
    await close();
  });

  test("a run that blows up goes on from its last good step at half the rate", async () => {
    const { page, errors, close } = await lab.visit("#g=S4&lr=1&wd=100&from=75-lr0.005-wd0.1");
    await primary(page).click();
    await page.getByText("the loss is not finite at step").waitFor();
    await page.getByRole("button", { name: "Go on from step 75 with half the" }).click();
    await page.waitForFunction(() => /lr=0.5&wd=100&from=75-lr0.005-wd0.1$/.test(location.hash));
    await page.getByText("branched off at step 75").waitFor();
    await page.getByText("the learning rate 0.5 is too high").waitFor();
    assert.deepEqual(errors, []);
    await close();
  });

  test("a panel whose styles cannot be fetched says so, and opens at the next try", async () => {
    const { page, close } = await lab.visit("#g=S3");
    await page.locator("button.primary:enabled").waitFor();
    await page.route("**/panels.css", (route) => route.abort());
    const summary = page.locator("summary", { hasText: "About" });
    await summary.click();
    await page.getByText("This part of the page could not be fetched.").waitFor();
    assert.equal(await page.locator("cosetta-facts details[open]").count(), 0);
    await page.unroute("**/panels.css");
    await summary.click();
    await page.locator(".lattice-node").first().waitFor();
    const place = await page
      .locator(".lattice-node")
      .first()
      .evaluate((node) => getComputedStyle(node).position);
    assert.equal(place, "absolute", "as panels.css has it");
    await close();
  });

  test("a hidden tab pauses, says so, and goes on when it is seen again", async () => {
    const { page, close } = await lab.visit("#rec=paper");
    await primary(page).click();
    await page.getByText("Pause", { exact: true }).waitFor();
    const show = (/** @type {boolean} */ hidden) =>
      page.evaluate((value) => {
        Object.defineProperty(document, "hidden", { value, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      }, hidden);
    await show(true);
    await page.getByText("Paused while out of sight.").waitFor();
    await page.waitForTimeout(300);
    const step = await figure(page, "step");
    await show(false);
    await stepsBeyond(page, step);
    await close();
  });
});
