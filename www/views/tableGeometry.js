/** Labels are drawn from this cell size on, in CSS pixels. */
export const LABELLED_CELL = 14;
const LETTER_WIDTH = 6;
const LONGEST_GUTTER = 92;
/** Without labels the headers are strips: wide enough to be pointed at, and no wider. */
const [STRIP, STRIP_FOR_FINGERS] = [10, 24];
/** How much of the frame the table must cover at least, on coarse and on fine screens. */
const LEAST_COVER = 0.8;
const LEAST_COVER_FINE = 0.95;
const FINE_RATIO = 1.5;

/**
 * One direction of a picture: where its first line begins, from the corner of the headers, how
 * wide lines are, and which of them are to be seen, the last one excluded.
 *
 * @typedef {{ start: number, step: number, first: number, last: number }} Axis
 */

/**
 * Where the table lies in its frame: lengths in CSS pixels, `cell` in pixels of
 * the screen. Cells have a whole number of pixels, unless the table would then
 * be much smaller than its frame: pixels that are hard to see may be blended. Headers
 * take the `gutter`: labels, or strips. The rest, `size` wide and high, shows the table, or
 * a part of it.
 *
 * @typedef {object} Geometry
 * @property {number} gutter
 * @property {boolean} labelled
 * @property {number} size
 * @property {number} cell
 * @property {boolean} smooth
 * @property {number} zoom how many times as large as in whole it is
 * @property {Axis} rows
 * @property {Axis} columns
 */

/** How much room labels take. @param {number} longest letters in the longest one */
export const gutterFor = (longest) => Math.min(LONGEST_GUTTER, LETTER_WIDTH * longest + 10);

/**
 * The table in whole.
 *
 * @param {number} n rows
 * @param {number} side of the frame
 * @param {number} ratio pixels of the screen per CSS pixel
 * @param {number} longest letters in the longest label
 * @param {boolean} byFinger whether it is fingers that point
 * @returns {Geometry}
 */
export function tableGeometry(n, side, ratio, longest, byFinger) {
  const wanted = gutterFor(longest);
  const labelled = (side - wanted) / n >= LABELLED_CELL;
  const gutter = labelled ? wanted : byFinger ? STRIP_FOR_FINGERS : STRIP;
  const room = (side - gutter) * ratio;
  const cell = Math.max(1, Math.floor(room / n));
  const covered = (cell * n) / room;
  const least = ratio < FINE_RATIO ? LEAST_COVER : LEAST_COVER_FINE;
  const smooth = covered > 1 || covered < least;
  const size = smooth ? side - gutter : (cell * n) / ratio;
  const axis = wholeAxis(n, size / n, gutter);
  return {
    ...{ gutter, labelled, size, smooth, zoom: 1, rows: axis, columns: axis },
    cell: smooth && covered <= 1 ? cell + 1 : cell,
  };
}

/** All lines, after the headers. @param {number} n @param {number} step @param {number} gutter @returns {Axis} */
export const wholeAxis = (n, step, gutter) => ({ start: gutter, step, first: 0, last: n });
