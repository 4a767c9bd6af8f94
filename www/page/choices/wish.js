/** How the visitor wants the engine to run: a matter of this machine, not of a link. */

/** @import { Wish } from "../../protocol/machine.js" */

const KEY = "cosetta.engine";
/** A step has no more shards. */
export const MOST_WORKERS = 8;

/** The workers this machine has cores for. */
export function coresHere() {
  return Math.min(navigator.hardwareConcurrency || 1, MOST_WORKERS);
}

/** The last wish; at first all cores, and the bits that are the same everywhere. @returns {Wish} */
export function recallWish() {
  let kept = null;
  try {
    kept = JSON.parse(localStorage.getItem(KEY) ?? "null");
  } catch {
    // Where storing is forbidden nothing was kept.
  }
  const workers = Number.isInteger(kept?.workers) ? kept.workers : coresHere();
  return { turbo: kept?.turbo === true, workers: Math.min(Math.max(workers, 1), MOST_WORKERS) };
}

/** @param {Wish} wish */
export function keepWish(wish) {
  try {
    localStorage.setItem(KEY, JSON.stringify(wish));
  } catch {
    // It then holds until the page is left.
  }
}
