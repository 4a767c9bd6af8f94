/**
 * Half of a stretch of steps around one of them, or at its end.
 *
 * @param {[number, number]} stretch
 * @param {number} at
 * @param {boolean} isLog whether steps stand on a log scale
 * @returns {[number, number]}
 */
export function narrowed([from, to], at, isLog) {
  const there = (/** @type {number} */ step) => (isLog ? Math.log(Math.max(step, 1)) : step);
  const back = (/** @type {number} */ place) => (isLog ? Math.exp(place) : place);
  const [least, most] = [there(from), there(to)];
  const width = (most - least) / 2;
  const start = Math.min(most - width, Math.max(least, there(at) - width / 2));
  return [back(start), back(start + width)];
}
