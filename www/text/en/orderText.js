import { count, counted, percent } from "../numbers.js";
import { calledSubgroup } from "./called.js";

/** @import { Direction } from "../../page/table/lines.js" */
/** @import { Notation } from "../../page/table/notation.js" */
/** @import { ChosenSubgroup, Guess } from "../../protocol/table.js" */

/** @param {ChosenSubgroup | null} subgroup */
const nameOf = (subgroup) => (subgroup ? calledSubgroup(subgroup) : "");

/** `5 blocks of 24`. @param {Direction} lines */
function blocks({ starts }) {
  const sizes = new Set(starts.slice(1).map((start, i) => start - starts[i]));
  const [size] = sizes;
  const blocks = counted(starts.length - 1, "block", "blocks");
  return sizes.size === 1 ? `${blocks} of ${count(size)}` : blocks;
}

/** The order of the table, subgroups that are generated, and questions to the network. */
export const orderText = {
  order: {
    label: "Order",
    orders: {
      listing: "As listed",
      cosets: "By cosets",
      classes: "By conjugacy class",
    },
    side: "Cosets",
    /** By what the core calls them: rows by columns, and cosets of one side for both. @type {(notation: Notation) => Record<string, string>} */
    sides: (notation) =>
      notation === "xy"
        ? { auto: "Hx by yH", left: "Left, xH", right: "Right, Hx" }
        : { auto: "Hy by xH", right: "Left, xH", left: "Right, Hx" },
    gap: "Gap",
    pixels: (/** @type {number} */ gap) => `${count(gap)} px`,
    noSubgroup: "Choose a subgroup first.",
    noGroup: "Only a group has cosets and classes.",
    waiting: "Looking for the subgroups…",
    move: "Move before…",
    byClasses: (/** @type {Direction} */ rows) => `Sorted by conjugacy classes, ${blocks(rows)}.`,
    /** @type {(rows: Direction, columns: Direction, subgroup: ChosenSubgroup | null) => string} */
    byCosets: (rows, columns, subgroup) =>
      rows.side === columns.side
        ? `Sorted by ${rows.side} cosets of ${nameOf(subgroup)}, ${blocks(rows)}.`
        : `Rows sorted by right cosets, columns by left cosets of ${nameOf(subgroup)}, ${blocks(rows)}.`,
  },

  active: {
    title: "Subgroup",
    generate: "Generate a subgroup",
    field: "Element",
    hint: "Click the headers of rows and columns, press Space in the table, or name an element.",
    add: "Add",
    unknown: (/** @type {string} */ text, /** @type {string} */ example) =>
      text
        ? `No element is called “${text}”. Write it as in the table, such as ${example}.`
        : `Name an element, such as ${example}.`,
    picked: (/** @type {string} */ label) => `Take out ${label}`,
    /** @type {(picked: number, subgroup: ChosenSubgroup) => string} */
    generated(picked, subgroup) {
      const these =
        picked === 1
          ? "This element generates"
          : `These ${picked === 2 ? "two" : count(picked)} elements generate`;
      return `${these} ${this.words(subgroup)}.`;
    },
    /** @type {(subgroup: ChosenSubgroup) => string} */
    words: ({ order, index, name }) =>
      index === 1
        ? "the whole group"
        : `a subgroup of order ${count(order)}${name ? `, ${name}` : ""}, with ${counted(index, "coset", "cosets")}`,
    /** @type {(subgroup: ChosenSubgroup) => string} */
    chosen(subgroup) {
      return `The active subgroup is ${this.words(subgroup)}.`;
    },
    members: (/** @type {number} */ order) => `Its ${counted(order, "member", "members")}`,
    sort: "Sort by its cosets",
    unsort: "Back to the listing",
    collapse: "Collapse to the quotient",
    expand: "Close the quotient",
    notNormal: (/** @type {string} */ why) => `There is no quotient: ${why}.`,
  },

  ask: {
    title: "Ask the network",
    x: "x",
    y: "y",
    ask: "Ask",
    likeliest: "Likeliest answers",
    guess: (/** @type {Guess} */ { probability }) => percent(probability),
    pinned: "Pinned. Press Escape or click the cell again to let go.",
  },

  cells: {
    show: "Show as table",
    hide: "Show as picture",
  },
};
