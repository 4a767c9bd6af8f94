/** @import { Character, GroupReport } from "../../protocol/group.js" */

/** Values of a character that agree to so many digits are the same. */
const DIGITS = 6;

/** @param {Character} value */
function digits(value) {
  const [re, im] = typeof value === "number" ? [value, 0] : value;
  // Minus zero is zero.
  return `${Number(re.toFixed(DIGITS)) + 0},${Number(im.toFixed(DIGITS)) + 0}`;
}

/**
 * Whether the character tables of two groups are the same, but for the order in which irreps
 * and classes are listed.
 *
 * @param {GroupReport} one
 * @param {GroupReport} other
 */
export function sameCharacters(one, other) {
  const [columns, candidates] = [one, other].map(columnsOf);
  if (columns.length !== candidates.length) return false;
  const starts = columns.map(() => "");
  return canMatch(columns, candidates, starts, starts);
}

/** The values on each class, with its size. @param {GroupReport} report */
function columnsOf({ classes, character_table: rows }) {
  return classes.map(({ size }, i) => rows.map((row) => `${size}:${digits(row[i])}`));
}

/**
 * Whether each of the columns can be given one of the candidates such that the rows are the
 * same lists: tried column by column, as far as the rows that are begun agree.
 *
 * @param {string[][]} columns
 * @param {string[][]} candidates
 * @param {string[]} begun the rows so far
 * @param {string[]} others those of the candidates
 * @returns {boolean}
 */
function canMatch([column, ...rest], candidates, begun, others) {
  if (!column) return true;
  const grown = grow(begun, column);
  const wanted = sorted(grown);
  return candidates.some((candidate, i) => {
    const rows = grow(others, candidate);
    const left = candidates.filter((_, j) => j !== i);
    return sorted(rows) === wanted && canMatch(rest, left, grown, rows);
  });
}

/** @param {string[]} rows @param {string[]} column */
const grow = (rows, column) => rows.map((row, i) => `${row} ${column[i]}`);
/** @param {string[]} rows */
const sorted = (rows) => [...rows].sort().join("\n");
