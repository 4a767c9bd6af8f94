/** A helper under Node: gets the module and the tile, then shards. */
import { parentPort, workerData } from "node:worker_threads";
import * as engine from "#cosetta";
import { HelperDesk, READY, transferOf } from "../worker/helper.js";

/** @import { Ask } from "../worker/helper.js" */

const { module, tile } = /** @type {{ module: WebAssembly.Module, tile: number }} */ (workerData);
engine.initSync({ module });
engine.chooseTile(tile);
const desk = new HelperDesk(engine);
parentPort?.on("message", (/** @type {Ask} */ ask) => {
  const answer = desk.answer(ask);
  parentPort?.postMessage(answer, transferOf(answer));
});
parentPort?.postMessage(READY);
