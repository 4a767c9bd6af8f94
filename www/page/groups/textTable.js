/** What separates cells, the rarest sign in labels first, as the engine reads them. */
const SEPARATORS = ["\t", ";", ","];
/** Beginnings of lines that are no part of a table. */
const ASIDE = /^\s*(#|gap>|$)/;

/** A larger table is not looked through. */
const MOST = 64;

/** A cell of a text, and where it stands there. @typedef {{ text: string, start: number, end: number }} TextCell */

/** Where the lines of a text begin, and what stands in them. @param {string} text */
function linesOf(text) {
  let start = 0;
  return text.split("\n").map((words) => {
    const line = { words, start };
    start += words.length + 1;
    return line;
  });
}

/**
 * The cells of each line, and nothing for a line that is no part of the table.
 *
 * @param {string} text
 * @returns {TextCell[][]}
 */
function cellsOf(text) {
  const lines = linesOf(text);
  const first = lines.find(({ words }) => !ASIDE.test(words) && /\S[\t;, ]+\S/.test(words));
  const separator = SEPARATORS.find((sign) => first?.words.trim().includes(sign)) ?? null;
  const pattern =
    separator === null
      ? /\S+/g
      : new RegExp(`[^${separator}]+|(?<=^|${separator})(?=${separator}|$)`, "g");
  return lines.map(({ words, start }) =>
    ASIDE.test(words)
      ? []
      : [...words.matchAll(pattern)].map(({ 0: cell, index }) => {
          const inner = cell.trim().replace(/^"(.*)"$/, "$1");
          const at = start + index + Math.max(0, cell.indexOf(inner));
          return { text: inner, start: at, end: at + inner.length };
        }),
  );
}

/**
 * The table in a text, by the names of its elements.
 *
 * @typedef {object} TextTable
 * @property {string[]} labels
 * @property {(x: string, y: string) => TextCell | null} cell of the product
 */

/**
 * A table whose elements are known, to be found again in its text; `null` if it is not there as
 * it was read.
 *
 * @param {string} text
 * @param {string[]} labels as the engine read them
 * @returns {TextTable | null}
 */
export function textTable(text, labels) {
  if (labels.length > MOST) return null;
  const rows = cellsOf(text).filter((cells) => cells.length > 0);
  const hasHeader = rows.length === labels.length + 1;
  if (!hasHeader && rows.length !== labels.length) return null;
  const header = hasHeader ? rows[0].slice(-labels.length).map((cell) => cell.text) : labels;
  const body = hasHeader ? rows.slice(1) : rows;
  const names = hasHeader ? body.map(([name]) => name.text) : labels;
  const cell = (/** @type {string} */ x, /** @type {string} */ y) =>
    body[names.indexOf(x)]?.slice(-labels.length)[header.indexOf(y)] ?? null;
  const isSound = labels.every((x) => labels.every((y) => labels.includes(cell(x, y)?.text ?? "")));
  return isSound ? { labels, cell } : null;
}

/**
 * The part of a text that a message names by line, and cell or column; `null` if it names none.
 *
 * @param {string} text
 * @param {string} message
 * @returns {[number, number] | null}
 */
export function placeIn(text, message) {
  const found = message.match(/line (\d+)(?:, (cell|column) (\d+))?/);
  if (!found) return null;
  const [, number, what, at] = found;
  const line = linesOf(text)[Number(number) - 1];
  if (!line) return null;
  const cell = what === "cell" ? cellsOf(text)[Number(number) - 1][Number(at) - 1] : undefined;
  if (cell) return [cell.start, cell.end];
  if (what === "column") {
    const start = Math.min(line.start + Number(at) - 1, line.start + line.words.length - 1);
    return [Math.max(start, 0), Math.max(start, 0) + 1];
  }
  return [line.start, line.start + line.words.length];
}
