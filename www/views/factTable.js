import { html, nothing } from "lit";

/**
 * A table that scrolls in a frame of its own.
 *
 * @param {string} title
 * @param {(string | { words: string })[]} columns of numbers, or of words
 * @param {unknown} rows
 * @param {{ captioned?: boolean }} [options] false where a heading says the title already
 */
export const factTable = (title, columns, rows, { captioned = true } = {}) =>
  html`<div class="scroll" role="region" aria-label=${title} tabindex="0">
    <table>
      ${
        captioned
          ? html`<caption>
              ${title}
            </caption>`
          : nothing
      }
      <thead>
        <tr>
          ${columns.map((column) =>
            typeof column === "string"
              ? html`<th scope="col">${column}</th>`
              : html`<th scope="col" class="words">${column.words}</th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
