/** A thread of a sweep: gets configurations, trains each to its end, answers with what came out. */
import { parentPort, workerData } from "node:worker_threads";
import * as engine from "#cosetta";
import { failed } from "./result.mjs";

/** @import { Run } from "#cosetta" */
/** @import { Outcome, Status, TrainConfig } from "../../protocol/run.js" */
/** @import { Measured } from "./result.mjs" */

/** @typedef {{ module: WebAssembly.Module, tile: number, stopAtGrok: boolean }} ThreadData */

const { module, tile, stopAtGrok } = /** @type {ThreadData} */ (workerData);
engine.initSync({ module });
engine.chooseTile(tile);
parentPort?.on("message", (/** @type {{ config: TrainConfig }} */ { config }) => {
  parentPort?.postMessage(measure(config));
});

/**
 * @param {TrainConfig} config
 * @returns {Measured}
 */
function measure(config) {
  /** @type {Run | null} */
  let run = null;
  /** @type {Measured} */
  let measured;
  try {
    run = new engine.Run(config);
    measured = trainToEnd(run);
  } catch (error) {
    // After a trap the engine's memory cannot be trusted: the thread has to end.
    if (error instanceof WebAssembly.RuntimeError || !(error instanceof Error)) throw error;
    measured = failed(error.message);
  }
  run?.free();
  return measured;
}

/**
 * @param {Run} run
 * @returns {Measured}
 */
function trainToEnd(run) {
  const start = performance.now();
  const elapsed = () => Math.round(performance.now() - start) / 1000;
  /** @type {number | null} */
  let secondsToGrok = null;
  let finished = false;
  while (!finished && !(stopAtGrok && secondsToGrok !== null)) {
    const progress = run.advance();
    finished = progress === "finished";
    // Only an evaluation can find that the run has grokked.
    if (secondsToGrok === null && (finished || progress === "evaluated")) {
      secondsToGrok = statusOf(run).grokked_step === null ? null : elapsed();
    }
  }
  const seconds = elapsed();
  run.refreshRows(0, Math.sqrt(statusOf(run).pairs));
  const outcome = /** @type {Outcome} */ (run.outcome());
  return {
    memorised_step: outcome.memorised_step,
    grokked_step: outcome.grokked_step,
    seconds_to_grok: secondsToGrok,
    steps: outcome.steps,
    seconds,
    train_accuracy: outcome.train_accuracy,
    test_accuracy: outcome.test_accuracy,
    loss_all_pairs: outcome.loss_all_pairs,
    weights_sha256: outcome.weights_sha256,
    failure: null,
  };
}

/** @param {Run} run @returns {Status} */
function statusOf(run) {
  return run.status();
}
