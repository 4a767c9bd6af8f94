import { count, percent, small } from "../numbers.js";

/** @import { RepresentationReport } from "../../protocol/analysis.js" */

/** What was found in a network; fetched with the panels. */
export const networkText = {
  circuits: {
    title: "Circuits, by class of subgroups",
    columns: {
      subgroup: "Cosets of",
      order: "Order",
      neurons: "Neurons",
      pairs: "Pairs (H, K)",
      cosets: "Cosets marked",
    },
    of: (/** @type {number} */ some, /** @type {number} */ all) =>
      `${count(some)} of ${count(all)}`,
    unnamed: "no name known",
    none: "There are no circuits in this network.",
  },
  irreps: {
    title: "Irreps",
    columns: {
      irrep: "Irrep",
      neurons: "Neurons",
      left: "of L",
      readout: "of U",
      logits: "Logits, cos",
      restricted: "Loss, alone",
      excluded: "Loss, without",
    },
    /** @type {(account: RepresentationReport) => string} */
    sentence: (account) =>
      `By the account of Chughtai et al. (2023): matrix products on the key irreps explain ${percent(account.logit_fve)} of the logits. Loss with the part of the hidden layer on them alone ${small(account.restricted_loss)}, without it ${small(account.excluded_loss)}.`,
  },
  neurons: {
    title: "Neurons",
    columns: {
      number: "No.",
      subgroup: "Cosets of",
      coset: "Silent on the coset of",
      holds: "Holds",
      irrep: "Irrep",
      share: "Share",
      concentration: "Larger C",
    },
    status: {
      dead: "dead",
      coset: "coset",
      mixed: "mixed: another class on each side",
      unexplained: "unexplained",
    },
  },
};
