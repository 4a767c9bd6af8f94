/** What a link says of the way of a run: branches, the step that it shows, and the weights there. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { DEFAULTS, linkOf, parseHash } from "../../www/page/choices/state.js";
import { keepUnlinked } from "../../www/page/choices/unlinked.js";
import { changesOf, fromOf, rootOf } from "../../www/page/runs/route.js";
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
import { SMALL, trainToEnd } from "./trained.mjs";

/** @import { Page } from "playwright-core" */
/** @import { TrainConfig } from "../../www/protocol/run.js" */

const timeline = (/** @type {Page} */ page) => page.locator("cosetta-timeline");
const arrival = (/** @type {Page} */ page) => page.locator("cosetta-arrival");
const hash = (/** @type {Page} */ page) => page.evaluate(() => location.hash);
const weights = (/** @type {Page} */ page) => page.locator(".hash code").textContent();

/** Goes back to the kept step of that number. @param {Page} page @param {number} place */
async function goBack(page, place) {
  const slider = page.getByRole("slider", { name: "Step that is looked at" });
  await slider.press("Home");
  for (let i = 0; i < place; i += 1) await slider.press("ArrowRight");
}

/** Lets a run leave the one on the page. @param {Page} page @param {number} place @param {string} name @param {string} value */
async function branch(page, place, name, value) {
  await goBack(page, place);
  await page.getByRole("button", { name: "Branch here" }).click();
  await timeline(page).getByLabel(name).fill(value);
  await page.getByRole("button", { name: "Train the branch" }).click();
  await timeline(page).getByText(`: ${name.toLowerCase()} ${value}.`).waitFor();
  await finalSentence(page);
}

describe("links", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("of a branch of a branch gives its weights elsewhere, bit for bit, and says how", async () => {
    const { page, errors, close } = await lab.visit(SMALL);
    await trainToEnd(page);
    await branch(page, 6, "Weight decay", "0.1");
    assert.equal(await hash(page), "#v=1&g=S4&wd=0.1&from=150-wd1");
    await branch(page, 9, "Learning rate", "0.005");
    const link = await hash(page);
    assert.match(link, /^#v=1&g=S4&lr=0.005&wd=0.1&from=150-wd1_225-lr0\.\d+$/);
    const expected = await weights(page);
    await page.waitForTimeout(1000);
    await page.reload();
    await finalSentence(page);
    assert.equal(await hash(page), link, "the kept run is that of the link");
    await close();

    const friend = await lab.visit(link);
    await arrival(friend.page)
      .getByText("It trains with weight decay 1 and learning rate", { exact: false })
      .waitFor();
    await assertClean(friend.page, "a link of a branch");
    await primary(friend.page).getByText("Train").click();
    await friend.page.locator(".hash code").getByText(`${expected}`).waitFor({ timeout: RUN_MS });
    await timeline(friend.page)
      .getByText("branched off at step 225: learning rate 0.005")
      .waitFor();
    assert.equal(await hash(friend.page), link);
    assert.equal(await arrival(friend.page).locator(".notice").count(), 0);
    // From the start again, it is the same run.
    await friend.page.getByRole("button", { name: "Reset" }).click();
    await friend.page.getByText("Untrained").waitFor();
    assert.equal(await hash(friend.page), link);
    await primary(friend.page).click();
    await friend.page.locator(".hash code").getByText(`${expected}`).waitFor({ timeout: RUN_MS });
    assert.deepEqual([...errors, ...friend.errors], []);
    await friend.close();
  });

  test("of a branch outlasts a reload and a crash before the branch is made", async () => {
    const link = "#v=1&g=S4&rec=paper&wd=0.5&from=300-wd1";
    const { page, close } = await lab.visit(link, { before: keepWorkers });
    await primary(page).getByText("Train").click();
    await stepsBeyond(page, 20);
    await primary(page).getByText("Pause").click();
    await page.getByText("Paused.").waitFor();
    assert.ok((await figure(page, "step")) < 300);
    await page.waitForTimeout(1000);
    await page.reload();
    await page.getByText("Paused.").waitFor();
    assert.equal(await hash(page), link);
    await killEngine(page);
    await page.getByRole("button", { name: /Restart from step/ }).click();
    await primary(page).getByText("Train").click();
    await timeline(page).getByText("branched off at step 300: weight decay 0.5.").waitFor();
    assert.equal(await hash(page), link);
    await close();
  });

  test("with a step that is not there yet offers to train to it, and shows it then, its neuron, too", async () => {
    const link = "#v=1&g=S4&t=625&n=17&pin=3";
    const { page, errors, close } = await lab.visit(link);
    const offer = page.getByRole("button", { name: "Train to step 625, as the link shows" });
    await offer.waitFor();
    assert.equal(await figure(page, "step"), 0, "nothing begins by itself");
    await page.locator("cosetta-neuron .card-bar h3").getByText("Neuron 17").waitFor();
    await page.locator("cosetta-chips").getByText("Pinned: neuron 3").waitFor();
    await page.locator("cosetta-close-up").nth(1).waitFor();
    await assertClean(page, "a link to a step");
    await offer.focus();
    await page.keyboard.press("Enter");
    await arrival(page).getByRole("progressbar", { name: "Training to step 625" }).waitFor();
    await arrival(page).getByText("The run is at step 625, as the link shows it.").waitFor();
    assert.equal(await figure(page, "step"), 625);
    await timeline(page).getByText("Now, step 625").waitFor();
    await page.locator("cosetta-chips").getByText("Step 625").waitFor();
    await page.locator("cosetta-anatomy").getByText("step 625", { exact: false }).first().waitFor();
    await page.locator("cosetta-neuron .card-bar h3").getByText("Neuron 17").waitFor();
    assert.equal(await hash(page), link);
    await assertClean(page, "a step that a link shows");
    await page.waitForTimeout(1000);
    await page.reload();
    await page.locator("cosetta-chips").getByText("Step 625").waitFor();
    // From there on, the views go along with the run.
    await primary(page).getByText("Train").click();
    await finalSentence(page);
    assert.equal(await hash(page), "#v=1&g=S4&n=17&pin=3");
    await timeline(page).getByText("Now, step 1,000").waitFor();
    // One that the run has passed is there if it was kept, else it is made anew.
    await page.goto(`${lab.url}#v=1&g=S4&t=150`);
    await timeline(page).getByText("At step 150:").waitFor();
    assert.equal(await arrival(page).locator(".notice").count(), 0);
    await page.goto(`${lab.url}#v=1&g=S4&t=151`);
    await page.getByRole("button", { name: "Start over and train to step 151" }).click();
    await arrival(page).getByText("The run is at step 151, as the link shows it.").waitFor();
    await page.goto(`${lab.url}#v=1&g=S4&t=5000`);
    await page.getByRole("button", { name: "Train to step 5,000, as the link shows" }).click();
    await arrival(page).getByText("here it ended at step 1,000").waitFor();
    await page.getByRole("button", { name: "Leave it at that" }).click();
    assert.equal(await hash(page), "#v=1&g=S4");
    assert.deepEqual(errors, []);
    await close();
  });

  test("of a run that has ended carry its hash, and the page says whether the weights are those", async () => {
    const { page, close } = await lab.visit(SMALL, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await trainToEnd(page);
    await page.getByRole("button", { name: "Copy link" }).click();
    await page.getByText("Link copied").waitFor();
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText())).hash;
    assert.equal(link, `#v=1&g=S4&t=1000&sha=${await weights(page)}`);
    await close();

    for (const [sha, says] of [
      [link.slice(-16), "Reproduced"],
      ["0123456789abcdef", "Not reproduced"],
    ]) {
      const friend = await lab.visit(link.slice(0, -16) + sha);
      await friend.page.getByRole("button", { name: /^Train to step 1,000/ }).click();
      await finalSentence(friend.page);
      const badge = arrival(friend.page).locator(".badge");
      await badge.waitFor();
      assert.equal(await badge.innerText(), says);
      await assertClean(friend.page, says);
      const words = await arrival(friend.page).innerText();
      assert.match(words, says === "Reproduced" ? /bit for bit/ : /turbo.*another version/s);
      await friend.page.getByRole("button", { name: "Next seed" }).click();
      await friend.page.waitForFunction(() => location.hash.includes("seed=2"));
      assert.equal(await hash(friend.page), "#v=1&g=S4&seed=2", "another run has other weights");
      await friend.close();
    }
  });

  test("after branching the views follow the run", async () => {
    const { page, close } = await lab.visit(SMALL);
    await trainToEnd(page);
    await goBack(page, 6);
    await page.locator("cosetta-chips").getByText("Step 150").waitFor();
    await page.getByRole("button", { name: "Clear: step" }).press("Enter");
    await timeline(page).getByText("Now, step 1,000").waitFor();
    assert.equal(await hash(page), "#v=1&g=S4");
    await branch(page, 6, "Weight decay", "0.1");
    await timeline(page).getByText("Now, step 1,000").waitFor();
    await page.locator(".age").getByText("table from step 1,000").waitFor();
    assert.doesNotMatch(await hash(page), /t=/);
    await close();
  });
});

