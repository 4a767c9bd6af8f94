import { count, counted, percent, plain, rate, small } from "../numbers.js";

/** @import { Certificate, RefereeTest } from "../../protocol/experiments.js" */

/** Share of squares left over, as what is explained. @param {number} rest */
const upTo = (rest) => `${percent(1 - rest)}`;

/** What a proof costs beside trying all pairs. @param {number} share */
const workOf = (share) =>
  share < 1
    ? `${percent(share)} of the work of trying all pairs`
    : `${plain(Number(share.toPrecision(2)))} times the work of trying all pairs, which here would have been cheaper and exact`;

const FAVOURS = {
  cosets: "for cosets",
  representations: "for representations",
  both: "fits both",
  neither: "fits neither",
  nothing: "nothing to test",
};

/** Tests of the two accounts of what the network does, and proofs; fetched with the panels. */
export const evidenceText = {
  referee: {
    title: "Cosets or representations?",
    what: "Both accounts describe the same ideal neuron, so most measures fit both. Each test says what it could decide.",
    run: "Put both to the test",
    again: "Test again",
    /** @type {(discriminates: boolean) => string} */
    decides: (discriminates) =>
      discriminates ? "can tell the accounts apart" : "fits both accounts, whatever comes out",
    favours: (/** @type {RefereeTest["favours"]} */ favours) => FAVOURS[favours],
  },
  accounts: {
    title: "The weights replaced by what each account makes of them",
    columns: { weights: "Weights", accuracy: "Accuracy", loss: "Loss" },
    /** By the names of the figures. */
    rows: {
      base: "as trained",
      coset_means: "means on cosets",
      coset_components: "all but these",
      only_irrep: "main irrep alone",
      without_irrep: "all but that",
    },
    accuracy: (/** @type {number | null} */ value) => (value === null ? "–" : percent(value)),
    loss: (/** @type {number | null} */ value) => (value === null ? "–" : small(value)),
  },
  limits: {
    title: "From where on a neuron counts",
    labels: {
      coset: "Coset neuron: what may vary within cosets",
      irrep: "Irrep neuron: what may lie on others",
    },
    says: (/** @type {number} */ rest) => `at most ${small(rest)} of the squares`,
    /** @type {(coset: number, irrep: number) => string} */
    reset: (coset, irrep) => `As usual: ${plain(coset)} and ${plain(irrep)}`,
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
    what: "A lower bound on the accuracy over all pairs. Where each neuron takes little more from y than its coset, bounds do for most pairs, and it is cheaper than trying them all; where they do not, the proof says what it cost. Rounding is accounted for.",
    run: "Prove it",
    again: "Prove it again",
    /** @type {(certificate: Certificate) => string} */
    sentence({ bound, covered, pairs, cost }) {
      const work = workOf(cost.total / cost.brute_force);
      if (covered === 0) return `Nothing could be proved about this network, at ${work}.`;
      return `Proved: the network answers at least ${percent(bound)} of all pairs rightly (${count(covered)} of ${count(pairs)}), at ${work}.`;
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
