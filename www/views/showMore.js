import { html, nothing } from "lit";
import { reportText } from "../text/en/reportText.js";

/** Rows that a list begins with. */
export const FIRST_ROWS = 100;
/** More rows than this at once would make the page wait. */
const MOST_ROWS = 1000;

/**
 * A button for the rows of a list that are not shown yet; nothing if all are.
 *
 * @param {number} shown
 * @param {number} all
 * @param {(rows: number) => void} show how many to show from now on
 */
export function showMore(shown, all, show) {
  const rest = all - shown;
  if (rest <= 0) return nothing;
  const next = Math.min(rest, MOST_ROWS);
  const words = next === rest ? reportText.showAll(rest) : reportText.showMore(next, rest);
  return html`<button type="button" @click=${() => show(shown + next)}>${words}</button>`;
}
