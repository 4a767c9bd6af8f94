/** @import { State } from "./state.js" */
/** @import { View } from "./view.js" */

/**
 * While the page is printed it is light, and shows what only paper needs.
 *
 * @param {State} state
 * @param {(change: Pick<View, "printing" | "values">) => void} show
 * @returns {() => void} ends it
 */
export function showOnPaper(state, show) {
  const begin = () => show({ printing: true, values: { ...state.values, theme: "light" } });
  const end = () => show({ printing: false, values: state.values });
  addEventListener("beforeprint", begin);
  addEventListener("afterprint", end);
  return () => {
    removeEventListener("beforeprint", begin);
    removeEventListener("afterprint", end);
  };
}
