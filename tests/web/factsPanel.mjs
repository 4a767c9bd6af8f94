/** The facts about a group, for the tests. */

import { openPanel } from "./trained.mjs";

/** @import { Page } from "playwright-core" */

/** @param {Page} page */
export async function openFacts(page) {
  await page.locator("button.primary:enabled").waitFor();
  await openPanel(page, "About");
}

/** @param {Page} page */
export const ready = (page) => page.getByRole("button", { name: "Download as JSON" }).waitFor();

/**
 * A page whose facts are there.
 *
 * @param {Awaited<ReturnType<typeof import("./browser.mjs").openLab>>} lab
 * @param {Parameters<typeof lab.visit>} given
 */
export async function visitFacts(lab, ...given) {
  const visited = await lab.visit(...given);
  await openFacts(visited.page);
  await ready(visited.page);
  return visited;
}

/** The cells of a table, by rows. @param {Page} page @param {string} name */
export const cells = (page, name) =>
  page
    .getByRole("table", { name })
    .evaluate((table) =>
      [.../** @type {HTMLTableElement} */ (table).tBodies[0].rows].map((row) =>
        [...row.cells].map(({ textContent }) => (textContent ?? "").trim().replaceAll(/\s+/g, " ")),
      ),
    );
