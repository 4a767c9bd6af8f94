/** The runs that branched off from one another, as a tree below the timeline. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { familyOf, placeOn } from "../../www/page/kept/family.js";
import { Timeline } from "../../www/page/kept/timeline.js";
import { assertClean } from "./axe.mjs";
import { finalSentence, openLab } from "./browser.mjs";
import { SMALL, openPanel, trainToEnd } from "./trained.mjs";

/** @import { Page } from "playwright-core" */
/** @import { KeptRun } from "../../www/page/kept/keptRun.js" */
/** @import { Host } from "../../www/page/kept/timeline.js" */
/** @import { View } from "../../www/page/view.js" */

const tree = (/** @type {Page} */ page) => page.locator("cosetta-branches");

/** What the list says, run by run. @param {Page} page */
const said = async (page) =>
  (await tree(page).getByRole("listitem").allInnerTexts()).map((words) =>
    words.replaceAll(/\s+/g, " "),
  );

/** Lets a run leave the one on the page at its kept step of that number. @param {Page} page @param {number} place @param {string} decay */
async function branch(page, place, decay) {
  const timeline = page.locator("cosetta-timeline");
  const slider = page.getByRole("slider", { name: "Step that is looked at" });
  await slider.press("Home");
  for (let i = 0; i < place; i += 1) await slider.press("ArrowRight");
  await page.getByRole("button", { name: "Branch here" }).click();
  await timeline.getByLabel("Weight decay").fill(decay);
  await page.getByRole("button", { name: "Train the branch" }).click();
  await timeline.getByText(`: weight decay ${decay}.`).waitFor();
  await finalSentence(page);
}

/** Pixels from the left to the middle. @param {Page} page @param {string} selector @param {number} [i] */
const middle = (page, selector, i = 0) =>
  page
    .locator(selector)
    .nth(i)
    .evaluate((mark) => {
      const { left, right } = mark.getBoundingClientRect();
      return (left + right) / 2;
    });

describe("the tree of branches", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("shows where each run left another, and puts any of them on the page", async () => {
    const { page, errors, close } = await lab.visit(SMALL);
    await trainToEnd(page);
    await page.locator("cosetta-timeline").getByText("of memory").waitFor();
    assert.equal(await tree(page).locator("svg").count(), 0, "one run alone is no tree");
    const kept = page.locator("cosetta-timeline").getByText("of memory");
    const before = await kept.textContent();
    await branch(page, 6, "0.1");
    await tree(page).getByRole("listitem").nth(1).waitFor();
    const all = "step 1,000 · 100 % of the held-out pairs right";
    const [first, second] = await said(page);
    assert.equal(first, `1 From the start ${all}`);
    assert.match(second, /^2 From step 150: weight decay 0\.1 on the page step 1,000 · \d/);
    // It leaves the line of the other run at the tick of its step.
    const [tick, fork] = [await middle(page, ".ticks rect", 6), await middle(page, ".lane circle")];
    assert.ok(Math.abs(tick - fork) < 1.5, `${tick} and ${fork}`);
    // The run on the page is told by its shape, and for who sees none of it.
    assert.equal(await tree(page).locator(".node rect").count(), 1);
    assert.equal(await tree(page).locator(".node.here rect").count(), 1);
    const current = tree(page).locator("[aria-current=true]");
    assert.match(await current.innerText(), /From step 150/);
    await assertClean(page, "a tree of branches");
    const root = tree(page).getByRole("button", { name: "From the start" });
    await root.focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => !location.hash.includes("wd="));
    await current.getByText("From the start").waitFor();
    assert.equal(await kept.textContent(), before, "with all its steps");
    assert.equal(
      await page.evaluate(() => document.activeElement?.getAttribute("aria-current")),
      "true",
      "the focus stays",
    );
    // By the picture, back again.
    await tree(page).locator(".node:not(.here) text").click();
    await page.waitForFunction(() => location.hash.includes("wd=0.1"));
    await current.getByText("From step 150").waitFor();
    assert.deepEqual(errors, []);
    await close();
  });

  test("has branches of branches below the runs that they left, also after a reload", async () => {
    const { page, close } = await lab.visit(SMALL, { viewport: { width: 320, height: 800 } });
    await trainToEnd(page);
    await branch(page, 6, "0.1");
    await branch(page, 12, "2");
    await tree(page).getByRole("button", { name: "From the start" }).click();
    await page.waitForFunction(() => !location.hash.includes("wd="));
    await branch(page, 3, "0.5");
    const steps = async () => (await said(page)).map((words) => words.match(/step (\d+)/)?.[1]);
    await tree(page).getByRole("listitem").nth(3).waitFor();
    assert.deepEqual(await steps(), ["1", "150", "300", "75"]);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    for (const button of await tree(page).getByRole("button").all()) {
      assert.ok(((await button.boundingBox())?.height ?? 0) >= 24);
    }
    await page.waitForTimeout(1000);
    await page.reload();
    await tree(page).getByRole("listitem").nth(3).waitFor();
    assert.deepEqual(await steps(), ["1", "150", "300", "75"]);
    await openPanel(page, "Kept runs");
    await page.getByRole("button", { name: /^Delete: .*branched at step 300/ }).click();
    await tree(page).getByText("From step 300").waitFor({ state: "detached" });
    assert.deepEqual(await steps(), ["1", "150", "75"]);
    await close();
  });
});

