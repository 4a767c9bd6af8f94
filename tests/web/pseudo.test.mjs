/** The page in a language that nobody speaks: whether all that it says can be translated, and has room. */
import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { serve } from "../../www/build/serve.mjs";
import { openLab, primary } from "./browser.mjs";
import { pseudoSite } from "./pseudoSite.mjs";
import { englishIn as wordsIn, openAll } from "./spoken.mjs";

const APART = "lívé ñéúróñs";

/** What stands in the file of the page itself is translated with it. */
const IN_PAGE = ".tagline, .colophon";

/** @param {import("playwright-core").Page} page */
const englishIn = (page) => wordsIn(page, { aside: IN_PAGE });

describe("in a language of longer words", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  /** @type {Awaited<ReturnType<typeof serve>>} */
  let server;
  let folder = "";
  before(async () => {
    lab = await openLab();
    folder = await pseudoSite();
    server = await serve(folder, 0);
  });
  after(async () => {
    await lab.close();
    server.close();
    await rm(folder, { recursive: true });
  });

  /** A run at its end, with all panels open. @param {string} hash @param {number} width */
  async function trained(hash, width) {
    const visit = await lab.visit(`${server.url}${hash}`, { viewport: { width, height: 900 } });
    await primary(visit.page).click();
    await visit.page.locator(".verdict.final").waitFor();
    await openAll(visit.page, APART);
    return visit;
  }

  test("whatever the page says stands in a catalogue", async () => {
    const { page, errors, close } = await trained("#g=S4&rec=fast", 1280);
    await page.getByLabel("Wórkérs").waitFor();
    assert.deepEqual(await englishIn(page), [], "panels");
    await page.locator("cosetta-neurons button.choice").first().click();
    await page.locator("cosetta-close-up").waitFor();
    for (const name of ["referee", "interventions", "certificate"]) {
      await page.locator(`cosetta-${name} button:not(.small):enabled`).last().click();
      await page.locator(`cosetta-${name} :is(table, .sentence)`).first().waitFor();
    }
    assert.deepEqual(await englishIn(page), [], "a neuron, and evidence");
    for (const name of [/^Ýóúr own gróúp/, /^Émbéd/]) {
      await page.getByRole("button", { name }).click();
      await page.locator("dialog[open]").waitFor();
      assert.deepEqual(await englishIn(page), [], `${name}`);
      await page.keyboard.press("Escape");
    }
    await page.locator("cosetta-help button").click();
    await page.locator("dialog[open]").waitFor();
    assert.deepEqual(await englishIn(page), [], "help");
    await page.keyboard.press("Escape");
    await page.locator("cosetta-offer button").click();
    await page.locator("cosetta-tour h2, cosetta-tour h3").first().waitFor();
    assert.deepEqual(await englishIn(page), [], "tour");
    assert.deepEqual(errors, []);
    await close();
  });

  for (const width of [320, 390, 768, 1440]) {
    test(`at ${width} pixels everything has room`, async () => {
      const { page, close } = await trained("#g=S4&rec=fast", width);
      const [needed, there] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      assert.ok(needed <= there, `${needed} of ${there}`);
      await close();
    });
  }
});
