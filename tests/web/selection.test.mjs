import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { RUN_MS, openLab, primary } from "./browser.mjs";
import { openFacts, ready } from "./factsPanel.mjs";

/** @import { Page } from "playwright-core" */

/** The link as keys and values. @param {Page} page */
const link = (page) =>
  page.evaluate(() => Object.fromEntries(new URLSearchParams(location.hash.slice(1))));

/** @param {Page} page @param {string} key @param {string | undefined} value */
async function linkSays(page, key, value) {
  await page.waitForFunction(
    ([name, text]) =>
      (new URLSearchParams(location.hash.slice(1)).get(/** @type {string} */ (name)) ??
        undefined) === text,
    [key, value],
  );
}

/** @param {Page} page @param {string} part */
const chip = (page, part) => page.locator(`.chip[data-part=${part}]`);

describe("the selection", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("a subgroup of the list becomes the active one, turns to its conjugates, and can be cleared", async () => {
    const { page, errors, close } = await lab.visit("#g=S4");
    await openFacts(page);
    await ready(page);
    await page.getByRole("button", { name: "Choose S3 of order 6" }).click();
    await chip(page, "sub").getByText("1 of 4").waitFor();
    const { sub } = await link(page);
    assert.match(sub, /^6\.\d+\.0$/);
    await page.getByRole("button", { name: "Next conjugate" }).click();
    await chip(page, "sub").getByText("2 of 4").waitFor();
    await linkSays(page, "sub", sub.replace(/0$/, "1"));
    await page.getByRole("button", { name: "Previous conjugate" }).click();
    await page.getByRole("button", { name: "Previous conjugate" }).click();
    await linkSays(page, "sub", sub.replace(/0$/, "3"));
    await page.getByRole("button", { name: "Clear: subgroup" }).click();
    await linkSays(page, "sub", undefined);
    assert.equal(await page.locator(".chip").count(), 0);
    await page.getByText("Nothing is selected.").waitFor();
    assert.deepEqual(errors, []);
    await close();
  });

  test("Undo takes back one change after the other, by its button and by Ctrl+Z", async () => {
    const { page, close } = await lab.visit("#g=S4");
    await openFacts(page);
    await ready(page);
    const undo = page.getByRole("button", { name: "Undo" });
    assert.equal(await undo.isDisabled(), true);
    await page.getByRole("button", { name: "Choose S3 of order 6" }).click();
    await page.getByRole("button", { name: "Next conjugate" }).click();
    await page.getByRole("button", { name: "Choose A4 of order 12" }).click();
    await undo.click();
    await chip(page, "sub").getByText("2 of 4").waitFor();
    await page.keyboard.press("Control+z");
    await chip(page, "sub").getByText("1 of 4").waitFor();
    await page.keyboard.press("Control+z");
    await linkSays(page, "sub", undefined);
    await linkSays(page, "ord", undefined);
    assert.equal(await undo.isDisabled(), true);
    await close();
  });

  test("a link selects; what means nothing in its group is dropped, and named", async () => {
    const { page, errors, close } = await lab.visit("#v=1&g=S4&sub=6.7.2&n=9999&el=3.99");
    await page.locator("button.primary:enabled").waitFor();
    await chip(page, "sub").waitFor();
    await linkSays(page, "n", undefined);
    await linkSays(page, "el", undefined);
    await page.getByText("was left out: n=9999, el=3.99.").waitFor();
    await chip(page, "sub").getByText("3 of 4").waitFor();
    assert.equal((await link(page)).sub, "6.7.2");
    await page.goto(page.url().replace("sub=6.7.2", "sub=6.9.2"));
    await linkSays(page, "sub", undefined);
    await page.goto(page.url().replace("g=S4", "g=S4&sub=6.7.1"));
    await chip(page, "sub").getByText("2 of 4").waitFor();
    await page.goto(page.url().replace("g=S4", "g=C5"));
    await linkSays(page, "g", "C5");
    await linkSays(page, "sub", undefined);
    await page.getByText("Nothing is selected.").waitFor();
    assert.deepEqual(errors, []);
    assert.equal((await page.getByRole("alert").allTextContents()).join("").trim(), "");
    await close();
  });

  test("another group drops what was selected in this one, and its history", async () => {
    const { page, close } = await lab.visit("#g=S4&el=3.4");
    await page.locator("button.primary:enabled").waitFor();
    await chip(page, "el").waitFor();
    await page.getByRole("combobox", { name: "Group" }).fill("S5");
    await page.getByRole("combobox", { name: "Group" }).press("Enter");
    await linkSays(page, "el", undefined);
    await page.getByText("Nothing is selected.").waitFor();
    assert.equal(await page.getByRole("button", { name: "Undo" }).isDisabled(), true);
    await close();
  });

  test("stays where the group is written in another way", async () => {
    const { page, errors, close } = await lab.visit("#g=s4&sub=6.7.1&n=3&irr=2");
    await linkSays(page, "g", "S4");
    await page.locator("button.primary:enabled").waitFor();
    for (const part of ["sub", "n", "irr"]) await chip(page, part).waitFor();
    const { sub, n, irr } = await link(page);
    assert.deepEqual({ sub, n, irr }, { sub: "6.7.1", n: "3", irr: "2" });
    assert.deepEqual(errors, []);
    await close();
  });

  test("a neuron comes with the subgroup that explains it", async () => {
    const { page, errors, close } = await lab.visit("#g=S4&rec=fast&seed=1");
    await page.locator("button.primary:enabled").waitFor();
    await primary(page).click();
    await page.locator(".verdict.final").waitFor({ timeout: RUN_MS });
    await page.locator("summary", { hasText: "taken apart" }).click();
    const row = page.locator("cosetta-neurons tbody tr", { hasText: "D4" }).first();
    const number = (await row.locator("th").textContent())?.trim();
    await row.getByRole("button").click();
    await chip(page, "n").getByText(`Neuron ${number}`).waitFor();
    await linkSays(page, "n", number);
    assert.match((await link(page)).sub, /^8\.\d+\.[0-2]$/);
    assert.equal(await row.getByRole("button").getAttribute("aria-pressed"), "true");
    assert.deepEqual(errors, []);
    await close();
  });
});
