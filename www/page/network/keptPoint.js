/** @import { Point } from "../../protocol/run.js" */
/** @import { Lab } from "../lab.js" */

/**
 * A point of the timeline of the run on the page, for the worker to look at.
 *
 * @param {Pick<Lab, "keeping" | "view">} lab
 * @param {(step: number) => boolean} isWanted
 * @returns {Promise<Point | undefined>} the first such
 */
export async function keptPoint(lab, isWanted) {
  const { timeline } = await lab.keeping.load();
  return timeline.past(lab.view.id).points.find(({ step }) => isWanted(step));
}
