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

/** One subgroup of a class that is shown one by one. @param {Page} page @param {number} number @param {number} conjugate */
export const single = (page, number, conjugate) =>
  page.locator(`.lattice-single[data-class="${number}"][data-conjugate="${conjugate}"]`);

/**
 * The lines from single subgroup to single subgroup, by where they end.
 *
 * @param {Page} page
 */
export const singleLines = (page) =>
  page.locator(".lattice-plane").evaluate((plane) => {
    const { left, top } = plane.getBoundingClientRect();
    const boxes = [...plane.querySelectorAll(".lattice-single")].map((one) => {
      const box = one.getBoundingClientRect();
      const { class: number, conjugate } = /** @type {HTMLElement} */ (one).dataset;
      const x = (box.left + box.right) / 2 - left;
      return { name: `${number}.${conjugate}`, x, ends: [box.top - top, box.bottom - top] };
    });
    const at = (/** @type {string} */ point) => {
      const [x, y] = point.split(" ").map(Number);
      const near = (/** @type {number} */ a, /** @type {number} */ b) => Math.abs(a - b) < 1;
      return boxes.find((box) => near(box.x, x) && box.ends.some((end) => near(end, y)))?.name;
    };
    const paths = [...plane.querySelectorAll("path.singles")];
    return paths.flatMap((path) =>
      (path.getAttribute("d") ?? "")
        .split("M")
        .slice(1)
        .map((one) => {
          const points = one.split("L");
          return [points[0], points[points.length - 1]].map(at).join(" < ");
        }),
    );
  });
