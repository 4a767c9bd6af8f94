import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { RUN_MS, figure, finalSentence, openLab, primary, stepsBeyond } from "./browser.mjs";

describe("training", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("S5 is memorised and grokked before the eyes of the visitor, who can begin again", async () => {
    const { page, errors, close } = await lab.visit();
    await primary(page).getByText("Train").click();
    await page.locator("[data-mark=memorised].reached").waitFor();
    await page.locator("[data-mark=grokked].reached").waitFor();
    const sentence = await finalSentence(page);
    assert.match(sentence, /^Grokked\. S5 was memorised at step \d+ and grokked at step \d+;/);
    assert.match(sentence, /right on all 14,400 pairs, loss \S/);
    assert.match((await page.locator(".hash code").textContent()) ?? "", /^[0-9a-f]{16}$/);
    await page.getByRole("button", { name: "Reset" }).click();
    await page.getByText("Untrained").waitFor();
    assert.equal(await figure(page, "step"), 0);
    assert.deepEqual(errors, []);
    await close();
  });

  test("Pause stops the steps, Step makes exactly one, Train goes on", async () => {
    const { page, close } = await lab.visit("#rec=clean");
    await primary(page).getByText("Train").click();
    await stepsBeyond(page, 20);
    await primary(page).getByText("Pause").click();
    await page.getByText("Paused.").waitFor();
    await page.waitForTimeout(500);
    const step = await figure(page, "step");
    await page.waitForTimeout(500);
    assert.equal(await figure(page, "step"), step);
    await page.getByRole("button", { name: "Step", exact: true }).click();
    await page.waitForFunction(
      (before) => document.querySelector("[data-figure=step] dd")?.textContent !== `${before}`,
      step,
    );
    await page.waitForTimeout(300);
    assert.equal(await figure(page, "step"), step + 1);
    await primary(page).click();
    await stepsBeyond(page, step + 5);
    await close();
  });

  test("a late start is given up, and everybody is told", async () => {
    // At this rate no loss falls in time.
    const { page, errors, close } = await lab.visit("#rec=clean&lr=0.0001");
    await primary(page).getByText("Train").click();
    const mark = page.locator("[data-mark=restarted].reached");
    await mark.waitFor({ timeout: RUN_MS });
    assert.match((await mark.textContent()) ?? "", /started over\s+step 750/);
    await page
      .getByRole("status")
      .filter({ hasText: "Started over with fresh weights at step 750." })
      .waitFor();
    await stepsBeyond(page, 760);
    assert.deepEqual(errors, []);
    await close();
  });

  test("the same seed gives the same weights, another seed others", async () => {
    const hashes = [];
    for (const hash of ["#g=C7", "#g=C7", "#g=C7&seed=2"]) {
      const { page, close } = await lab.visit(hash);
      await primary(page).click();
      await finalSentence(page);
      hashes.push(await page.locator(".hash code").textContent());
      await close();
    }
    assert.equal(hashes[0], hashes[1]);
    assert.notEqual(hashes[0], hashes[2]);
  });

  test("the page answers at once while it trains", async () => {
    const { page, close } = await lab.visit();
    await page.locator("button.primary:enabled").waitFor();
    await page.evaluate(() => {
      const tasks = /** @type {number[]} */ ([]);
      Object.assign(window, { tasks });
      new PerformanceObserver((list) =>
        tasks.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({ type: "longtask" });
    });
    await primary(page).click();
    const frames = await page.evaluate(
      () =>
        new Promise((done) => {
          let count = 0;
          const end = performance.now() + 2000;
          const next = () =>
            performance.now() < end ? (count++, requestAnimationFrame(next)) : done(count);
          next();
        }),
    );
    const tasks = await page.evaluate(() => /** @type {any} */ (window).tasks);
    const blocked = tasks.reduce(
      (/** @type {number} */ sum, /** @type {number} */ ms) => sum + ms,
      0,
    );
    assert.ok(blocked < 1000, `long tasks take ${blocked} ms of 2 s`);
    assert.ok(frames > 20, `${frames} frames in 2 s`);
    assert.ok((await figure(page, "step")) > 10);
    await close();
  });

  test("a run whose group is changed can be brought back", async () => {
    const { page, close } = await lab.visit("#g=S4&rec=paper");
    await primary(page).click();
    await stepsBeyond(page, 20);
    await page.getByRole("combobox", { name: "Group" }).fill("C7");
    await page.getByRole("combobox", { name: "Group" }).press("Enter");
    await page.getByText(/Run on S4 at step [\d,]+ set aside/).waitFor();
    assert.equal(await figure(page, "step"), 0);
    await page.getByRole("button", { name: "Bring it back" }).click();
    await page.waitForFunction(() => location.hash.includes("g=S4"));
    await stepsBeyond(page, 20);
    assert.match((await page.locator(".question").textContent()) ?? "", /S4/);
    await close();
  });

  test("a run that was downloaded goes on from its file; a damaged file changes nothing", async () => {
    const { page, close } = await lab.visit("#g=C7");
    await primary(page).click();
    const sentence = await finalSentence(page);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download run" }).click();
    const file = await (await download).path();
    await page.getByRole("button", { name: "Reset" }).click();
    await page.getByText("Untrained").waitFor();
    const input = page.locator("input[type=file]");
    await input.setInputFiles({
      name: "broken.safetensors",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("no tensors here"),
    });
    await page.locator(".notice.error").waitFor();
    assert.equal(await figure(page, "step"), 0);
    await input.setInputFiles(file);
    const again = await finalSentence(page);
    assert.equal(again.split(";")[0], sentence.split(";")[0]);
    await close();
  });
});
