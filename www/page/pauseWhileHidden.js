/** @import { View } from "./view.js" */

/**
 * Training waits for the tab to be seen.
 *
 * @param {{ view: View, pause: () => void, train: () => void }} lab
 * @param {(change: Pick<View, "away">) => void} show
 */
export function pauseWhileHidden(lab, show) {
  document.addEventListener("visibilitychange", () => {
    if (document.hidden && lab.view.phase === "training") {
      lab.pause();
      show({ away: true });
    } else if (!document.hidden && lab.view.away) {
      show({ away: false });
      lab.train();
    }
  });
}
