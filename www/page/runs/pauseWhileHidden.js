/** @import { View } from "../view.js" */

/**
 * Training waits for the tab to be seen.
 *
 * @param {{ view: View, pause: () => void, train: () => void }} lab
 * @param {(change: Pick<View, "away">) => void} show
 * @returns {() => void} ends it
 */
export function pauseWhileHidden(lab, show) {
  const follow = () => {
    if (document.hidden && lab.view.phase === "training") {
      lab.pause();
      show({ away: true });
    } else if (!document.hidden && lab.view.away) {
      show({ away: false });
      lab.train();
    }
  };
  document.addEventListener("visibilitychange", follow);
  return () => document.removeEventListener("visibilitychange", follow);
}
