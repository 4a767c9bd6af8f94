/** The picture of the table, for the tests. */
import { atRest, boxAtRest } from "./patience.mjs";

/** @import { Page } from "playwright-core" */

/**
 * The corner of each cell of the picture, as `r,g,b`, once no line is on its way and nothing
 * is painted any more.
 *
 * @param {Page} page
 * @param {number} order
 */
export async function probe(page, order) {
  await page.locator(".overlay:not(.flying)").waitFor({ state: "attached" });
  return atRest(() => corners(page, order));
}

/** @param {Page} page @param {number} order */
const corners = (page, order) =>
  page.evaluate((n) => {
    const picture = /** @type {HTMLCanvasElement} */ (document.querySelector(".picture"));
    const copy = document.createElement("canvas");
    copy.width = copy.height = picture.width;
    const context = /** @type {CanvasRenderingContext2D} */ (copy.getContext("2d"));
    context.drawImage(picture, 0, 0);
    const cell = picture.width / n;
    const colour = (/** @type {number} */ x, /** @type {number} */ y) =>
      [...context.getImageData(y * cell, x * cell, 1, 1).data.slice(0, 3)].join();
    return Array.from({ length: n }, (_, x) => Array.from({ length: n }, (_, y) => colour(x, y)));
  }, order);

/** @param {Page} page @param {string} name */
export async function colourBy(page, name) {
  await page.getByRole("radio", { name, exact: true }).check();
}

/** The middle of a cell of the table on the screen. @param {Page} page @param {number} order @param {number} row @param {number} column */
export async function middleOf(page, order, row, column) {
  const box = await boxAtRest(page.locator(".picture"));
  const along = (/** @type {number} */ line) => ((line + 0.5) / order) * box.width;
  return { x: box.x + along(column), y: box.y + along(row) };
}
