import { count, counted, percent, rate, small } from "../numbers.js";

/** @import { Certificate, RefereeTest } from "../../protocol/experiments.js" */

/** Share of squares left over, as what is explained. @param {number} rest */
const upTo = (rest) => `${percent(1 - rest)}`;

const FAVOURS = {
  cosets: "for cosets",
  representations: "for representations",
  both: "fits both",
  neither: "fits neither",
  nothing: "nothing to test",
};

/** What is in the panel that weighs the accounts; fetched with it. */
export const weighingText = {
  referee: {
    title: "Cosets or representations?",
    what: "Both accounts describe the same ideal neuron, so most measures fit both. Each test says what it could decide.",
    run: "Put both to the test",
    again: "Test again",
    decides: (/** @type {boolean} */ discriminates) =>
      discriminates ? "can tell the accounts apart" : "fits both accounts, whatever comes out",
    favours: (/** @type {RefereeTest["favours"]} */ favours) => FAVOURS[favours],
  },
  neurons: {
    title: "Every neuron by both accounts",
    what: "Across: how much of both sides is constant on the cosets of one pair of subgroups. Up: how much lies on one irrep. Each step is a tenth of what is left over.",
    label: (/** @type {number} */ neurons) => `Scatter of ${counted(neurons, "neuron", "neurons")}`,
    coset: "R² by cosets",
    irrep: "R² by one irrep",
    upTo,
    /** @type {(number: number, coset: number, irrep: number) => string} */
    point: (number, coset, irrep) =>
      `Neuron ${count(number)}: all but ${small(coset)} by cosets, all but ${small(irrep)} by one irrep`,
    prompt: "Arrow keys go from neuron to neuron; Enter chooses it.",
    hint: "Point at a neuron to read it; click to choose it.",
  },
  certificate: {
    title: "A proof",
    what: "A lower bound on the accuracy over all pairs that is cheaper than trying them all, because each neuron takes little more from y than its coset. Rounding is accounted for.",
    run: "Prove it",
    again: "Prove it again",
    /** @type {(certificate: Certificate) => string} */
    sentence({ bound, covered, pairs, cost }) {
      const share = `${percent(cost.total / cost.brute_force)} of the work of trying all pairs`;
      if (covered === 0) return `Nothing could be proved about this network, at ${share}.`;
      return `Proved: the network answers at least ${percent(bound)} of all pairs rightly (${count(covered)} of ${count(pairs)}), at ${share}.`;
    },
    facts: {
      margin: "Least lead",
      bounds: "Pairs by bounds alone",
      exact: "Pairs tried by all neurons",
      cost: "Multiply-adds",
      brute: "Trying all pairs",
      rounding: "Rounding allowed for",
    },
    small: (/** @type {number | null} */ value) => (value === null ? "–" : small(value)),
    rate,
    uncovered: (/** @type {string} */ pairs) => `Not proved, to begin with: ${pairs}.`,
    columns: { subgroup: "Cosets of", order: "Order", neurons: "Neurons", off: "May be off by" },
    classes: "What neurons take from y, held to be functions on cosets",
  },
};
