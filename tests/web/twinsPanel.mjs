/** The twins in their panel, for the tests. */
import { RUN_MS } from "./browser.mjs";
import { openPanel } from "./trained.mjs";

/** @import { Page } from "playwright-core" */

/** @param {Page} page */
export const twins = (page) => page.locator("cosetta-twins");

/** @param {Page} page @param {string | RegExp} name */
export const button = (page, name) => twins(page).getByRole("button", { name });

/** Opens the panel and waits until the groups are known. @param {Page} page @param {string | RegExp} [begin] */
export async function open(page, begin = "Run the twins") {
  await page.locator("button.primary:enabled").waitFor();
  await openPanel(page, "Weigh the accounts");
  await button(page, begin).waitFor();
}

/** What is said of the outcome. @param {Page} page */
export const verdict = async (page) =>
  (await twins(page).locator(".sentence").textContent())?.trim() ?? "";

/** The cells of the runs, row by row. @param {Page} page */
export async function rowsOf(page) {
  const rows = twins(page)
    .getByRole("region", { name: "Steps to grok by seed" })
    .locator("tbody tr");
  const cells = await rows.evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? "")),
  );
  return cells;
}

/** Waits until no run is under way. @param {Page} page */
export const ended = (page) => button(page, "Download CSV").waitFor({ timeout: RUN_MS });
