/** The dialog for a group of one's own, for the tests. */

/** @import { Page } from "playwright-core" */

export const KLEIN = "· e a b c\ne e a b c\na a e c b\nb b c e a\nc c b a e";
export const LOOP = "e a b c d\na e c d b\nb d e a c\nc b d e a\nd c a b e";
export const GAP = "[ [ 1, 2, 3 ], [ 2, 3, 1 ], [ 3, 1, 2 ] ]";

/** The table of the cyclic group of that order, too long for a link from 30 on. @param {number} n */
export const cyclic = (n) =>
  Array.from({ length: n }, (_, x) =>
    Array.from({ length: n }, (_, y) => (x + y) % n).join(","),
  ).join("\n");

/**
 * @param {Page} page
 * @param {string} [tab]
 */
export async function openDialog(page, tab = "Generators") {
  await page.locator("button.primary:enabled").first().waitFor();
  await page.getByRole("button", { name: "Your own group…" }).click();
  await page.getByRole("tab", { name: tab }).click();
}

/** @param {Page} page */
export const field = (page) => page.getByRole("dialog").getByRole("textbox");

/** @param {Page} page @param {string} name */
export const button = (page, name) => page.getByRole("dialog").getByRole("button", { name });
