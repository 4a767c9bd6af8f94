/**
 * The exact two-sided sign test: how likely it is, if either side of a pair were as likely to
 * be first, that pairs are divided at least as unevenly as these. Pairs that are level count
 * for nothing.
 *
 * @param {number} some pairs that one side is first in
 * @param {number} others pairs that the other side is first in
 */
export function signTest(some, others) {
  const pairs = some + others;
  // Of all ways to divide the pairs, the share of those with k on one side: C(pairs, k) / 2^pairs.
  let share = 0.5 ** pairs;
  let tail = 0;
  for (let k = 0; k <= Math.min(some, others); k += 1) {
    tail += share;
    share *= (pairs - k) / (k + 1);
  }
  return Math.min(1, 2 * tail);
}
