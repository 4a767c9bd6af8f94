/** A network that has grokked, for the tests of what takes it apart. */

import { RUN_MS } from "./browser.mjs";

/** @import { Page } from "playwright-core" */

/** A short run of a small group to its end. */
export const SMALL = "#g=S4&rec=fast&seed=1";

/** @param {Page} page */
export async function trainToEnd(page) {
  await page.getByRole("button", { name: "Train", exact: true }).click();
  await page.locator(".verdict.final").waitFor({ timeout: RUN_MS });
}

/** Opens a panel that no link has opened. @param {Page} page @param {string} title */
export const openPanel = (page, title) =>
  page
    .locator("summary", { hasText: title })
    .evaluate((/** @type {HTMLElement} */ summary) =>
      summary.closest("details")?.open ? undefined : summary.click(),
    );
