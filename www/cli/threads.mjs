/** Helpers as threads of Node; see `www/worker/team.js`. */
import { Worker } from "node:worker_threads";
import { Team } from "../worker/team.js";

/** @import { Spawn } from "../worker/team.js" */
/** @import { Loaded } from "./engine.mjs" */

/**
 * A team of so many workers, this thread among them.
 *
 * @param {Loaded} loaded
 * @param {number} workers
 */
export function teamOf({ module, tile }, workers) {
  /** @type {Spawn} */
  const spawn = (onAnswer, onDeath) => {
    const thread = new Worker(new URL("helperThread.mjs", import.meta.url), {
      workerData: { module, tile },
    });
    thread.on("message", onAnswer);
    thread.on("error", onDeath);
    thread.on("exit", onDeath);
    return {
      send: (ask, transfer) => thread.postMessage(ask, transfer),
      close: () => void thread.terminate(),
    };
  };
  return new Team(spawn, workers - 1);
}
