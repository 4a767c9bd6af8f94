/** Lines of the table that were moved by hand, on top of the order they are sorted in. */

/** An element, and the one that it was put before; the order of the group: it was put last. @typedef {[number, number]} Move */

/** How moves read in a link: `7-2.12-0`. */
export const MOVES = /^\d{1,5}-\d{1,5}(\.\d{1,5}-\d{1,5})*$/;

/** @param {string | null} text @returns {Move[]} */
export const readMoves = (text) =>
  (text?.split(".") ?? []).map((move) => /** @type {Move} */ (move.split("-").map(Number)));

/** @param {Move[]} moves */
export const movesText = (moves) =>
  moves.length === 0 ? null : moves.map((move) => move.join("-")).join(".");

/** @param {number[]} elements @param {Move[]} moves */
export function reordered(elements, moves) {
  const order = [...elements];
  for (const [element, before] of moves) {
    order.splice(order.indexOf(element), 1);
    const place = order.indexOf(before);
    order.splice(place < 0 ? order.length : place, 0, element);
  }
  return order;
}
