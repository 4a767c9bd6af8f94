import { moveLine } from "../../page/table/moveLine.js";
import { moveText } from "../../text/en/moveText.js";
import { drawMove } from "../../views/drawMove.js";
import { followPointer } from "../followPointer.js";

/** @import { Lab } from "../../page/lab.js" */
/** @import { Direction } from "../../page/table/lines.js" */

/**
 * A line on its way: it draws itself over the table.
 *
 * @typedef {object} Drag
 * @property {(context: CanvasRenderingContext2D, lines: { rows: Direction, columns: Direction },
 *   options: Parameters<typeof drawMove>[2]) => void} draw
 */

/**
 * The header that was pressed.
 *
 * @typedef {object} Header
 * @property {Direction} lines among which it stands
 * @property {number} element
 * @property {boolean} down whether it is that of a row
 * @property {(event: PointerEvent) => number} along cells between a pointer and the first line
 * @property {(drag: Drag | null) => void} show
 */

/**
 * Drags a line of the table by its header: with a mouse at once, with a finger after it was held
 * still, so that it can still scroll the page.
 *
 * @param {PointerEvent} start
 * @param {Lab} lab
 * @param {Header} header
 */
export function dragLine(start, lab, header) {
  const { element } = header;
  /** The place between lines that is pointed at. @type {number | null} */
  let before = null;
  const move = (/** @type {PointerEvent} */ event) => {
    before = target(header, event);
    header.show(shown(lab, header, before));
  };
  const drop = () => {
    if (before !== null) moveLine(lab, element, before);
  };
  followPointer(start, { move, drop, end: () => header.show(null) });
}

/** The element that the line would stand before; `null` if it would stay. @param {Header} header @param {PointerEvent} event */
function target({ lines, element, along }, event) {
  const { elements, placeOf } = lines;
  const gap = Math.min(elements.length, Math.max(0, Math.round(along(event))));
  const stays = gap === placeOf[element] || gap === placeOf[element] + 1;
  return stays ? null : (elements[gap] ?? elements.length);
}

/** @param {Lab} lab @param {Header} header @param {number | null} before @returns {Drag} */
function shown({ view }, { element, down }, before) {
  const { labels } = view.group ?? { labels: [] };
  const words = before === null ? "" : moveText.moving(labels[element], labels[before]);
  return {
    draw: (context, lines, options) =>
      drawMove(context, { ...lines, element, before, down, words }, options),
  };
}
