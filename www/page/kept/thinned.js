/** @import { Point } from "../../protocol/run.js" */

/** @param {Point} point */
const sizeOf = ({ file, weights }) => (file ?? weights).byteLength;

/** In bytes. @param {Point[]} points */
export const sizeOfAll = (points) => points.reduce((sum, point) => sum + sizeOf(point), 0);

/**
 * As many of the points as there is room for. The first, the last and those at the marks
 * stay; of the others, those go that lie closest together on a log scale, the oldest first
 * where that is the same.
 *
 * @param {Point[]} points by ascending step
 * @param {unknown[]} marks steps
 * @param {number} room in bytes
 */
export function thinned(points, marks, room) {
  const left = [...points];
  let bytes = sizeOfAll(left);
  const gap = (/** @type {number} */ i) =>
    i <= 0 || i >= left.length - 1 || marks.includes(left[i].step)
      ? Infinity
      : Math.log((left[i + 1].step + 1) / (left[i - 1].step + 1));
  while (bytes > room) {
    const gaps = left.map((_, i) => gap(i));
    const least = Math.min(...gaps);
    if (least === Infinity) break;
    const [gone] = left.splice(gaps.indexOf(least), 1);
    bytes -= sizeOf(gone);
  }
  return left;
}
