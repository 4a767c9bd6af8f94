import { movesText } from "../choices/moves.js";
import { linesOf } from "./lines.js";

/** @import { Move } from "../choices/moves.js" */
/** @import { Lab } from "../lab.js" */

/**
 * Some moves and one more. An earlier move of the same element is of no account, unless another
 * was then put before it.
 *
 * @param {Move[]} moves
 * @param {Move} move
 */
export function withMove(moves, move) {
  const [element] = move;
  const left = moves.filter(
    ([moved], i) => moved !== element || moves.slice(i).some(([, before]) => before === element),
  );
  return [...left, move];
}

/**
 * Moves the row and the column of an element before those of another; `order` of the group for
 * another puts them last.
 *
 * @param {Lab} lab
 * @param {number} element
 * @param {number} before
 */
export function moveLine({ view, state }, element, before) {
  const { group, arranged, selection, values } = view;
  if (!group || element === before) return;
  const moves = withMove(selection.moves, [element, before]);
  const elements = (/** @type {Move[]} */ some) => {
    const { rows, columns } = linesOf({ group, arranged, selection: { moves: some }, values });
    return `${rows.elements} ${columns.elements}`;
  };
  const now = elements(moves);
  if (now === elements(selection.moves)) return;
  state.set({ mv: now === elements([]) ? null : movesText(moves) });
}
