import { count, counted } from "../numbers.js";

/** @import { ChosenSubgroup } from "../../protocol/table.js" */

/** The quotient; fetched when the table is collapsed to it. */
export const quotientText = {
  what: (/** @type {ChosenSubgroup} */ { index, quotient }) =>
    `The quotient has ${counted(index, "element", "elements")}: the cosets${quotient?.name ? `. It is ${quotient.name}` : ""}.`,
  caption: "Cosets by one of their elements",
  large: (/** @type {number} */ most) =>
    `Its table is shown for at most ${count(most)} cosets; sort the large table by cosets instead.`,
};
