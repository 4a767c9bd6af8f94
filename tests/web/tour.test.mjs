/** The guided tour, on a small group that is learned at once. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertClean } from "./axe.mjs";
import { RUN_MS, figure, openLab } from "./browser.mjs";

/** @import { Page } from "playwright-core" */

const STEPS = 6;

/** The panel at a step. @param {Page} page @param {number} step */
const panel = (page, step) => page.getByRole("dialog", { name: `Tour, step ${step} of ${STEPS}` });

/** What came of a step, once it is done. @param {Page} page @param {number} step */
async function outcome(page, step) {
  const said = panel(page, step).getByRole("status").locator("p");
  await said.first().waitFor({ timeout: RUN_MS });
  return (await said.allTextContents()).join(" ");
}

/** What is pointed at. @param {Page} page */
const marked = (page) =>
  page.locator("[data-toured]").evaluateAll((all) => all.map(({ localName }) => localName));

/** The text that has the focus. @param {Page} page */
const focused = (page) => page.evaluate(() => document.activeElement?.textContent ?? "");

/** What each step has to have done on the page. @type {((page: Page, said: string) => Promise<void>)[]} */
const DONE = [
  async (page, said) => {
    assert.match(said, /At step \d+ it was right on (9\d|100)(\.\d)?\s% .* by heart/);
    assert.ok((await figure(page, "step")) > 0, "it trains");
  },
  async (page, said) => {
    const mark = await page.locator("[data-mark=grokked].reached b").textContent();
    assert.ok(said.startsWith(`Grokked at ${mark}`), `${said}: ${mark}`);
  },
  async (page, said) => {
    const sentence = (await page.locator("cosetta-neuron .sentence").textContent()) ?? "";
    const [, rule] = sentence.match(/^Neuron \d+ (.*?)\.( It reads .*)?$/) ?? [];
    assert.ok(rule && said.includes(rule), `${said}: ${sentence}`);
    assert.deepEqual(await marked(page), ["cosetta-neuron"]);
    await page.locator(".chip[data-part=n]").waitFor();
  },
  async (page, said) => {
    await page.getByText("columns by left cosets").waitFor();
    await page.locator(".chip[data-part=circ]").waitFor();
    assert.match(said, /^This circuit has \d+ neurons?; there are \d+ circuits/);
    assert.deepEqual(await marked(page), ["cosetta-table"]);
  },
  async (page, said) => {
    const rows = page.locator("cosetta-tried tbody tr");
    assert.equal(await rows.count(), 2);
    const [all, one] = await rows.locator("td:nth-of-type(2)").allTextContents();
    const [before, after] = [one.trim(), all.trim()];
    assert.match(said, new RegExp(`right on ${before}\\. .*: on ${after}\\. .* at random`));
  },
  async (page, said) => {
    const verdict = (await page.locator(".verdict-words").textContent()) ?? "";
    assert.ok(verdict.length > 20 && said.startsWith(verdict), said);
  },
];

describe("the tour", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("does by mouse what it speaks of, and is fetched when it is taken", async () => {
    /** @type {string[]} */
    const fetched = [];
    const { page, errors, close } = await lab.visit("#v=1&g=S4", {
      before: async (page) => void page.on("request", (request) => fetched.push(request.url())),
    });
    await page.locator("button.primary:enabled").waitFor();
    assert.ok(!fetched.some((url) => url.includes("tour")), `${fetched}`);
    await page.getByRole("button", { name: "Take the tour" }).click();
    for (const [i, check] of DONE.entries()) {
      await check(page, await outcome(page, i + 1));
      const last = i === STEPS - 1;
      await page.getByRole("button", { name: last ? "Finish" : "Next", exact: true }).click();
    }
    assert.equal(await page.getByRole("dialog").count(), 0);
    assert.deepEqual(await marked(page), []);
    assert.deepEqual(errors, []);
    await close();
  });

  test("goes by keyboard, forwards and back, on a phone, and Esc leaves it", async () => {
    const { page, errors, close } = await lab.visit("#v=1&g=S4", {
      viewport: { width: 390, height: 844 },
      colorScheme: "dark",
      reducedMotion: "reduce",
    });
    await page.locator("button.primary:enabled").waitFor();
    const offer = page.getByRole("button", { name: "Take the tour" });
    await page.keyboard.press("Tab");
    assert.ok(await offer.evaluate((one) => one === document.activeElement), "first of all");
    await page.keyboard.press("Enter");
    await panel(page, 1).waitFor();
    /** To the button of that name, and pressed. @param {string} name */
    const press = async (name) => {
      for (let tabs = 0; (await focused(page)).trim() !== name; tabs += 1) {
        assert.ok(tabs < 4, `no way to ${name}`);
        await page.keyboard.press("Tab");
      }
      await page.keyboard.press("Enter");
    };
    for (const [i, check] of DONE.entries()) {
      assert.match(await focused(page), new RegExp(`step ${i + 1} of ${STEPS}`));
      await check(page, await outcome(page, i + 1));
      await assertClean(page, `step ${i + 1}`);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 390);
      if (i < STEPS - 1) await press("Next");
    }
    await press("Back");
    const again = await outcome(page, 5);
    assert.match(await focused(page), /step 5 of 6/);
    await DONE[4](page, again);
    const steps = await figure(page, "step");
    for (const key of [" ", ".", "r"]) await page.keyboard.press(key);
    assert.equal(await figure(page, "step"), steps, "the page's keys are not meant");
    await page.keyboard.press("Escape");
    assert.equal(await page.getByRole("dialog").count(), 0);
    assert.ok(await offer.evaluate((one) => one === document.activeElement), "back at the offer");
    assert.deepEqual(errors, []);
    await close();
  });

  test("begins a run of the visitor's own beside the network of the page, and may be left at once", async () => {
    const { page, close } = await lab.visit("");
    await page.getByText("that we trained earlier").waitFor();
    await page.getByRole("button", { name: "Take the tour" }).click();
    await page.getByText("has seen 40 %").waitFor();
    const step = () => figure(page, "step");
    while ((await step()) === 0) await page.waitForTimeout(50);
    await page.keyboard.press("Escape");
    const before = await step();
    while ((await step()) === before) await page.waitForTimeout(50);
    await close();
  });

  test("says so where there are no subgroups to speak of", async () => {
    const { page, close } = await lab.visit("#v=1&g=C7");
    await page.getByRole("button", { name: "Take the tour" }).click();
    for (const [i, said] of [/./, /./, /No neuron/, /no circuit/, /no circuit/, /./].entries()) {
      assert.match(await outcome(page, i + 1), said);
      if (i < STEPS - 1) await page.getByRole("button", { name: "Next", exact: true }).click();
    }
    await close();
  });
});
