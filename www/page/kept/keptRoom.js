/** @import { KeptFile, KeptRun } from "./keptRun.js" */
/** @import { RunStore } from "./runStore.js" */

/** All runs together take no more than this. */
const MOST_BYTES = 2 ** 28;

/** Whether a browser says so that its storage is full. @param {unknown} error */
const isFull = (error) => error instanceof DOMException && error.name === "QuotaExceededError";

/**
 * Puts a run into the store. If there is no room for it, the oldest ones make way that the
 * visitor has not pinned.
 *
 * @param {RunStore} store
 * @param {KeptRun[]} others in it, the newest first
 * @param {{ run: KeptRun, file: KeptFile, atOnce: boolean }} writing as the store is asked to
 * @returns {Promise<KeptRun[]>} those that made way
 */
export async function putInto(store, others, { run, file, atOnce }) {
  const unpinned = others.filter(({ pinned }) => !pinned);
  /** @type {KeptRun[]} */
  const dropped = [];
  let total = others.reduce((sum, { size }) => sum + size, run.size);
  const drop = async () => {
    const oldest = unpinned.pop();
    if (!oldest) return false;
    await store.remove(oldest.id);
    total -= oldest.size;
    dropped.push(oldest);
    return true;
  };
  while (total > MOST_BYTES && (await drop()));
  for (;;) {
    try {
      await store.put(run, file, atOnce);
      return dropped;
    } catch (error) {
      if (!isFull(error) || !(await drop())) throw error;
    }
  }
}
