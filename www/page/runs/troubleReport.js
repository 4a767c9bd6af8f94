import { labAddress } from "#files";
import { linkOf } from "../choices/state.js";

/** @import { View } from "../view.js" */

/**
 * What somebody who is asked for help has to know of a failure: what happened, where the run
 * stood, what was chosen, and in which browser.
 *
 * @param {View} view
 * @param {string} message
 */
export function troubleReport({ machine, phase, status, keptStep, values, unknown }, message) {
  return [
    message,
    `version ${machine?.version ?? "?"}, ${phase}, step ${status?.step ?? "?"}, kept ${keptStep}`,
    labAddress(linkOf(values, unknown).hash),
    navigator.userAgent,
  ].join("\n");
}
