/** Waiting for as long as a busy machine takes, for the tests. */
import { isDeepStrictEqual } from "node:util";

/** @import { Locator } from "playwright-core" */

/** Whatever is waited for may take this long. */
export const PATIENCE_MS = 60_000;

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Asks again until nothing is asserted in vain; the last failure is the test's.
 *
 * @template T
 * @param {() => Promise<T>} check
 */
export async function eventually(check) {
  for (const end = performance.now() + PATIENCE_MS; ; await pause(100)) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() > end) throw error;
    }
  }
}

/** What is read, once it stays the same for a while. @template T @param {() => Promise<T>} read */
export async function atRest(read) {
  let last = await read();
  for (let calm = 0; calm < 3;) {
    await pause(100);
    const now = await read();
    calm = isDeepStrictEqual(now, last) ? calm + 1 : 0;
    last = now;
  }
  return last;
}

/** Where something stands, once nothing that came late moves it. @param {Locator} locator */
export async function boxAtRest(locator) {
  const box = await atRest(() => locator.boundingBox());
  if (!box) throw new Error(`${locator} is not to be seen`);
  return box;
}
