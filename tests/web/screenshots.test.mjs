/**
 * Pictures of every view into target/screenshots, for eyes to look over. A view that
 * does not come up, or sticks out to the side, is a failure.
 */
import assert from "node:assert/strict";
import { mkdir, rm } from "node:fs/promises";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { openLab, primary, stepsBeyond } from "./browser.mjs";
import { ready } from "./factsPanel.mjs";
import { GAP, KLEIN, LOOP } from "./ownDialog.mjs";
import { openPanel } from "./trained.mjs";

/** @import { Locator, Page } from "playwright-core" */

const FOLDER = fileURLToPath(new URL("../../target/screenshots/", import.meta.url));
const SIZES = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

/** Writes a picture of the screen, or of one part in full. @typedef {(view: string, part?: Locator) => Promise<unknown>} Shoot */

/** The page as it opens, and the list of groups. @param {Page} page @param {Shoot} shoot */
async function shootOpening(page, shoot) {
  await page.locator(".question").getByText("that we trained earlier").waitFor();
  await page.locator(".verdict.final").waitFor();
  await shoot("opening");
  await shoot("opening-whole", page.locator("body"));
  const change = page.getByText("Change", { exact: true });
  if (await change.isVisible()) await change.click();
  await page.getByText("More settings").click();
  await page.getByRole("combobox", { name: "Group" }).click();
  await shoot("groups");
  await page.keyboard.press("Escape");
  await shoot("settings", page.locator("cosetta-settings"));
}

/** The panels below, each with its work done. @param {Page} page @param {Shoot} shoot */
async function shootPanels(page, shoot) {
  await openPanel(page, "taken apart");
  await page.getByRole("button", { name: "Show the neuron explained best" }).click();
  await page.locator("cosetta-close-up").waitFor();
  await shoot("anatomy", page.locator("cosetta-anatomy"));
  await openPanel(page, "Break it");
  await page.getByRole("button", { name: "Remove", exact: true }).click();
  await page.locator("cosetta-tried .sentence").waitFor();
  await page.getByRole("button", { name: "Run them all" }).click();
  await page.locator("cosetta-interventions table").waitFor();
  await page.getByRole("button", { name: "Score every threshold" }).click();
  await page.locator("cosetta-curve tbody").waitFor();
  await shoot("bench", page.locator("cosetta-bench"));
  await openPanel(page, "Weigh the accounts");
  await page.getByRole("button", { name: "Put both to the test" }).click();
  await page.locator(".verdict-words").waitFor();
  await page.getByRole("button", { name: "Prove it" }).click();
  await page.getByText(/^\s*Proved/).waitFor();
  await page.getByRole("button", { name: "Run the twins" }).waitFor();
  await shoot("weighing", page.locator("cosetta-weighing"));
  await openPanel(page, "About");
  await ready(page);
  await shoot("facts", page.locator("cosetta-facts"));
}

/** The table sorted, a cell pinned, and the table in words. @param {Page} page @param {Shoot} shoot */
async function shootTable(page, shoot) {
  const table = page.locator("cosetta-table");
  await page.getByRole("button", { name: "Sort by its cosets" }).click();
  await table.getByText(/^\s*Rows sorted by right cosets/).waitFor();
  await page.getByRole("gridcell").first().focus();
  await page.keyboard.press("Enter");
  await page.getByText("Likeliest answers").waitFor();
  await shoot("sorted", table);
  await table.getByRole("button", { name: "Show as table" }).click();
  await shoot("table-in-words", table);
  await table.getByRole("button", { name: "Show as picture" }).click();
}

/** Everything that opens above the page. @param {Page} page @param {Shoot} shoot */
async function shootDialogs(page, shoot) {
  const dialog = page.getByRole("dialog");
  await page.getByRole("button", { name: "Find anything, and keys" }).click();
  await dialog.waitFor();
  await shoot("help");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Embed…" }).click();
  await dialog.waitFor();
  await shoot("embed");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Your own group…" }).click();
  await shoot("own-empty");
  for (const [name, tab, input] of [
    ["table", "Table", KLEIN],
    ["loop", "Table", LOOP],
    ["gap", "GAP", GAP],
  ]) {
    await dialog.getByRole("tab", { name: tab }).click();
    await dialog.getByRole("textbox").fill(input);
    await dialog.locator(".check-result:not(.stale)").waitFor();
    await shoot(`own-${name}`);
  }
  await page.keyboard.press("Escape");
}

/** A run under way, and what is kept of it. @param {Page} page @param {Shoot} shoot */
async function shootRun(page, shoot) {
  // A recipe of many steps: the run must not end before it is paused.
  await page.evaluate(() => void (location.hash = "#v=1&rec=clean"));
  await primary(page).click();
  await stepsBeyond(page, 200);
  await primary(page).getByText("Pause").click();
  await page.getByText("Paused.").waitFor();
  await shoot("paused", page.locator("#lab"));
  await openPanel(page, "Kept runs");
  await page.locator(".kept-runs li").first().waitFor();
  await shoot("kept", page.locator("cosetta-kept"));
}

/** Opens a small network, of which everything is worked out at once. @param {Page} page */
async function openNetwork(page) {
  await page
    .locator("cosetta-keep input[type=file]")
    .setInputFiles("tests/fixtures/s4.safetensors");
  await page.getByText("right on all 576 pairs").first().waitFor();
}

/** The first step of the tour. @param {Page} page @param {Shoot} shoot */
async function shootTour(page, shoot) {
  await page.getByRole("button", { name: /Take the tour|Tour/ }).click();
  await page.getByRole("dialog", { name: /^Tour, step 1/ }).waitFor();
  await shoot("tour");
}

/** Runs in the page: how wide it is, once everything is drawn. @returns {Promise<number>} */
const painted = () =>
  new Promise((done) =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => done(document.documentElement.scrollWidth)),
    ),
  );

describe("pictures", () => {
  /** @type {Awaited<ReturnType<typeof openLab>>} */
  let lab;
  before(async () => {
    lab = await openLab();
    await rm(FOLDER, { recursive: true, force: true });
    await mkdir(FOLDER, { recursive: true });
  });
  after(() => lab.close());

  for (const [size, options] of Object.entries(SIZES)) {
    for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
      test(`of every view, ${size}, ${colorScheme}`, async () => {
        const look = { ...options, colorScheme, reducedMotion: /** @type {const} */ ("reduce") };
        const { page, errors, close } = await lab.visit("", look);
        /** @type {Shoot} */
        const shoot = async (view, part) => {
          const wide = await page.evaluate(painted);
          assert.equal(wide, options.viewport.width, `${view} sticks out`);
          const path = `${FOLDER}${size}-${colorScheme}-${view}.png`;
          await (part ?? page).screenshot({ path, animations: "disabled" });
        };
        await shootOpening(page, shoot);
        await shootDialogs(page, shoot);
        await shootRun(page, shoot);
        await openNetwork(page);
        await shootPanels(page, shoot);
        await shootTable(page, shoot);
        await shootTour(page, shoot);
        assert.deepEqual(errors, []);
        await close();
      });
    }
  }
});
