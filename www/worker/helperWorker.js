/** A helper in a browser: gets the module and the tile, then shards. */
import * as engine from "#cosetta";
import { HelperDesk, READY, transferOf } from "./helper.js";

/** @import { Ask } from "./helper.js" */

/** @type {HelperDesk | null} */
let desk = null;

self.addEventListener("message", ({ data }) => {
  if (desk) {
    const answer = desk.answer(/** @type {Ask} */ (data));
    return self.postMessage(answer, { transfer: transferOf(answer) });
  }
  const { module, tile } = /** @type {{ module: WebAssembly.Module, tile: number }} */ (data);
  engine.initSync({ module });
  engine.chooseTile(tile);
  desk = new HelperDesk(engine);
  self.postMessage(READY);
});