test("a family is the run on the page with all that left it or it left, the last to leave first", () => {
  const run = (/** @type {string} */ id, /** @type {string | null} */ parent, step = 0) =>
    /** @type {KeptRun} */ ({ id, parent, branch: parent === null ? null : { step }, step: 900 });
  const runs = [
    run("early", "root", 10),
    run("other", null),
    run("grandchild", "late", 80),
    run("here", null),
    run("late", "root", 50),
    run("root", null),
    run("orphan", "deleted", 5),
  ];
  const view = /** @type {View} */ (
    /** @type {unknown} */ ({
      ...{ id: "here", evaluations: [], config: { weight_decay: 1, learning_rate: 1 } },
      status: { step: 70, branches: [{ step: 30, weight_decay: 2, learning_rate: 1 }] },
      timeline: { parent: { id: "root", evaluations: [] } },
      keeping: { runs },
    })
  );
  const family = familyOf(view).map(({ id, parent, step }) => [id, parent, step]);
  assert.deepEqual(family, [
    ["root", -1, 900],
    ["late", 0, 900],
    ["grandchild", 1, 900],
    ["here", 0, 70],
    ["early", 0, 900],
  ]);
  const alone = familyOf({ ...view, id: "orphan", timeline: null });
  assert.deepEqual(
    alone.map(({ id }) => id),
    ["orphan"],
  );
});

test("a step stands on the timeline where its kept neighbours do, and beyond now at the end", () => {
  const places = [0, 5, 10, 20, 30, 40, 100].map((step) => placeOn([0, 10, 20], 40, step));
  const expected = [0, 0.5, 1, 2, 2.5, 3, 3].map((place) => place / 3);
  assert.deepEqual(places, expected);
  assert.equal(placeOn([10, 20], 40, 5), 0);
  assert.equal(placeOn([], 0, 0), 1);
});

test("what is known of a run that was just left is there for who writes it down late", () => {
  const lab = Object.assign(new EventTarget(), { view: { id: "first", engine: 1, values: {} } });
  const show = (/** @type {object} */ change) => void Object.assign(lab.view, change);
  const timeline = new Timeline(/** @type {Host} */ (/** @type {unknown} */ ({ lab, show })));
  const points = [{ step: 7, file: null, weights: new Float32Array(1) }];
  timeline.add("first", points);
  for (const id of ["second", "third"]) {
    lab.view.id = id;
    lab.dispatchEvent(new Event("change"));
    const left = id === "second" ? "first" : "second";
    assert.deepEqual(timeline.past(left).points, id === "second" ? points : []);
  }
});
