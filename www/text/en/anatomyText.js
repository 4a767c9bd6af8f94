import { count, counted, percent, small } from "../numbers.js";

/** @import { NetworkReport, RepresentationReport } from "../../protocol/analysis.js" */

/** The network taken apart. */
export const anatomyText = {
  anatomy: {
    title: "The network, taken apart",
    what: "circuits, irreps, the rule of every neuron",
    preparing: "Working out the subgroups and irreps of the group…",
    /** @type {(step: number, current: boolean) => string} */
    asOf: (step, current) =>
      current ? `As of step ${count(step)}.` : `As of step ${count(step)}; the run has gone on.`,
    /** @type {(report: NetworkReport) => string} */
    sentence({ neurons, live, class_counts: classes }) {
      const tell = neurons.filter(({ rule }) => rule).length;
      if (tell === 0) {
        return `None of the ${counted(live, "live neuron", "live neurons")} tells cosets apart: what this network knows, it has not put into circuits.`;
      }
      const [first] = classes;
      const all = tell === live ? `All ${count(tell)}` : `${count(tell)} of ${count(live)}`;
      const most = `${counted(first.neurons, "neuron tells", "neurons tell")} apart the cosets of ${first.name ?? "a subgroup"} (order ${count(first.order)})`;
      return `${all} live neurons are coset circuits: each fires only where the product is not in its coset. ${most}.`;
    },
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
  },
};
