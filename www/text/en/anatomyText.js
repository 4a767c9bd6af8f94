import { count, counted } from "../numbers.js";

/** @import { NetworkReport } from "../../protocol/analysis.js" */

/** The network taken apart, in a sentence. */
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
  },
};
