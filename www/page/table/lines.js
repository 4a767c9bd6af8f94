import { movesText, reordered } from "../choices/moves.js";
import { asWritten, notationOf, sideIn } from "./notation.js";

/** @import { Group } from "../../protocol/group.js" */
/** @import { Move } from "../choices/moves.js" */
/** @import { Selection } from "../choices/selection.js" */
/** @import { Values } from "../choices/state.js" */
/** @import { Factors } from "../../protocol/table.js" */
/** @import { View } from "../view.js" */
/** @import { ArrangedView } from "./arranger.js" */
/** @import { Notation } from "./notation.js" */

/**
 * One direction of the table: the element in each line, where each element stands, and the
 * line at which each block begins, with their number at the end.
 *
 * @typedef {{ elements: number[], placeOf: number[], starts: number[], side: "left" | "right" | null }} Direction
 */

/** Where a cell stands. @typedef {{ row: number, column: number }} Place */

/**
 * @typedef {object} TableLines
 * @property {string} key
 * @property {Direction} rows
 * @property {Direction} columns
 * @property {number[] | null} cosets
 * @property {boolean} sorted whether there are blocks
 * @property {boolean} numbered whether they stand in the order of their numbers
 * @property {Notation} notation of products: its first letter is the factor that the rows are of
 */

/** @type {WeakMap<ArrangedView | Group, TableLines>} */
const worked = new WeakMap();
/** The last lines that were moved, of each order. @type {WeakMap<TableLines, TableLines>} */
const movedOf = new WeakMap();
/** The same lines in the other notation. @type {WeakMap<TableLines, TableLines>} */
const turnedOf = new WeakMap();

/**
 * Whatever decides where the elements stand.
 *
 * @typedef {{ group: Group, arranged: ArrangedView | null, values: Pick<Values, "conv"> }} Standing
 */

/**
 * Which element stands in which line of the table.
 *
 * @param {Standing & { selection: Pick<Selection, "moves"> }} view
 * @returns {TableLines}
 */
export function linesOf({ selection: { moves }, ...view }) {
  const lines = unmovedLines(view);
  return moves.length === 0 ? lines : moved(lines, moves);
}

/**
 * The same before any line was moved. A row times a column is to read as the product in the
 * cell does: so the rows are of the factor that is written first.
 *
 * @param {Standing} view
 * @returns {TableLines}
 */
export function unmovedLines({ group, arranged, values }) {
  const here = arranged?.group === group.name ? arranged : null;
  const lines = remembered(worked, here ?? group, () => (here ? sorted(here) : listed(group)));
  if (notationOf({ group, values }) === "xy") return lines;
  return remembered(turnedOf, lines, () => turned(lines));
}

/**
 * @template {object} Source
 * @param {WeakMap<Source, TableLines>} known
 * @param {Source} source
 * @param {() => TableLines} work
 */
function remembered(known, source, work) {
  const lines = known.get(source) ?? work();
  known.set(source, lines);
  return lines;
}

/** @param {TableLines} lines @returns {TableLines} */
function turned({ key, rows, columns, ...lines }) {
  const renamed = (/** @type {Direction} */ one) => ({ ...one, side: sideIn(one.side, "yx") });
  return {
    ...lines,
    ...{ key: `${key} yx`, rows: renamed(columns), columns: renamed(rows), notation: "yx" },
  };
}

/** @param {ArrangedView} arranged @returns {TableLines} */
function sorted({ key, arrangement: { rows, columns, cosets } }) {
  return {
    key,
    rows: direction(rows.elements, rows.blocks, rows.side),
    columns: direction(columns.elements, columns.blocks, columns.side),
    cosets,
    sorted: rows.blocks.length > 1 || columns.blocks.length > 1,
    numbered: [rows, columns].every(({ elements }) => areNumbered(elements)),
    notation: "xy",
  };
}

/** @param {number[]} elements */
const areNumbered = (elements) => elements.every((g, place) => g === place);

/**
 * The same element goes to its new place among the rows and among the columns.
 *
 * @param {TableLines} lines
 * @param {Move[]} moves
 * @returns {TableLines}
 */
function moved(lines, moves) {
  const key = `${lines.key} ${movesText(moves)}`;
  const before = movedOf.get(lines);
  if (before?.key === key) return before;
  const [rows, columns] = [lines.rows, lines.columns].map((one) => movedDirection(one, moves));
  const now = { ...lines, key, rows, columns, numbered: false };
  movedOf.set(lines, now);
  return now;
}

/**
 * A line keeps its block: where it stands among those of another, it parts them.
 *
 * @param {Direction} lines
 * @param {Move[]} moves
 */
function movedDirection(lines, moves) {
  const elements = reordered(lines.elements, moves);
  /** @type {number[]} */
  const blocks = [];
  let last = -1;
  for (const element of elements) {
    const block = blockAt(lines, lines.placeOf[element]);
    if (block === last) blocks[blocks.length - 1] += 1;
    else blocks.push(1);
    last = block;
  }
  return direction(elements, blocks, lines.side);
}

/** @param {Group} group @returns {TableLines} */
function listed({ order, listing }) {
  const elements = listing ?? Array.from({ length: order }, (_, g) => g);
  const rows = direction(elements, [order], null);
  const key = `listing ${listing ?? order}`;
  const numbered = areNumbered(elements);
  return { key, rows, columns: rows, cosets: null, sorted: false, numbered, notation: "xy" };
}

/**
 * @param {number[]} elements
 * @param {number[]} blocks
 * @param {"left" | "right" | null} side
 * @returns {Direction}
 */
function direction(elements, blocks, side) {
  const placeOf = new Array(elements.length);
  elements.forEach((g, place) => (placeOf[g] = place));
  const starts = [0];
  for (const size of blocks) starts.push(starts[starts.length - 1] + size);
  return { elements, placeOf, starts, side };
}

/** The factors of the cell in a row and a column. @param {TableLines} lines @param {number} row @param {number} column @returns {Factors} */
export function factorsAt({ rows, columns, notation }, row, column) {
  const written = { x: rows.elements[row], y: columns.elements[column] };
  const [x, y] = asWritten(written, notation);
  return { x, y };
}

/** Where the product of two factors stands. @param {TableLines} lines @param {Factors} factors @returns {Place} */
export function placeOf({ rows, columns, notation }, factors) {
  const [first, second] = asWritten(factors, notation);
  return { row: rows.placeOf[first], column: columns.placeOf[second] };
}

/** The number of the block that a line lies in. @param {Pick<Direction, "starts">} direction @param {number} place */
export const blockAt = ({ starts }, place) => starts.filter((start) => start <= place).length - 1;

/**
 * The line one block on or back, as far into its block if that is long enough.
 *
 * @param {Pick<Direction, "starts">} direction
 * @param {number} place
 * @param {1 | -1} by
 */
export function nextBlock(direction, place, by) {
  const { starts } = direction;
  const block = blockAt(direction, place);
  const to = Math.min(Math.max(0, block + by), starts.length - 2);
  return Math.min(starts[to] + place - starts[block], starts[to + 1] - 1);
}

/** What there is to say of the active subgroup, once it is known. @param {View} view */
export const activeSubgroup = ({ arranged, group }) =>
  arranged && arranged.group === group?.name ? arranged.subgroup : null;
