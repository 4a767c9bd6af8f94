import { count, counted, power } from "../numbers.js";
import { article, called } from "./called.js";

/** @import { Group, GroupReport, ProfileProgress } from "../../protocol/group.js" */

/** What the algebra says about a group. */
export const factsText = {
  facts: {
    about: (/** @type {string} */ title) => `About ${article(title)}`,
    what: "subgroups, conjugacy classes, characters",
    stages: {
      /** @type {(progress: ProfileProgress) => string} */
      subgroups: ({ subgroups }) => `Looking for subgroups: ${count(subgroups)} found so far.`,
      /** @type {(progress: ProfileProgress) => string} */
      naming: ({ done, of }) => `Naming the subgroups: ${count(done)} of ${count(of)}.`,
      /** @type {(progress: ProfileProgress) => string} */
      characters: ({ done, of }) => `Working out the characters: ${count(done)} of ${count(of)}.`,
      done: () => "",
    },
    begins: "Beginning…",
    stop: "Stop",
    stopping: "Stopping…",
    stopWhat: "Stop, and show what was found so far",
    retry: "Try again",
    /** @type {(report: GroupReport) => string} */
    ready: ({ title, subgroups, subgroup_classes: classes, partial }) =>
      `About ${called(title)}: ${counted(subgroups, "subgroup", "subgroups")} in ${counted(classes.length, "class", "classes")}${partial ? ", a partial list" : ""}.`,
    /** @type {(group: Group) => string} */
    off: ({ kind }) =>
      `This ${kind} is no group, so there are no cosets, subgroups or characters to show.`,
    partial:
      "Partial: the search ended early. There may be more subgroups than these, and which are maximal is not known.",
    download: "Download as JSON",
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
  },
};
