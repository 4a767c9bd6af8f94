import { html } from "lit";
import { text } from "../text/en.js";

/** A way to turn to something else. @typedef {{ words: string, possible: boolean, turn: () => void }} Turn */

/**
 * The buttons below a table that is read page by page.
 *
 * @param {number} page from 0
 * @param {number} pages
 * @param {(page: number) => void} turn
 * @param {Turn[]} [others] what else can be turned to
 */
export function pager(page, pages, turn, others = []) {
  const { curves } = text;
  const button = (/** @type {Turn} */ { words, possible, turn }) =>
    html`<button type="button" class="small" ?disabled=${!possible} @click=${turn}>
      ${words}
    </button>`;
  return html`<p class="row pager">
    ${others.map(button)}
    ${button({ words: curves.previous, possible: page > 0, turn: () => turn(page - 1) })}
    <span>${curves.page(page + 1, pages)}</span>
    ${button({ words: curves.next, possible: page < pages - 1, turn: () => turn(page + 1) })}
  </p>`;
}