test("changes of settings in a link are what made the run, whatever was changed twice at one step", () => {
  const held = (
    /** @type {number} */ step,
    /** @type {number} */ rate,
    /** @type {number} */ decay,
  ) => ({
    ...{ step, learning_rate: rate, weight_decay: decay },
  });
  const last = { learning_rate: 1e-7, weight_decay: 2 };
  const branches = [
    held(75, 0.01, 1),
    held(150, 0.01, 0.5),
    held(150, 0.3, 9),
    held(225, 1e-7, 0.5),
  ];
  const from = fromOf(branches, last);
  assert.equal(from, "75-wd1_150-lr0.01_225-wd0.5");
  const config = /** @type {TrainConfig} */ ({ ...last, seed: 3 });
  assert.deepEqual(rootOf(from, config), { learning_rate: 0.01, weight_decay: 1, seed: 3 });
  assert.deepEqual(changesOf(from, config), [
    held(75, 0.01, 0.5),
    held(150, 1e-7, 0.5),
    held(225, 1e-7, 2),
  ]);
  assert.equal(fromOf([held(75, 1, 1), held(75, 2, 2)], held(0, 1, 1)), null);
  const back = parseHash(`#from=${from}`);
  assert.equal(back.values.from, from);
  assert.deepEqual(parseHash("#from=75-wd1_moon&sha=12").unknown, [
    ["from", "75-wd1_moon"],
    ["sha", "12"],
  ]);
});

test("a link that would be too long goes without the changes, and that is said", () => {
  const from = Array.from({ length: 300 }, (_, i) => `${100 + i}-wd0.${i}`).join("_");
  const { hash, without } = linkOf({ ...DEFAULTS, wd: "3", from, t: "7" }, []);
  assert.equal(hash, "#v=1&wd=3&t=7");
  assert.deepEqual(without, { from });
  assert.equal(keepUnlinked({ hash, without })?.part, "branch");
});
