/** Comma-separated values as RFC 4180 has them: a cell with a comma or a quote is quoted. */

/**
 * @param {string[]} cells
 */
export function formatRow(cells) {
  const quoted = cells.map((cell) =>
    /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
  );
  return `${quoted.join(",")}\n`;
}

/**
 * The rows of a text; `null` if a quote is out of place.
 *
 * @param {string} text
 * @returns {string[][] | null}
 */
export function parseRows(text) {
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y;
  /** @type {string[][]} */
  const rows = [];
  /** @type {string[]} */
  let row = [];
  while (cell.lastIndex < text.length || row.length > 0) {
    const [, content, end] = cell.exec(text) ?? [];
    if (content === undefined) return null;
    row.push(content.startsWith('"') ? content.slice(1, -1).replaceAll('""', '"') : content);
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
