/** Groups in disguise: what the page says of them, guesses, and the way to one. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertClean } from "./axe.mjs";
import { openLab } from "./browser.mjs";
import { openFacts, ready } from "./factsPanel.mjs";
import { button, openDialog } from "./ownDialog.mjs";
import { openPanel, trainToEnd } from "./trained.mjs";

/** @import { Page } from "playwright-core" */

/** Q8 × C3. */
const MYSTERY = "#g=myst:7:24&rec=fast&seed=1";
const NAME = /Q\s*8/i;

/** All that the page says to anybody, but for the list of groups to choose from. @param {Page} page */
const said = (page) =>
  page.evaluate(() => {
    const body = /** @type {HTMLElement} */ (document.body.cloneNode(true));
    body.querySelectorAll("#group-list, script").forEach((part) => part.remove());
    const attributes = [...body.querySelectorAll("*")].flatMap((element) =>
      [...element.attributes].map(({ value }) => value),
    );
    const fields = [...document.querySelectorAll("input")].map(({ value }) => value);
    return [document.title, body.textContent, ...attributes, ...fields].join("\n");
  });

/** @param {Page} page */
const answer = (page) => page.getByRole("textbox", { name: "Your answer" });

/** @param {Page} page @param {string} guess @param {string | RegExp} says */
async function guess(page, guess, says) {
  await answer(page).fill(guess);
  await answer(page).press("Enter");
  await page.locator("#mystery-says").getByText(says).waitFor();
}

describe("a mystery group", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("is trained and studied without its name, guessed with reasons, and then called by it", async () => {
    const { page, errors, close } = await lab.visit(MYSTERY);
    await page.getByRole("heading", { name: "Which group is it?" }).waitFor();
    await page.locator(".question", { hasText: "of mystery group 7 of order 24." }).waitFor();
    await trainToEnd(page);
    await openFacts(page);
    await ready(page);
    await openPanel(page, "taken apart");
    await page.getByRole("button", { name: "Show the neuron explained best" }).waitFor();
    assert.doesNotMatch(await said(page), NAME);
    const named = () => page.locator("cosetta-subgroups td:nth-of-type(3)").allInnerTexts();
    const before = await named();
    assert.ok(before.includes("C12"), "cyclic subgroups have their names");
    assert.match(before.at(-1) ?? "", /^(no name known)?$/);

    await guess(page, "S4", "No: S4 has 9 elements of order 2, this group has 1.");
    await guess(page, "C24", "No: C24 has 2 elements of order 4, this group has 6.");
    await guess(page, "D4", "No: D4 has order 8, this group has order 24.");
    await guess(page, "myst:7:24", "that is a question itself");
    await guess(page, "Q7", "there is no group Q7 here");
    assert.doesNotMatch(await page.locator("cosetta-facts").innerText(), NAME);
    await assertClean(page, "a guess that is none");
    await guess(page, "C3 x Dic2", "Right: it is");
    const sends = (await page.locator("#mystery-says").textContent()) ?? "";
    assert.match(sends, /Q8 × C3.*An isomorphism to C3 x Dic2 sends \w+ to \(.*\), \w+ to/s);
    await page.getByRole("button", { name: "Next mystery" }).and(page.locator(":focus")).waitFor();
    await page.locator("cosetta-facts").getByText("isomorphic to").waitFor();
    assert.match((await named()).join(), /Q8/);
    assert.equal(await page.evaluate(() => /Q8|C3/.test(decodeURIComponent(location.hash))), false);
    await assertClean(page, "solved");

    await page.reload();
    await page.locator("#mystery-says", { hasText: "It is Q8" }).waitFor();
    await openFacts(page);
    await page.locator("cosetta-facts").getByText("isomorphic to").waitFor();
    await page.getByRole("button", { name: "Next mystery" }).click();
    await page.locator(".question", { hasText: "mystery group 8 of order 24" }).waitFor();
    await answer(page).waitFor();
    assert.match(await page.evaluate(() => location.hash), /g=myst%3A8%3A24/);
    await page.getByRole("button", { name: "Show the answer" }).click();
    await page.locator("#mystery-says", { hasText: /^\s*It is/ }).waitFor();
    await page.getByRole("button", { name: "Random mystery" }).click();
    await page.locator(".question", { hasNotText: /group 8\b/ }).waitFor();
    assert.match(await page.evaluate(() => location.hash), /g=myst%3A\d{1,4}%3A24/);
    assert.deepEqual(errors, []);
    await close();
  });

  test("lists its elements by names that mean nothing, the identity somewhere among them", async () => {
    const { page, close } = await lab.visit("#g=myst:7:8");
    await page.locator("button.primary:enabled").waitFor();
    await page.getByRole("gridcell").first().focus();
    const reading = page.locator("cosetta-reading");
    await reading.getByText("ba · ba =").waitFor();
    await page.keyboard.press("End");
    await reading.getByText("ba · di =").waitFor();
    await close();
  });

  test("is begun in the dialog, on a narrow screen and by keyboard", async () => {
    const { page, errors, close } = await lab.visit("#g=C7", {
      viewport: { width: 320, height: 640 },
    });
    await page.getByText("Change", { exact: true }).click();
    await openDialog(page, "Mystery");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Seed", { exact: true }).fill("5");
    await dialog.getByLabel("Orders").fill("13");
    await dialog.getByText("no mystery group has such an order: they have 8,").waitFor();
    await dialog.getByLabel("Orders").fill("8-16");
    await dialog.getByText(/A group of order (8|12|16), /).waitFor();
    await assertClean(page, "the dialog");
    await button(page, "Random seed").click();
    assert.notEqual(await dialog.getByLabel("Seed", { exact: true }).inputValue(), "5");
    await dialog.getByLabel("Seed", { exact: true }).fill("5");
    await dialog.getByLabel("Seed", { exact: true }).press("Control+Enter");
    await dialog.waitFor({ state: "hidden" });
    await page.locator(".question", { hasText: "mystery group 5 of order 8 to 16" }).waitFor();
    await answer(page).waitFor();
    const { scroll, width } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      width: document.documentElement.clientWidth,
    }));
    assert.ok(scroll <= width, `${scroll} in ${width}`);
    assert.deepEqual(errors, []);
    await close();
  });

  test("is asked for in a frame as well", async () => {
    const { page, close } = await lab.visit("embed.html#g=myst:7&view=facts");
    await guess(page, "C42", "No: C42 has");
    await close();
  });
});
