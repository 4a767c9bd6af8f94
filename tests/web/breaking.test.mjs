import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertClean } from "./axe.mjs";
import { interpose, openLab, primary } from "./browser.mjs";
import { SMALL, openPanel, trainToEnd } from "./trained.mjs";

/** @import { Page } from "playwright-core" */

/** The accuracies of a sentence on a removal, in percent. @param {string} sentence */
function sharesIn(sentence) {
  const [removed, intact, median, least, most] = [...sentence.matchAll(/([\d.]+)\s%/g)].map(
    ([, share]) => Number(share),
  );
  return { removed, intact, median, least, most };
}

/** With spaces as they are typed. @param {string} text */
const plain = (text) => text.trim().replaceAll("\u00a0", " ");

/** The sentence on the last removal. @param {Page} page @param {RegExp} begin */
async function told(page, begin) {
  const sentence = page.locator("cosetta-tried .sentence", { hasText: begin });
  return (await sentence.textContent()) ?? "";
}

describe("breaking the network", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("a removal stands beside random ones of its size, and can be undone", async () => {
    const { page, errors, close } = await lab.visit(SMALL);
    await trainToEnd(page);
    await openPanel(page, "Break it");
    await page.getByText("Nothing has been taken out yet").waitFor();
    const remove = page.getByRole("button", { name: "Remove", exact: true });
    const kind = page.getByRole("combobox", { name: /^What/ });

    await kind.selectOption("below");
    const slider = page.getByRole("slider", { name: "Concentration" });
    await slider.focus();
    await page.keyboard.press("End");
    const words = await slider.getAttribute("aria-valuetext");
    const [, chosen] = words?.match(/: (\d+) of 128 neurons/) ?? [];
    await page.keyboard.press("ArrowLeft");
    const fewer = await slider.getAttribute("aria-valuetext");
    assert.match(fewer ?? "", new RegExp(`: ${Number(chosen) - 1} of 128`), "one neuron to a key");
    await page.keyboard.press("ArrowRight");
    await remove.click();
    const most = await told(page, /^\s*Removed C </);
    assert.match(most, new RegExp(`, ${chosen} neurons: accuracy`), "as many as the slider said");
    const { removed, intact } = sharesIn(most);
    assert.equal(intact, 100);
    assert.ok(removed < 50, `without its concentrated neurons the network fails: ${most}`);

    await kind.selectOption("neurons");
    await page.getByLabel("Numbers, with commas between").fill("none");
    await remove.click();
    await page.getByText("Write numbers of neurons, such as 3, 17.").waitFor();
    await page.getByLabel("Numbers, with commas between").fill("999");
    await remove.click();
    await page.locator("cosetta-removal .problem", { hasText: "999" }).waitFor();
    await page.getByLabel("Numbers, with commas between").fill("3, 17");
    await remove.click();
    const two = await told(page, /^\s*Removed neurons 3, 17, 2 neurons: accuracy/);
    const { median, least, most: best } = sharesIn(two);
    assert.ok(least <= median && median <= best, two);
    assert.match(two, /Loss \S+.*\(before: \S+.*\); at random \S+.*, range /);

    const rows = page.locator("cosetta-tried tbody tr");
    assert.equal(await rows.count(), 2);
    await assertClean(page, "removals");
    await page.locator("cosetta-tried").getByRole("button", { name: "Undo" }).click();
    assert.equal(await rows.count(), 1);
    await told(page, /^\s*Removed C </);
    assert.deepEqual(errors, []);
    await close();
  });

  test("the circuit that is offered is that of the chosen neuron", async () => {
    const { page, close } = await lab.visit(SMALL);
    await trainToEnd(page);
    await openPanel(page, "taken apart");
    await openPanel(page, "Break it");
    const circuit = page.getByRole("combobox", { name: /^Circuit/ });
    await circuit.waitFor();
    const rows = page.locator("cosetta-neurons tbody tr");
    const names = await rows.locator("td:nth-of-type(1)").allTextContents();
    // The others are said to be dead, mixed or unexplained.
    const subgroups = new Set(names.filter((name) => /^\s*[A-Z]/.test(name)));
    assert.ok(subgroups.size > 1, "circuits of one class only");
    for (const name of subgroups) {
      await rows.nth(names.indexOf(name)).getByRole("button").click();
      const offered = await circuit.locator("option:checked").textContent();
      const begin = offered?.trim().split(",")[0];
      assert.equal(begin, name.trim());
    }
    await close();
  });

  test("interventions stand beside what was published, and thresholds make a curve", async () => {
    const { page, errors, close } = await lab.visit(SMALL);
    await openPanel(page, "Break it");
    await page.getByText("This network has not grokked").waitFor();
    await trainToEnd(page);
    await page.getByText("This network has not grokked").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Run them all" }).click();
    const row = (/** @type {string} */ name) =>
      page.locator("cosetta-interventions tbody tr", { hasText: name }).locator("td");
    await row("as trained").first().waitFor();
    const beside = (await row("as trained").allInnerTexts()).slice(2, 5).map(plain);
    assert.deepEqual(beside, ["100 %\n2.8 × 10⁻⁷", "99.99 %\n2.0 × 10⁻⁶", "99.55 %\n7.1 × 10⁻²"]);
    const half = (await row("half the absolute value").allInnerTexts()).slice(2, 5).map(plain);
    assert.deepEqual(half, ["100 %\n2.5 × 10⁻⁷", "–", "–"]);
    const both = await row("both signs flipped").allTextContents();
    assert.match(both[0], /^\s*100\s%/);
    assert.match(both[5], /answers kept/);
    assert.match((await row("left sign flipped").allTextContents())[5], /answers lost/);
    assert.equal(await page.locator("cosetta-interventions tbody tr").count(), 12);

    await page.getByRole("button", { name: "Score every threshold" }).click();
    const thresholds = page.locator("cosetta-curve tbody tr");
    await thresholds.first().waitFor();
    const last = (await thresholds.last().locator("td").allTextContents()).map(parseFloat);
    assert.equal(last[0] + last[2], 128, "every neuron lies above a threshold or below it");
    assert.ok(last[1] > 95 && last[3] < 50, `what is concentrated answers: ${last}`);
    await assertClean(page, "interventions and the curve");
    assert.deepEqual(errors, []);
    await close();
  });

  test("a large group is scored on a sample, and exactly for a price", async () => {
    const { page, errors, close } = await lab.visit("#g=S4xC6&w=32");
    await openPanel(page, "Break it");
    await page.getByRole("button", { name: "Run them all" }).click();
    await page.getByRole("button", { name: /^Score all 20,736 pairs: about \d+/ }).click();
    await page.getByRole("button", { name: /^Score all/ }).waitFor({ state: "detached" });
    await page.locator("cosetta-interventions tbody tr").first().waitFor();
    assert.deepEqual(errors, []);
    await close();
  });

  test("another run forgets what was tried on this one, and gives up what is under way", async () => {
    // All thresholds may be scored before there is anything to press.
    const slowly = (/** @type {Page} */ page) =>
      interpose(page, (question, send) =>
        question.action === "experiment" ? setTimeout(send, 300) : send(),
      );
    const { page, errors, close } = await lab.visit("#g=S5&seed=3", { before: slowly });
    await openPanel(page, "Break it");
    await page.getByRole("button", { name: "Score every threshold" }).click();
    await page.getByRole("button", { name: "Cancel" }).waitFor();
    await page.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("button", { name: "Score every threshold" }).waitFor();
    await page.getByRole("button", { name: "Run them all" }).click();
    await page.locator("cosetta-interventions table").waitFor();
    await page.getByRole("button", { name: "Score every threshold" }).click();
    await page.evaluate(() => (location.hash = "#g=S4&seed=2"));
    await page.locator("cosetta-interventions table").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Run them all" }).click();
    await page.locator("cosetta-interventions table").waitFor();
    assert.deepEqual(errors, []);
    await close();
  });

  test("a table that is no group can be broken, but not by subgroup", async () => {
    const { page, close } = await lab.visit("#g=shuffle:1:C7");
    await openPanel(page, "Break it");
    await page.getByText("Nothing can be removed by subgroup or irrep here:").waitFor();
    await page.getByRole("button", { name: "Run them all" }).click();
    await page.locator("cosetta-interventions table").waitFor();
    await primary(page).waitFor();
    await close();
  });
});
