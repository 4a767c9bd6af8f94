import { count, counted } from "../numbers.js";
import { called } from "./called.js";

/** @import { Group, GroupReport, ProfileProgress } from "../../protocol/group.js" */

/** What the algebra says about a group, while it is worked out; fetched with the panels. */
export const factsText = {
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
  /** @type {(report: GroupReport) => string} */
  ready: ({ title, subgroups, subgroup_classes: classes, partial }) =>
    `About ${called(title)}: ${counted(subgroups, "subgroup", "subgroups")} in ${counted(classes.length, "class", "classes")}${partial ? ", a partial list" : ""}.`,
  /** @type {(group: Group) => string} */
  off: ({ kind }) =>
    `This ${kind} is no group, so there are no cosets, subgroups or characters to show.`,
  partial:
    "Partial: the search ended early. There may be more subgroups than these, and which are maximal is not known.",
  download: "Download as JSON",
};
