/** How the visitor wants the engine to run: a matter of this machine, not of a link. */

import { machineStore } from "../browser/machineStore.js";

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
  const kept = machineStore.recall(KEY);
  const workers = Number.isInteger(kept?.workers) ? kept.workers : coresHere();
  return { turbo: kept?.turbo === true, workers: Math.min(Math.max(workers, 1), MOST_WORKERS) };
}

/** @param {Wish} wish */
export function keepWish(wish) {
  // Where nothing can be kept, it holds until the page is left.
  machineStore.keep(KEY, wish);
}
