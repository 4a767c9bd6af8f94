import { inNotation } from "../inNotation.js";

/** @import { Notation } from "../../page/table/notation.js" */

/** The table in words; fetched when it is asked for. */
export const cellsText = {
  caption: (/** @type {string} */ x) => `Row ${x}`,
  columns: (/** @type {Notation} */ notation) => [
    `Column ${notation[1]}`,
    "Block",
    `Product ${notation}`,
    "Network",
    "Confidence",
    "Pair",
  ],
  /** What the colours of the table tell. @type {(colouring: "circuit" | "coset", notation: Notation) => string} */
  more: (colouring, notation) =>
    colouring === "circuit" ? "Decided by" : inNotation("Coset of xy", notation),
  previousRow: "Previous row",
  nextRow: "Next row",
  right: "right",
  wrong: "wrong",
};
