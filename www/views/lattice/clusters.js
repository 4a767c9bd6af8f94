/** @import { Point } from "./layout.js" */

/** In sixteenths of the size of letters, as in the style sheet. */
const [SINGLE_WIDTH, SINGLE_HEIGHT, SINGLE_GAP] = [38, 28, 6];
const [PADDING, HEAD] = [12, 46];
/** A name needs this much, however few the subgroups. */
const LEAST_WIDTH = 104;
/** So many stand in a row before there is another. */
const ONE_ROW = 6;
/** How much wider than high a field of subgroups is, counted in subgroups. */
const SHAPE = 1.5;

/** How many of the subgroups of a class stand side by side. @param {number} copies */
const columnsOf = (copies) => (copies <= ONE_ROW ? copies : Math.ceil(Math.sqrt(SHAPE * copies)));

/** A class whose subgroups are shown one by one. @param {number} copies */
export function clusterSize(copies) {
  const columns = columnsOf(copies);
  const along = (/** @type {number} */ count, /** @type {number} */ size) =>
    count * (size + SINGLE_GAP) - SINGLE_GAP;
  const width = Math.max(LEAST_WIDTH, along(columns, SINGLE_WIDTH) + 2 * PADDING);
  const height = HEAD + along(Math.ceil(copies / columns), SINGLE_HEIGHT) + PADDING;
  return { width, height, columns };
}

/**
 * The middles of what can be pointed at in a class: of its subgroups, or of itself.
 *
 * @param {number | null} copies `null`: they are not shown one by one
 * @param {{ x: number, y: number, height: number, columns: number }} place
 */
export function singlePlaces(copies, { x, y, height, columns }) {
  if (copies === null) return [{ conjugate: null, x, y }];
  const step = SINGLE_WIDTH + SINGLE_GAP;
  const left = x - ((columns - 1) * step) / 2;
  const top = y - height / 2 + HEAD + SINGLE_HEIGHT / 2;
  return Array.from({ length: copies }, (_, conjugate) => ({
    conjugate,
    x: left + (conjugate % columns) * step,
    y: top + Math.floor(conjugate / columns) * (SINGLE_HEIGHT + SINGLE_GAP),
  }));
}

/**
 * The line from one subgroup to another that it lies in, between the rows that a line between
 * their classes takes.
 *
 * @param {{ x: number, y: number }} below
 * @param {{ x: number, y: number }} above
 * @param {Point[]} middle of that line
 */
export function singleLine(below, above, middle) {
  const half = SINGLE_HEIGHT / 2;
  const [first, last] = [middle[0][1], middle[middle.length - 1][1]];
  const points = [
    [below.x, below.y - half],
    [below.x, first],
    ...middle.slice(1, -1),
    [above.x, last],
    [above.x, above.y + half],
  ];
  return `M${points.map((point) => point.join(" ")).join("L")}`;
}
