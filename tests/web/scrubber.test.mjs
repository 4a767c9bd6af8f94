/** The past of a run: looked at step by step, and branches from it. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { thinned } from "../../www/page/kept/thinned.js";
import { assertClean } from "./axe.mjs";
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
import { atRest, boxAtRest, eventually } from "./patience.mjs";
import { SMALL, openPanel, trainToEnd } from "./trained.mjs";

/** @import { Page } from "playwright-core" */

const timeline = (/** @type {Page} */ page) => page.locator("cosetta-timeline");

/** The handle. @param {Page} page */
const slider = (page) => page.getByRole("slider", { name: "Step that is looked at" });

/** What the timeline says of the step. @param {Page} page */
const standing = (page) => timeline(page).locator(".at").innerText();

/** Waits until the timeline and the table are at a step before now; returns it. @param {Page} page */
async function looksBack(page) {
  await timeline(page).locator(".at").getByText("At step").waitFor();
  const step = (await standing(page)).match(/^At step ([\d,]+)/)?.[1] ?? "";
  await page.locator(".age").getByText(`table from step ${step}`, { exact: true }).waitFor();
  return Number(step.replaceAll(",", ""));
}

/** The share of right answers that the table shows, cell by cell. @param {Page} page @param {number} order */
async function tableAccuracy(page, order) {
  const canvas = await page.locator("canvas.picture").evaluate((picture) => {
    const copy = document.createElement("canvas");
    const { width } = /** @type {HTMLCanvasElement} */ (picture);
    copy.width = copy.height = width;
    const context = copy.getContext("2d");
    context?.drawImage(/** @type {HTMLCanvasElement} */ (picture), 0, 0);
    return { width, pixels: [...(context?.getImageData(0, 0, width, width).data ?? [])] };
  });
  assert.ok(canvas.width >= order);
  return canvas.pixels.join();
}

/** Opens the form for a branch at the step that is looked at. @param {Page} page @param {string} decay */
async function branch(page, decay) {
  await page.getByRole("button", { name: "Branch here" }).click();
  const field = timeline(page).getByLabel("Weight decay");
  await field.fill(decay);
  await page.getByRole("button", { name: "Train the branch" }).click();
}

