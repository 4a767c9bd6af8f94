import { count } from "../numbers.js";

/** @import { Notation } from "../../page/table/notation.js" */

/** Which cosets are meant. @typedef {"left" | "right"} Side */

/** What tells cosets apart; fetched once there is a subgroup. */
export const cosetText = {
  /** @type {(side: Side, notation: Notation) => string} */
  what: (side, notation) =>
    side === "right"
      ? `The right coset H${notation} that the product lies in:`
      : `The left coset ${notation}H that the product lies in:`,
  none: "Without a subgroup, each element is a coset by itself.",
  label: "Cosets and their colours",
  /** A coset by one of its elements; `null`: it is the subgroup. @type {(element: string | null, side: Side) => string} */
  name: (element, side) =>
    element === null ? "H" : side === "right" ? `H ${element}` : `${element} H`,
  /** Cosets are counted from 1. @type {(coset: number, name: string) => string} */
  numbered: (coset, name) => `${count(coset + 1)}: ${name}`,
  /** @type {(cosets: number) => string} */
  many: (cosets) =>
    `Each of the ${count(cosets)} cosets has a hue, its elements shades of it. Point at a cell to read which.`,
  written: "The number of the coset stands in each cell that has room.",
  /** @type {(side: Side, notation: Notation, x: string, y: string, product: string) => string} */
  reading: (side, notation, x, y, product) =>
    `${side} cosets: x in ${x}, y in ${y}, ${notation} in ${product}`,
};
