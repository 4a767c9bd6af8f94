/** Fingers on the page, for the tests. */

/** @import { Page } from "playwright-core" */

/** Fingers go from places to others, in steps. @param {Page} page @param {[number, number, number, number][]} paths */
export async function dragFingers(page, paths) {
  const session = await page.context().newCDPSession(page);
  const steps = 8;
  const points = (/** @type {number} */ t) =>
    paths.map(([x, y, toX, toY], id) => ({ x: x + t * (toX - x), y: y + t * (toY - y), id }));
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: points(0) });
  for (let i = 1; i <= steps; i++) {
    const touchPoints = points(i / steps);
    await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints });
    await page.waitForTimeout(20);
  }
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}
