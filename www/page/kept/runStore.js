import { openDiskRuns } from "./diskRuns.js";
import { MemoryRuns } from "./memoryRuns.js";

/** @import { DiskRuns } from "./diskRuns.js" */

/** A browser that has not opened its database by then will not: the page must not wait for it. */
const PATIENCE_MS = 3000;

/** @typedef {DiskRuns | MemoryRuns} RunStore */

/**
 * Where runs are kept: in the browser's database, or, where the page is not allowed one, in
 * memory.
 *
 * @returns {Promise<RunStore>}
 */
export async function openRunStore() {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const late = new Promise((_, reject) => (timer = setTimeout(reject, PATIENCE_MS)));
  try {
    const disk = openDiskRuns(() => clearTimeout(timer));
    return await Promise.race([disk, /** @type {Promise<never>} */ (late)]);
  } catch {
    return new MemoryRuns();
  }
}
