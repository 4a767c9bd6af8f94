/**
 * `node www/recorded/record.mjs`: trains the network that a browser without the engine is
 * shown, and writes what it looked like on the way beside this script.
 */
import { writeFileSync } from "node:fs";
import { encode } from "fast-png";
import { presetConfig } from "../cli/config.mjs";
import { calibrated, loadEngine } from "../cli/engine.mjs";
import { teamOf } from "../cli/threads.mjs";
import { refreshRowsFor, trainFor } from "../worker/engine.js";

/** @import { Evaluation } from "../protocol/run.js" */

const [GROUP, RECIPE] = ["S5", "fast"];
/** As the page paints the answers, a pixel a cell; one colouring for all themes. */
const PICTURE = {
  ...{ colouring: "answer", palette: "viridis", theme: "light" },
  ...{ cell: 1, lines: null, cosets: null },
};

/** What the engine asks of a browser: Node has none. */
class Picture {
  /** @param {Uint8ClampedArray} data @param {number} width @param {number} height */
  constructor(data, width, height) {
    Object.assign(this, { data: data.slice(), width, height });
  }
}
Object.assign(globalThis, { ImageData: Picture });

const loaded = calibrated(await loadEngine());
const run = new loaded.engine.Run(presetConfig(loaded.engine, GROUP, RECIPE));
const team = teamOf(loaded, 1);
const order = Math.sqrt(run.status().pairs);
const every = run.config().evaluate_every;
/** @type {Uint8ClampedArray[]} */
const pictures = [];
for (let step = 0, more = true; ; step += every) {
  more = await trainFor(team, run, Infinity, undefined, step);
  await refreshRowsFor(team, run, order, 0, Infinity);
  pictures.push(run.tableImage(PICTURE).data);
  if (!more || run.status().finished) break;
}
const { title } = loaded.engine.describeGroup(GROUP);
const evaluations = /** @type {Evaluation[]} */ (run.evaluations(0));
const recording = { config: run.config(), title, status: run.status(), evaluations };
team.close();

// One below the other, without the alpha channel: all are opaque.
const rgb = pictures.flatMap((data) => [...data.filter((_, i) => i % 4 !== 3)]);
const height = order * pictures.length;
writeFileSync(
  new URL(`${GROUP}.png`, import.meta.url),
  encode({ width: order, height, data: Uint8Array.from(rgb), channels: 3 }, { zlib: { level: 9 } }),
);
writeFileSync(new URL(`${GROUP}.json`, import.meta.url), `${JSON.stringify(recording)}\n`);
process.stdout.write(
  `${pictures.length} pictures, ${evaluations.length} evaluations, ${run.status().step} steps\n`,
);
