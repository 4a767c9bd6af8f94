/** @import { Singles } from "../../protocol/group.js" */
/** @import { Classes } from "./ways.js" */

/**
 * The subgroups one by one, under their numbers: what lies just below and above each, and
 * where each class begins.
 *
 * @typedef {object} SingleLattice
 * @property {string[][]} generators
 * @property {number[][]} below
 * @property {number[][]} above
 * @property {number[]} firsts
 * @property {number[]} classOf
 */

/** The same for the list, which begins with the largest class, and there with the first conjugate. @param {SingleLattice} singles */
export const singleNodes = ({ below, classOf }) =>
  below.map((some) => {
    const fromLast = [...some].sort((a, b) => classOf[a] - classOf[b] || b - a);
    return { covers: fromLast.map((h) => ({ class: h, count: 1, certain: true })) };
  });

/** @param {Classes} classes @param {Singles} singles @returns {SingleLattice} */
export function singleLattice(classes, { generators, covers }) {
  /** @type {number[]} */
  const firsts = [];
  /** @type {number[]} */
  const classOf = [];
  classes.forEach(({ copies }, number) => {
    firsts.push(classOf.length);
    for (let i = 0; i < copies; i++) classOf.push(number);
  });
  /** @type {number[][]} */
  const above = covers.map(() => []);
  covers.forEach((below, k) => below.forEach((h) => above[h].push(k)));
  return { generators, below: covers, above, firsts, classOf };
}
