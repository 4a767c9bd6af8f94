import { movesText, reordered } from "../choices/moves.js";

/** @import { Group } from "../../protocol/group.js" */
/** @import { Move } from "../choices/moves.js" */
/** @import { Selection } from "../choices/selection.js" */
/** @import { View } from "../view.js" */
/** @import { ArrangedView } from "./arranger.js" */

/**
 * One direction of the table: the element in each line, where each element stands, and the
 * line at which each block begins, with their number at the end.
 *
 * @typedef {{ elements: number[], placeOf: number[], starts: number[], side: "left" | "right" | null }} Direction
 */

/**
 * @typedef {object} TableLines
 * @property {string} key
 * @property {Direction} rows
 * @property {Direction} columns
 * @property {number[] | null} cosets
 * @property {boolean} sorted whether there are blocks
 * @property {boolean} listed whether they stand as the elements are listed
 */

/** @type {WeakMap<ArrangedView | Group, TableLines>} */
const worked = new WeakMap();
/** The last lines that were moved, of each order. @type {WeakMap<TableLines, TableLines>} */
const movedOf = new WeakMap();

/**
 * Which element stands in which line of the table.
 *
 * @param {{ group: Group, arranged: ArrangedView | null, selection: Pick<Selection, "moves"> }} view
 * @returns {TableLines}
 */
export function linesOf({ group, arranged, selection: { moves } }) {
  const lines = unmovedLines({ group, arranged });
  return moves.length === 0 ? lines : moved(lines, moves);
}

/**
 * The same before any line was moved.
 *
 * @param {{ group: Group, arranged: ArrangedView | null }} view
 * @returns {TableLines}
 */
export function unmovedLines({ group, arranged }) {
  const here = arranged?.group === group.name ? arranged : null;
  const source = here ?? group;
  const before = worked.get(source);
  if (before) return before;
  const lines = here ? sorted(here) : listed(group.order);
  worked.set(source, lines);
  return lines;
}

/** @param {ArrangedView} arranged @returns {TableLines} */
function sorted({ key, arrangement: { rows, columns, cosets } }) {
  return {
    key,
    rows: direction(rows.elements, rows.blocks, rows.side),
    columns: direction(columns.elements, columns.blocks, columns.side),
    cosets,
    ...blocked(rows.blocks.length > 1 || columns.blocks.length > 1),
  };
}

/** Without blocks, elements stand as they are listed. @param {boolean} sorted */
const blocked = (sorted) => ({ sorted, listed: !sorted });

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
  const now = { ...lines, key, rows, columns, listed: false };
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

/** @param {number} order @returns {TableLines} */
function listed(order) {
  const rows = direction(
    Array.from({ length: order }, (_, g) => g),
    [order],
    null,
  );
  return { key: `listing ${order}`, rows, columns: rows, cosets: null, ...blocked(false) };
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

/** The number of the block that a line lies in. @param {Direction} direction @param {number} place */
export const blockAt = ({ starts }, place) => starts.filter((start) => start <= place).length - 1;

/**
 * The line one block on or back, as far into its block if that is long enough.
 *
 * @param {Direction} direction
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
