/**
 * Rows of words set in columns.
 *
 * @param {string[][]} rows
 */
export function columns(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (/** @type {string[]} */ row) =>
    row.map((word, column) => word.padEnd(widths[column])).join("  ");
  return rows.map((row) => `  ${line(row).trimEnd()}\n`).join("");
}
