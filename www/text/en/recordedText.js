import { count, percent } from "../numbers.js";

/** @import { TrainConfig } from "../../protocol/run.js" */

/** The recorded run; fetched where no engine can run. */
export const recordedText = {
  unsupported:
    "This browser cannot run the engine: it needs WebAssembly with SIMD, which Chrome and Edge have from version 91, Firefox from 114 and Safari from 16.4. If yours is newer, WebAssembly is switched off, as in Lockdown Mode.",
  waiting: "Fetching a run that was recorded …",
  failed: "The recorded run could not be fetched.",
  /** Before and after the name of the group. @type {(config: TrainConfig) => [string, string]} */
  what: ({ preset, seed, width, train_fraction: share }) => [
    `So here is a run that was recorded: the same engine trained ${count(width)} neurons on ${percent(share)} of the multiplication table of `,
    ` (recipe “${preset}”, seed ${seed}). First they learn by heart what they are shown; then, all at once, they know the rest.`,
  ],
  picture: (/** @type {string} */ title, /** @type {number} */ step) =>
    `Cayley table of ${title} as the network answers at step ${count(step)}, a colour for each element`,
  legend: (/** @type {number} */ step) =>
    `What the network answers at step ${count(step)}: row x, column y, a colour for each element. Where it is right everywhere, each row and each column has every colour once.`,
};
