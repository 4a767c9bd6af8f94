import { count, counted } from "../numbers.js";
import { called } from "./called.js";

/** @import { Group, Kind } from "../../protocol.js" */

/** @type {Record<Kind, string>} */
const KINDS = {
  group: "a group",
  loop: "a loop",
  quasigroup: "a quasigroup",
  monoid: "a monoid",
  semigroup: "a semigroup",
  magma: "a magma",
};

/** @param {Group} group */
const commutes = ({ abelian }) => (abelian ? "abelian" : "not abelian");

const KLEIN = `·,e,a,b,c
e,e,a,b,c
a,a,e,c,b
b,b,c,e,a
c,c,b,a,e`;

const LOOP = `e a b c d
a e c d b
b d e a c
c b d e a
d c a b e`;

const GAP_LIST = `[ [ 1, 2, 3, 4, 5, 6, 7, 8 ], [ 2, 4, 5, 6, 7, 1, 8, 3 ],
  [ 3, 8, 4, 7, 2, 5, 1, 6 ], [ 4, 6, 7, 1, 8, 2, 3, 5 ],
  [ 5, 3, 6, 8, 4, 7, 2, 1 ], [ 6, 1, 8, 2, 3, 4, 5, 7 ],
  [ 7, 5, 1, 3, 6, 8, 4, 2 ], [ 8, 7, 2, 5, 1, 3, 6, 4 ] ]`;

/** The choice of a group, and groups of one's own. */
export const groupText = {
  groups: {
    label: "Group",
    hint: "Or type a name such as C31, D7xC2 or SL(2,3).",
    open: "Show groups",
    none: "No group in the list is called so. Press Enter to try it all the same.",
    matches: (/** @type {number} */ groups) => counted(groups, "group", "groups"),
    order: (/** @type {number} */ order) => `order ${count(order)}`,
    /** @type {Record<string, string>} */
    families: {
      symmetric: "Symmetric: all permutations",
      alternating: "Alternating: even permutations",
      dihedral: "Dihedral: polygon symmetries",
      cyclic: "Cyclic: clock arithmetic",
      dicyclic: "Dicyclic: like the quaternions",
      abelian: "Abelian: products of cyclic groups",
      affine: "Affine: x ↦ ax + b",
      matrix: "Matrix groups over small fields",
      products: "Products",
      other: "Others",
    },
    note: (/** @type {Group} */ group) => `order ${count(group.order)}, ${commutes(group)}`,
    /** @type {(group: Group) => string} */
    control: ({ kind, order }) =>
      `No group, but ${KINDS[kind]} of order ${count(order)}, trained as a control.`,
    /** @type {(group: Group) => string} */
    chosen: ({ title, kind, order }) =>
      `Now ${called(title)}, ${KINDS[kind]} of order ${count(order)}.`,
  },

  own: {
    open: "Your own group…",
    title: "Your own group",
    close: "Close",
    tabs: { perm: "Generators", table: "Table", gap: "GAP" },
    what: {
      perm: "Permutations in cycle notation, separated by commas or line breaks. The group is all that they generate.",
      table:
        "Row x, column y holds xy; commas, semicolons, tabs or spaces between the cells. Elements are words or numbers. A first row and column with their names may be there or not.",
      gap: "The list of lists that GAP prints for a group. This line makes one:",
    },
    gapCommand: "MultiplicationTable(QuaternionGroup(8));",
    /** @type {Record<"perm" | "table" | "gap", string>} */
    labels: { perm: "Generators", table: "Multiplication table", gap: "MultiplicationTable list" },
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
    use: "Use this group",
    anyway: "Train on it anyway",
    anywayWhat: "As a control: subgroups and characters are then switched off.",
    shuffle: "Shuffle it (control)",
    shuffleWhat: "Shuffling puts the same products in random cells: nothing is left to understand.",
    keys: "Ctrl + Enter",
  },
};
