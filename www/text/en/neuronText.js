import { count, counted, explained, percent, signed } from "../numbers.js";
import { inNotation } from "../inNotation.js";
import { said } from "./engineText.js";

/** @import { Notation } from "../../page/table/notation.js" */
/** @import { NeuronCard } from "../../protocol/analysis.js" */
/** @import { CosetView, FunctionView } from "../../protocol/neuron.js" */

/** @type {(f: { name: string | null, order: number, conjugate: number }) => string} */
const subgroup = ({ name, order, conjugate }) =>
  `${name ?? "a subgroup"} of order ${count(order)}, no. ${count(conjugate + 1)}`;

/** One neuron in detail. */
export const neuronText = {
  title: (/** @type {number} */ number) => `Neuron ${count(number)}`,
  /** @type {(what: string, number: number) => string} */
  of: (what, number) => `${what} of neuron ${count(number)}`,
  region:
    "Neuron card: arrow keys for the next neuron, N for the next of the circuit, S removes it, P pins it",
  none: "Choose a neuron from the list, or begin with the one that is explained best.",
  best: "Show the neuron explained best",
  loading: "Looking at the neuron…",
  previous: "Previous neuron",
  next: "Next neuron",
  nextInCircuit: "Next in circuit",
  jump: "Number",
  remove: "Remove this neuron",
  pin: "Pin to compare",
  unpin: "Unpin",
  pinned: "pinned",
  against: { left: "Left side against", right: "Right side against" },
  own: "what explains it",
  active: "the active subgroup",
  explained,
  signed,
  subgroup,
  /** @type {(number: number, card: NeuronCard, notation: Notation) => string} */
  sentence(number, { status, rule, left, right }, notation) {
    if (rule) {
      const reads = rule.reads ? ` It reads ${said(rule.reads)}.` : "";
      return `Neuron ${count(number)} ${inNotation(said(rule.words), notation)}.${reads}`;
    }
    if (status === "dead") {
      return `Neuron ${count(number)} is dead: its weights are next to nothing, and the answers do without it.`;
    }
    if (status === "mixed") {
      return `Neuron ${count(number)} is mixed: subgroups of different classes explain its two sides.`;
    }
    const open = [left?.explained_by ? "" : "left", right?.explained_by ? "" : "right"];
    const sides = open.filter((side) => side !== "").join(" and the ");
    return `Neuron ${count(number)} is unexplained: no subgroup leaves less than 1 % of the ${sides} side within its cosets. The best ones stand below.`;
  },
  /** As the core counts it. */
  fires: (/** @type {number} */ share) =>
    `It fires on ${percent(share)} of all pairs: its sum, left plus right, is above 5 % of its largest there.`,
  asOf: (/** @type {number} */ step) => `As of step ${count(step)}.`,
  pairs: {
    title: "Left + right, by coset",
    /** @type {(notation: Notation) => string} */
    what: (notation) =>
      notation === "xy"
        ? "Means over the pairs of a right coset Hx (down) and a left coset yK (across)."
        : "Means over the pairs of a left coset xH (down) and a right coset Ky (across).",
    before: "before ReLU",
    after: "after ReLU",
    many: "There are too many cosets to draw every pair of them.",
  },
  histogram: {
    left: "Left side L",
    right: "Right side R",
    what: "Elements by weight, coloured by coset.",
    many: "There are too many cosets to colour.",
    /** @type {(side: string, f: FunctionView) => string} */
    label: (side, { cosets, range: [least, most] }) =>
      `${side}: ${counted(cosets.length, "coset", "cosets")} between ${signed(least)} and ${signed(most)}`,
  },
  readout: {
    title: "Read-out, by coset",
    what: (/** @type {Notation} */ notation) =>
      `Mean weight towards the answers in each ${notation === "xy" ? "left" : "right"} coset of K, and its spread.`,
  },
  spectrum: {
    title: "Irreps",
    columns: { irrep: "Irrep", left: "L", right: "R", readout: "U" },
    what: "Share of the squares on each irrep.",
  },
  fit: {
    title: "How well subgroups explain it",
    columns: { side: "Side", subgroup: "Subgroup", r2: "R²", c: "C" },
    sides: { left: "Left", right: "Right", readout: "Read-out" },
    chosen: "held against",
  },
  table: {
    open: "Cosets as a table",
    columns: { coset: "Coset of", size: "Elements", mean: "Mean", deviation: "Spread" },
    /** @type {(coset: CosetView) => string} */
    coset: ({ representative }) => representative,
  },
};
