/** Labels are drawn from this cell size on, in CSS pixels. */
const LABELLED_CELL = 14;
const LETTER_WIDTH = 6;
const LONGEST_GUTTER = 92;
/** Without labels the headers are strips: wide enough to be pointed at, and no wider. */
const STRIP = 10;
/** How much of the frame the table must cover at least, on coarse and on fine screens. */
const LEAST_COVER = 0.8;
const LEAST_COVER_FINE = 0.95;
const FINE_RATIO = 1.5;

/**
 * Where the table lies in its frame: lengths in CSS pixels, `cell` in pixels of
 * the screen. Cells have a whole number of pixels, unless the table would then
 * be much smaller than its frame: pixels that are hard to see may be blended. Headers
 * take the `gutter`: labels, or strips.
 *
 * @typedef {{ gutter: number, labelled: boolean, size: number, cell: number, smooth: boolean }} Geometry
 */

/**
 * @param {number} n rows
 * @param {number} side of the frame
 * @param {number} ratio pixels of the screen per CSS pixel
 * @param {number} longest letters in the longest label
 * @returns {Geometry}
 */
export function tableGeometry(n, side, ratio, longest) {
  const wanted = Math.min(LONGEST_GUTTER, LETTER_WIDTH * longest + 10);
  const labelled = (side - wanted) / n >= LABELLED_CELL;
  const gutter = labelled ? wanted : STRIP;
  const room = (side - gutter) * ratio;
  const cell = Math.max(1, Math.floor(room / n));
  const covered = (cell * n) / room;
  const least = ratio < FINE_RATIO ? LEAST_COVER : LEAST_COVER_FINE;
  if (covered <= 1 && covered >= least) {
    return { gutter, labelled, size: (cell * n) / ratio, cell, smooth: false };
  }
  return {
    gutter,
    labelled,
    size: side - gutter,
    cell: covered > 1 ? cell : cell + 1,
    smooth: true,
  };
}
