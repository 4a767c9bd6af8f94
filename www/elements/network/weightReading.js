import { weightText as words } from "../../text/en/weightText.js";

/** @import { Place } from "../../views/gridMoves.js" */
/** @import { Drawn } from "./cosetta-heatmap.js" */

/**
 * What a weight is, and by how much it differs from a marked one.
 *
 * @param {Drawn} drawn
 * @param {string[]} labels of the elements
 * @param {Place} place
 * @param {Place | null} mark
 */
export function weightReading(drawn, labels, place, mark) {
  const said = inWords(drawn, labels, place);
  if (!mark) return said;
  if (mark.row === place.row && mark.column === place.column) return words.marked(said);
  const difference = valueAt(drawn, place) - valueAt(drawn, mark);
  return words.compared(said, inWords(drawn, labels, mark), difference);
}

/** @param {Drawn} drawn @param {Place} place */
export const valueAt = ({ values, question }, { row, column }) =>
  values[row * question.columns.length + column];

/** The coset of a row, `null` where each element is one. @param {Drawn} drawn @param {number} row */
export function cosetAt({ starts, elements }, row) {
  if (starts.length === elements.length) return null;
  return starts.filter((start) => start <= row).length - 1;
}

/** @param {Drawn} drawn @param {string[]} labels @param {Place} place */
function inWords(drawn, labels, { row, column }) {
  const { elements, starts, means, ratios, question } = drawn;
  const coset = cosetAt(drawn, row);
  return words.reading(question.layer, {
    element: labels[elements[row]],
    coset: coset === null ? null : labels[elements[starts[coset]]],
    column: question.columns[column],
    value: valueAt(drawn, { row, column }),
    mean: coset === null ? NaN : means[coset * question.columns.length + column],
    ratio: ratios[column],
  });
}
