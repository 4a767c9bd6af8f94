/** @import { Notation } from "../page/table/notation.js" */

/** A sentence about the product xy, as that is written. @param {string} words @param {Notation} notation */
export const inNotation = (words, notation) =>
  notation === "xy" ? words : words.replaceAll(/\bxy\b/g, notation);
