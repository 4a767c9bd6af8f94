import { count, counted } from "../numbers.js";
import { called } from "./called.js";

/** @import { Notation } from "../../page/table/notation.js" */

/** The legend of the table where it is coloured by what decides. */
export const decidingText = {
  what: (/** @type {Notation} */ notation) =>
    `Pairs by the circuits that add most to the lead of ${notation} over the next best answer:`,
  label: "Circuits and how many pairs they decide",
  waiting: "Looking for the subgroups and the circuits…",
  /** @type {(order: number) => string} */
  ofOrder: (order) => `subgroup of order ${count(order)}`,
  others: "no circuit",
  none: "No circuits: no subgroup explains a neuron on both sides, so none decides a pair.",
  /** @type {(title: string) => string} */
  noSubgroups: (title) =>
    `${called(title)} has no subgroups but the whole and the trivial one: there are no circuits.`,
  wrong: (/** @type {number} */ pairs) => `wrong, ${count(pairs)}`,
  /** @type {(rows: number, order: number) => string} */
  rows: (rows, order) => `${count(rows)} of ${counted(order, "row", "rows")} so far.`,
  asOf: (/** @type {number} */ step) => `As of step ${count(step)}.`,
};
