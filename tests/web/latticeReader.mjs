/** The picture of the subgroups, for the tests. */

/** @import { Page } from "playwright-core" */

/** A class by what is said of it. @param {Page} page @param {string | RegExp} name */
export const node = (page, name) =>
  page.locator("cosetta-lattice").getByRole("option", { name, exact: typeof name === "string" });

/** What is said of the class in focus. @param {Page} page */
export const focused = (page) =>
  page.evaluate(() => document.activeElement?.querySelector(":scope > .sr-only")?.textContent);

/** What is said of each class. @param {Page} page */
export const sentences = (page) => page.locator(".lattice-node > .sr-only").allTextContents();

/** The lines of the picture from class to class, by where they end. @param {Page} page */
export const lines = (page) =>
  page.locator(".lattice-plane").evaluate((plane) => {
    const boxes = [...plane.querySelectorAll("[role=option]")].map((one) => ({
      number: Number(/** @type {HTMLElement} */ (one).dataset.class),
      box: one.getBoundingClientRect(),
    }));
    const { left, top } = plane.getBoundingClientRect();
    const at = (/** @type {DOMPoint} */ { x, y }) =>
      boxes.find(
        ({ box }) =>
          Math.abs(left + x - (box.left + box.right) / 2) < 1 &&
          Math.min(Math.abs(top + y - box.top), Math.abs(top + y - box.bottom)) < 1,
      )?.number;
    return [...plane.querySelectorAll("polyline")].map(({ points }) =>
      [points.getItem(0), points.getItem(points.numberOfItems - 1)].map(at).join(" "),
    );
  });

/** How many lines run through a class. @param {Page} page */
export const struck = (page) =>
  page.locator(".lattice-plane").evaluate((plane) => {
    const { left, top } = plane.getBoundingClientRect();
    const boxes = [...plane.querySelectorAll("[role=option]")].map((o) =>
      o.getBoundingClientRect(),
    );
    const isInside = (/** @type {number} */ x, /** @type {number} */ y) =>
      boxes.some((b) => x > b.left + 1 && x < b.right - 1 && y > b.top + 1 && y < b.bottom - 1);
    return [...plane.querySelectorAll("polyline")].filter((line) => {
      const length = line.getTotalLength();
      return Array.from({ length: 100 }, (_, i) => line.getPointAtLength((length * i) / 99)).some(
        ({ x, y }) => isInside(left + x, top + y),
      );
    }).length;
  });
