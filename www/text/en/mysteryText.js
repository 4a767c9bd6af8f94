import { count, counted } from "../numbers.js";

/** @import { Difference, Group } from "../../protocol/group.js" */

/** More of a guess does not fit into a sentence. */
const LONGEST = 40;

const none = (/** @type {number} */ many) => (many === 0 ? "none" : count(many));

/** Groups in disguise; fetched with the first of them. */
export const mysteryText = {
  title: "Which group is it?",
  what: "A seed has chosen it and given its elements names that mean nothing. Orders of elements, classes, subgroups and characters stand under “About”; of subgroups only cyclic ones are called by their names until it is solved.",
  label: "Your answer",
  hint: "Any name the lab knows will do, such as Dic9 or C5^2.",
  check: "Check",
  show: "Show the answer",
  next: "Next mystery",
  random: "Random mystery",
  /** Before its name. */
  is: "It is ",
  right: "Right: it is ",
  /** @type {(images: [string, string][], guess: string) => string} */
  proof: (images, guess) =>
    images.length === 0
      ? ""
      : `An isomorphism to ${short(guess)} sends ${images.map(([x, y]) => `${x} to ${y}`).join(", ")}.`,
  /** @type {(difference: Difference, guess: string, group: Group) => string} */
  wrong: ({ count: what, of, found: [here, there] }, guess, group) => {
    const name = short(guess);
    switch (what) {
      case "order":
        return `No: ${name} has order ${count(there)}, this group has order ${count(here)}.`;
      case "elements":
        return `No: ${name} has ${counted(there, "element", "elements")} of order ${count(of)}, this group has ${none(here)}.`;
      case "centre":
        if (there === group.order) return `No: ${name} is abelian, this group is not.`;
        if (here === group.order) return `No: ${name} is not abelian, this group is.`;
        return `No: the centre of ${name} has order ${count(there)}, that of this group ${count(here)}.`;
      case "derived":
        return `No: the commutator subgroup of ${name} has order ${count(there)}, that of this group ${count(here)}.`;
      case "classes":
        return `No: ${name} has ${counted(there, "conjugacy class", "conjugacy classes")} of size ${count(of)}, this group has ${none(here)}.`;
      case "subgroups":
        return `No: ${name} has ${counted(there, "subgroup", "subgroups")}, this group has ${count(here)}.`;
      default:
        return `No: ${name} has as many elements of each order, classes of each size and subgroups, but no choice of images for generators of this group makes an isomorphism.`;
    }
  },
};

/** @param {string} guess */
const short = (guess) => (guess.length <= LONGEST ? guess : `${guess.slice(0, LONGEST)}…`);
