/** Lines of the table that are moved by hand; fetched when one is. */
export const moveText = {
  title: "Move a row and its column",
  element: "Row and column of",
  before: "Before",
  last: "last",
  move: "Move",
  hint: "With “Before” left empty it goes to the end. Or drag a header of the table; with a finger, hold it first.",
  /** While it is dragged. @type {(element: string, before: string | undefined) => string} */
  moving: (element, before) =>
    before === undefined ? `${element} to the end` : `${element} before ${before}`,
  /** @type {(lines: number, element: string, before: string | undefined) => string} */
  moved: (lines, element, before) =>
    `${lines > 1 ? `${lines} lines moved; ` : ""}${element} now ${before === undefined ? "last" : `before ${before}`}.`,
  unknown: (/** @type {string} */ typed) =>
    typed
      ? `No element is called “${typed}”.`
      : "Name the element whose row and column are to move.",
  putBack: "Put back",
};
