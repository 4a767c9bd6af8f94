/** @typedef {{ row: number, column: number }} Place */
/** @typedef {{ rows: number, columns: number }} Extent */

/** The nearest place inside. @param {Place} place @param {Extent} extent @returns {Place} */
function inside({ row, column }, { rows, columns }) {
  const within = (/** @type {number} */ at, /** @type {number} */ of) =>
    Math.min(of - 1, Math.max(0, at));
  return { row: within(row, rows), column: within(column, columns) };
}

/**
 * Where a key leads in a grid; `null` if it is none that moves.
 *
 * @param {KeyboardEvent} event
 * @param {Place} place
 * @param {Extent & { page: (by: 1 | -1) => number }} extent with the row that Page Up or Page Down
 *   leads to
 */
export function moved({ key, ctrlKey, metaKey }, { row, column }, extent) {
  const corner = ctrlKey || metaKey;
  const { rows, columns, page } = extent;
  /** @type {Record<string, Place>} */
  const moves = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: page(-1), column },
    PageDown: { row: page(1), column },
    Home: { row: corner ? 0 : row, column: 0 },
    End: { row: corner ? rows - 1 : row, column: columns - 1 },
  };
  return moves[key] ? inside(moves[key], extent) : null;
}

/** The cell of a grid that fills an element under a pointer. @param {PointerEvent} event @param {Extent} extent */
export function pointedAt({ clientX, clientY, currentTarget }, extent) {
  const box = /** @type {Element} */ (currentTarget).getBoundingClientRect();
  const row = Math.floor(((clientY - box.top) / box.height) * extent.rows);
  const column = Math.floor(((clientX - box.left) / box.width) * extent.columns);
  return inside({ row, column }, extent);
}