describe("the timeline", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("shows an earlier step in all views by the keyboard, and now again", async () => {
    const { page, errors, close } = await lab.visit(SMALL);
    await trainToEnd(page);
    await openPanel(page, "The network, taken apart");
    await page
      .locator("cosetta-anatomy")
      .getByText(/As it stands|step/)
      .first()
      .waitFor();
    const now = await tableAccuracy(page, 24);
    await slider(page).focus();
    await page.keyboard.press("Home");
    await timeline(page).getByText("At step 0").waitFor();
    assert.equal(await looksBack(page), 0);
    assert.match(
      (await slider(page).getAttribute("aria-valuetext")) ?? "",
      /^At step 0: pairs seen/,
    );
    assert.notEqual(await tableAccuracy(page, 24), now);
    await page
      .locator("cosetta-anatomy .hint")
      .getByText("step 0", { exact: false })
      .first()
      .waitFor();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction(() =>
      document.querySelector("cosetta-timeline .at")?.textContent?.includes("At step 50"),
    );
    await assertClean(page, "an earlier step");
    await page.keyboard.press("End");
    await timeline(page).getByText("Now, step 1,000").waitFor();
    await page.locator(".age").getByText("table from step 1,000").waitFor();
    assert.equal(await tableAccuracy(page, 24), now);
    assert.ok(await page.getByRole("button", { name: "Branch here" }).isDisabled());
    assert.deepEqual(errors, []);
    await close();
  });

  test("plays all steps up to now, and stops when asked to", async () => {
    const { page, close } = await lab.visit(SMALL);
    await trainToEnd(page);
    await page.getByRole("button", { name: "Play" }).click();
    await timeline(page).getByText("At step").waitFor();
    await timeline(page).getByRole("button", { name: "Stop" }).click();
    await page.getByRole("button", { name: "Back to now" }).click();
    await page.getByRole("button", { name: "Play" }).click();
    await timeline(page).getByText("Now, step 1,000").waitFor();
    await page.getByRole("button", { name: "Play" }).waitFor();
    await close();
  });

  test("follows the curves: for as long as a step is pointed at, or for good after a click", async () => {
    const { page, close } = await lab.visit(SMALL);
    await trainToEnd(page);
    const plot = page.locator("cosetta-chart .u-over").first();
    const box = await boxAtRest(plot);
    await plot.hover({ position: { x: box.width * 0.3, y: box.height / 2 } });
    const pointed = await looksBack(page);
    assert.ok(pointed > 200 && pointed <= 300, `${pointed}`);
    await page.locator("h1").hover();
    await timeline(page).getByText("Now, step 1,000").waitFor();
    await plot.click({ position: { x: box.width * 0.5, y: box.height / 2 } });
    await page.locator("h1").hover();
    const chosen = await atRest(() => looksBack(page));
    assert.ok(chosen > 400 && chosen <= 500, `${chosen}`);
    // A hand that trembles clicks all the same.
    await plot.hover({ position: { x: box.width * 0.7, y: box.height / 2 } });
    const { x, y } = await boxAtRest(plot);
    await page.mouse.down();
    await page.mouse.move(x + box.width * 0.7 + 3, y + box.height / 2 + 2);
    await page.mouse.up();
    await page.locator("h1").hover();
    await eventually(async () => {
      const trembled = await looksBack(page);
      assert.ok(trembled > 600 && trembled <= 800, `${trembled}`);
    });
    await close();
  });

  test("stays at its step while the run trains on", async () => {
    const { page, close } = await lab.visit("#g=S4&rec=paper");
    await primary(page).click();
    await stepsBeyond(page, 300);
    await slider(page).focus();
    await page.keyboard.press("Home");
    assert.equal(await looksBack(page), 0);
    const step = await figure(page, "step");
    await stepsBeyond(page, step + 200);
    assert.equal(await looksBack(page), 0);
    await close();
  });

  test("outlives the engine", async () => {
    const { page, close } = await lab.visit(SMALL, { before: keepWorkers });
    await trainToEnd(page);
    const kept = await timeline(page).getByText("steps kept").textContent();
    await slider(page).press("Home");
    await looksBack(page);
    await killEngine(page);
    await page.getByRole("button", { name: "Restart from step 1,000" }).click();
    assert.equal(await looksBack(page), 0);
    assert.equal(await timeline(page).getByText("steps kept").textContent(), kept);
    await page.getByRole("button", { name: "Back to now" }).click();
    await page.locator(".age").getByText("table from step 1,000").waitFor();
    assert.equal(await page.locator(".notice.error").count(), 0);
    await close();
  });

  test("a branch with the settings of a run from there ends as that run does, and is kept", async () => {
    const { page, errors, close } = await lab.visit(SMALL);
    await trainToEnd(page);
    const whole = await page.locator(".hash code").textContent();
    await slider(page).focus();
    await page.keyboard.press("Home");
    for (let i = 0; i < 6; i += 1) await page.keyboard.press("ArrowRight");
    const step = await looksBack(page);
    await page.keyboard.press("b");
    await timeline(page).getByLabel("Weight decay").waitFor();
    await page.keyboard.press("Escape");
    await branch(page, "0.1");
    await page.waitForFunction(() => location.hash.includes("wd=0.1"));
    const sentence = await finalSentence(page);
    assert.match(sentence, /after 1,000 steps/);
    const other = await page.locator(".hash code").textContent();
    assert.notEqual(other, whole);
    await timeline(page).getByText(`branched off at step ${step}: weight decay 0.1`).waitFor();
    // And back: a branch of the branch, at the same step, with what the first run had.
    await slider(page).focus();
    await page.keyboard.press("Home");
    for (let i = 0; i < 6; i += 1) await page.keyboard.press("ArrowRight");
    assert.equal(await looksBack(page), step);
    await branch(page, "1");
    await page.waitForFunction(() => !location.hash.includes("wd="));
    await page.locator(".hash code").getByText(`${whole}`).waitFor({ timeout: RUN_MS });
    await openPanel(page, "Kept runs");
    await page.getByText("S4, Fast, seed 1, branched at step 150: weight decay 0.1").waitFor();
    assert.deepEqual(errors, []);
    await close();
  });

  test("a branch outlasts a reload with its past and the curve that it left", async () => {
    const { page, close } = await lab.visit(SMALL);
    await trainToEnd(page);
    await slider(page).press("Home");
    for (let i = 0; i < 6; i += 1) await slider(page).press("ArrowRight");
    await looksBack(page);
    await branch(page, "0.1");
    await page.waitForFunction(() => location.hash.includes("wd=0.1"));
    await finalSentence(page);
    const kept = await timeline(page).getByText("steps kept").textContent();
    await page.waitForTimeout(1000);
    await page.reload();
    await timeline(page).getByText("branched off at step 150").waitFor();
    assert.equal(await timeline(page).getByText("steps kept").textContent(), kept);
    await slider(page).press("Home");
    assert.equal(await looksBack(page), 0);
    await page.waitForFunction(() => location.hash.includes("t=0"));
    await page.reload();
    assert.equal(await looksBack(page), 0, "the link names the step");
    await page.getByRole("button", { name: "Reset" }).click();
    await page.waitForFunction(() => !location.hash.includes("t="));
    await close();
  });

  test("a branch says what is wrong with its settings", async () => {
    const { page, close } = await lab.visit(SMALL);
    await trainToEnd(page);
    await slider(page).press("Home");
    await looksBack(page);
    await page.getByRole("button", { name: "Branch here" }).click();
    await page.getByRole("button", { name: "Train the branch" }).click();
    await timeline(page).getByText("Change one of them").waitFor();
    await timeline(page).getByLabel("Learning rate").fill("much");
    await page.keyboard.press("Enter");
    await timeline(page).getByText("Type a number").waitFor();
    await assertClean(page, "a branch with a mistake");
    await timeline(page).getByLabel("Learning rate").fill("1e9");
    await page.keyboard.press("Enter");
    await page.locator(".notice.error").getByText("learning rate").waitFor();
    await close();
  });
});

test("without room, the points that lie closest go; first, last and milestones stay", () => {
  const weights = new Float32Array(25);
  const points = [0, 10, 11, 12, 50, 100, 110].map((step) => ({ step, file: null, weights }));
  const left = (/** @type {number} */ room) =>
    thinned(points, [110, 11], room).map(({ step }) => step);
  assert.deepEqual(left(700), [0, 10, 11, 12, 50, 100, 110]);
  assert.deepEqual(left(600), [0, 10, 11, 12, 50, 110]);
  assert.deepEqual(left(500), [0, 10, 11, 50, 110]);
  assert.deepEqual(left(100), [0, 11, 110], "these are kept in any case");
});
