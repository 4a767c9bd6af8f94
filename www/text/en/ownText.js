import { count } from "../numbers.js";
import { GAP_LIST, KLEIN, LOOP } from "../ownExamples.js";
import { KINDS, commutes } from "./kinds.js";

/** @import { Group } from "../../protocol/group.js" */

/** Groups of one's own; fetched with the dialog about them. */
export const ownText = {
  title: "Your own group",
  close: "Close",
  tabs: { perm: "Generators", table: "Table", gap: "GAP", mystery: "Mystery" },
  what: {
    perm: "Permutations in cycle notation, separated by commas or line breaks. The group is all that they generate.",
    table:
      "Row x, column y holds xy; commas, semicolons, tabs or spaces between the cells. Elements are words or numbers. A first row and column with their names may be there or not.",
    gap: "The list of lists that GAP prints for a group. This line makes one:",
    mystery:
      "A seed draws a group and disguises it, the same one for everybody: its elements have names that mean nothing, in an order that means nothing. Find out which it is.",
  },
  gapCommand: "MultiplicationTable(QuaternionGroup(8));",
  /** @type {Record<"perm" | "table" | "gap", string>} */
  labels: { perm: "Generators", table: "Multiplication table", gap: "MultiplicationTable list" },
  seed: "Seed",
  randomSeed: "Random seed",
  orders: "Orders",
  ordersHint: "Orders such as 24, or 8-16; any, if nothing stands there.",
  example: "Fill in an example",
  /** @type {Record<"perm" | "table" | "gap", string>} */
  examples: { perm: "(1 2 3 4), (1 3)", table: KLEIN, gap: GAP_LIST },
  file: "Choose a file…",
  drop: "or drop a .csv or .txt file here",
  tooLong: (/** @type {string} */ name) => `${name} is too large to be a table of the lab.`,
  suggest: "Nothing here yet. Try",
  suggestions: /** @type {const} */ ([
    {
      name: "Klein’s four-group",
      what: "a table with names",
      kind: "table",
      input: KLEIN,
    },
    {
      name: "All permutations of 1, 2, 3",
      what: "from two generators",
      kind: "perm",
      input: "(1 2 3), (1 2)",
    },
    {
      name: "A loop of order 5",
      what: "a table that is no group",
      kind: "table",
      input: LOOP,
    },
  ]),
  checking: "Checking…",
  /** @type {(group: Group) => string} */
  group: (group) => `A group of order ${count(group.order)}, ${commutes(group)}.`,
  /** @type {(group: Group) => string} */
  other: ({ kind, order }) => `Not a group, but ${KINDS[kind]} of order ${count(order)}.`,
  unreadable: "This cannot be read yet.",
  show: "Show it in the text",
  counterexample: "The products that show it",
  use: "Use this group",
  anyway: "Train on it anyway",
  anywayWhat: "As a control: subgroups and characters are then switched off.",
  shuffle: "Shuffle it (control)",
  shuffleWhat: "Shuffling puts the same products in random cells: nothing is left to understand.",
  keys: "Ctrl + Enter",
};
