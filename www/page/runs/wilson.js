/** Of the normal distribution, so that 95 % lie within. */
const Z = 1.959964;

/**
 * The 95 % score interval (Wilson 1927) of a share `p` that was found among `m` drawn at random.
 *
 * @param {number} p
 * @param {number} m
 * @returns {[number, number]}
 */
export function wilson(p, m) {
  const z2 = (Z * Z) / m;
  const middle = (p + z2 / 2) / (1 + z2);
  const half = (Z / (1 + z2)) * Math.sqrt((p * (1 - p)) / m + z2 / (4 * m));
  return [Math.max(middle - half, 0), Math.min(middle + half, 1)];
}
