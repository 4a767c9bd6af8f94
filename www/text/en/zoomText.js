import { count } from "../numbers.js";

/** The lines that are to be seen, of how many; the last one excluded. @typedef {{ first: number, last: number, of: number }} Seen */

/** @type {(seen: Seen, lines: string) => string} */
const span = ({ first, last, of }, lines) =>
  `${lines} ${count(first + 1)}–${count(last)} of ${count(of)}`;

/** The size of pictures; fetched after them. */
export const zoomText = {
  table: { in: "Zoom in", out: "Zoom out", fit: "Whole table" },
  weights: { in: "Zoom in on the weights", out: "Zoom out of the weights", fit: "All weights" },
  hint: "Ctrl and the wheel, two fingers, + and − zoom.",
  /** @type {(rows: Seen, columns: Seen) => string} */
  seen: (rows, columns) => `${span(rows, "Rows")}, ${span(columns, "columns")}`,
};
