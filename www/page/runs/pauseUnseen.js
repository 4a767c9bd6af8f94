/** @import { View } from "../view.js" */
/** @import { Sight } from "./sight.js" */

/**
 * Training waits for the lab to be seen.
 *
 * @param {{ view: View, sight: Sight, pause: () => void, train: () => void }} lab
 * @param {(change: Pick<View, "away">) => void} show
 */
export function pauseUnseen(lab, show) {
  const { sight } = lab;
  sight.addEventListener("change", () => {
    if (!sight.isSeen && lab.view.phase === "training") {
      lab.pause();
      show({ away: true });
    } else if (sight.isSeen && lab.view.away) {
      show({ away: false });
      lab.train();
    }
  });
}
