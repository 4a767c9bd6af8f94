import { count, counted, power } from "../numbers.js";

/** What was found out about a group; fetched with the panels. */
export const reportText = {
  isomorphic: "isomorphic to ",
  names: {
    order: "order",
    abelian: "abelian",
    exponent: "exponent",
    centre: "centre",
    derived: "derived subgroup",
    subgroups: "subgroups",
    generators: "generators",
  },
  yes: "yes",
  no: "no",
  ofOrder: (/** @type {number} */ order) => `order ${count(order)}`,
  trivial: "trivial",
  whole: "the whole group",
  inClasses: (/** @type {number} */ subgroups, /** @type {number} */ classes) =>
    `${count(subgroups)} in ${counted(classes, "class", "classes")}`,
  noGenerators: "none needed",

  classes: {
    title: "Conjugacy classes",
    columns: { size: "Size", order: "Element order", representative: "Representative" },
  },
  subgroups: {
    title: "Subgroups, up to conjugacy",
    columns: {
      name: "Name",
      order: "Order",
      index: "Index",
      copies: "Conjugates",
      properties: "Properties",
      generators: "Generators",
    },
    normal: "normal",
    maximal: "maximal",
    unnamed: "no name known",
  },
  characters: {
    title: "Character table",
    irrep: "Irrep",
    degree: "Degree",
    type: "Type",
    size: "Class size",
    /** @type {Record<number, string>} */
    types: { 1: "real", 0: "complex", [-1]: "quaternionic" },
    exact: "All values are whole numbers, and exact.",
    numeric: (/** @type {number} */ exponent) =>
      `Values that are not whole are numeric, with an error below 10${power(exponent)}. Point at one for all its digits.`,
    cut: (/** @type {number} */ shown, /** @type {number} */ all) =>
      `The first ${count(shown)} of ${count(all)} irreps and classes; the JSON file has all.`,
  },
  showAll: (/** @type {number} */ rest) => `Show all: ${count(rest)} more`,
  showMore: (/** @type {number} */ next, /** @type {number} */ rest) =>
    `Show ${count(next)} of ${count(rest)} more`,
};
