/** Somebody who wants figures, a proof, and the weights, with a mouse at a large screen. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { finalSentence, openLab, primary } from "./browser.mjs";
import { openPanel } from "./trained.mjs";

/** @import { Page } from "playwright-core" */

/** The whole hash of the weights, as it is copied. @param {Page} page */
async function hash(page) {
  await page.getByRole("button", { name: "Copy the whole hash" }).click();
  await page.getByText("Copied", { exact: true }).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** @param {Page} page @param {string} name */
const click = (page, name) => page.getByRole("button", { name, exact: true }).click();

describe("a researcher", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => void (lab = await openLab()));
  after(() => lab.close());

  test("trains, weighs and proves a network, and has the same weights back from a file", async () => {
    const { page, errors, close } = await lab.visit("#v=1", {
      viewport: { width: 1440, height: 900 },
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.locator("button.primary:enabled").waitFor();
    await page.getByRole("combobox", { name: "Group" }).fill("S4");
    await page.getByRole("option", { name: /^S4/ }).first().click();
    await page.getByRole("heading", { name: "Cayley table of S4" }).waitFor();
    await click(page, "New seed");
    await page.waitForFunction(() => location.hash.includes("seed=2"));
    await page.getByRole("radio", { name: "Clean" }).check();
    await page.waitForFunction(() => !location.hash.includes("rec=fast"));
    await primary(page).click();
    assert.match(await finalSentence(page), /^Grokked\. .* right on all 576 pairs/);
    const trained = await hash(page);
    assert.match(trained, /^[0-9a-f]{64}$/);

    await openPanel(page, "taken apart");
    const [, tell] =
      (await page.getByText(/live neurons are coset circuits/).textContent())?.match(
        /(\d+) (?:of \d+ )?live/,
      ) ?? [];
    const circuits = page.getByRole("table", { name: "Circuits, by class of subgroups" });
    const counts = await circuits.locator("tbody td:nth-of-type(2)").allTextContents();
    assert.ok(counts.length > 0 && Number(tell) >= Math.max(...counts.map(Number)), `${counts}`);

    await openPanel(page, "Weigh the accounts");
    await click(page, "Put both to the test");
    await page.locator(".verdict-words").waitFor();
    assert.equal(await page.locator(".tests li").count(), 7);
    await click(page, "Prove it");
    await page.getByText(/Proved: the network answers at least 100\s% .*\(576 of 576\)/).waitFor();

    const download = page.waitForEvent("download");
    await click(page, "Download run");
    const file = await download;
    assert.equal(file.suggestedFilename(), "cosetta-S4-clean-seed-2.safetensors");
    const bytes = readFileSync(await file.path());

    await page.getByRole("combobox", { name: "Group" }).fill("C7");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Cayley table of C7" }).waitFor();
    const chooser = page.waitForEvent("filechooser");
    await click(page, "Open a run");
    await (
      await chooser
    ).setFiles({
      ...{ name: file.suggestedFilename(), mimeType: "application/octet-stream" },
      buffer: bytes,
    });
    await page.getByRole("heading", { name: "Cayley table of S4" }).waitFor();
    assert.match(await finalSentence(page), /^Grokked\. .* right on all 576 pairs/);
    assert.equal(await hash(page), trained);
    assert.match(new URL(page.url()).hash, /g=S4&.*seed=2|seed=2&.*g=S4/);
    assert.deepEqual(errors, []);
    await close();
  });
});
