import { count, counted, duration, percent } from "../numbers.js";
import { called } from "./called.js";

/** @import { CircuitClass, NetworkReport } from "../../protocol/analysis.js" */
/** @import { RemovalResult } from "../../protocol/experiments.js" */
/** @import { Evaluation } from "../../protocol/run.js" */

/** @param {{ name: string | null, order: number }} subgroups */
const nameOf = ({ name, order }) => name ?? `the subgroups of order ${count(order)}`;

/** Less is not called harm. */
const HARM = 0.005;

/** What random choices of the same size say of a removal. @param {RemovalResult} result */
function beside({ outcome, base, removed, controls }) {
  if (!controls) return "";
  const { least, most } = controls.accuracy;
  const range = percent(least) === percent(most) ? "" : ` to ${percent(most)}`;
  const random = ` Without ${count(removed.length)} at random, in ${count(controls.count)} tries: ${percent(least)}${range}.`;
  if (outcome.accuracy < least) {
    return `${random} The network misses them more than any others that were tried.`;
  }
  return base.accuracy - outcome.accuracy < HARM
    ? `${random} Others stand in for them.`
    : `${random} It misses random ones as much, so here this says little of what they do.`;
}

/** @param {Evaluation} evaluation */
const sampled = ({ exact, held_out: { pairs } }) =>
  exact ? "" : `, in samples of ${count(pairs)} each`;

/** So far apart, the scores on what is seen and what is not tell of memory. */
const APART = 0.3;

/** The guided tour; fetched with it. */
export const tourText = {
  label: (/** @type {number} */ number, /** @type {number} */ of) =>
    `Tour, step ${number} of ${of}`,
  leave: "Leave the tour",
  back: "Back",
  next: "Next",
  finish: "Finish",
  stuck: "The run has stopped, for the reason that stands above the table: the tour cannot go on.",
  failed: (/** @type {string} */ message) => `That could not be done: ${message}`,
  paused: "Paused: press Train, and the tour goes on.",
  learning: "Waiting for the network to grok.",
  cooling: "Grokked; waiting for the run to end.",
  working: "Working on it…",

  memorise: {
    title: "It learns by heart",
    /** @type {(group: string, share: number) => string} */
    what: (group, share) =>
      `A network is shown ${percent(share)} of the products of ${called(group)} and asked for all of them. The first thing it does is what a pupil does who crams.`,
    waiting: (/** @type {Evaluation | undefined} */ last) =>
      last
        ? `Step ${count(last.step)}: right on ${percent(last.train.accuracy)} of the pairs it sees${sampled(last)}.`
        : "The run begins.",
    /** @param {Evaluation} widest where the two scores were furthest apart */
    done(widest) {
      const { step, train, held_out: heldOut } = widest;
      const words = `At step ${count(step)} it was right on ${percent(train.accuracy)} of the pairs it sees, and on ${percent(heldOut.accuracy)} of those it does not${sampled(widest)}`;
      return train.accuracy - heldOut.accuracy > APART
        ? `${words}: it knows them by heart, and that is all.`
        : `${words}. Here the two never were far apart: it understood as it learned.`;
    },
    missed: "This run ended before it had even memorised what it saw.",
  },

  grok: {
    title: "Then it understands",
    what: "It is shown nothing new. But its weights are kept small, and a rule may take less of them than a list. Watch the curve of the pairs it never saw.",
    /** @type {(step: number, memorised: number | null, milliseconds: number | null) => string} */
    done: (step, memorised, milliseconds) =>
      `Grokked at step ${count(step)}${milliseconds === null ? "" : `, after ${duration(milliseconds)} of training`}: right on at least 99.9 % of the pairs it never saw. ${
        memorised === null || memorised === step
          ? "It was as sure of its own no sooner."
          : `Of its own it was as sure ${counted(step - memorised, "step", "steps")} earlier.`
      }`,
    missed:
      "This run ended without grokking, as some do. What follows can be done all the same, but says little of a network that answers from memory.",
  },

  neuron: {
    title: "A neuron that knows a coset",
    what: "A subgroup cuts the group into cosets, parts of equal size. Every neuron is held against every subgroup: does it treat all elements of a coset alike?",
    /** @type {(report: NetworkReport, number: number, words: string) => string} */
    done: ({ live, explained }, number, words) =>
      `Of ${counted(live, "live neuron", "live neurons")}, ${percent(explained ?? 0)} do, on both sides. Neuron ${count(number)}, for one, ${words}. Its card shows it.`,
    none: "No neuron of this network goes by the cosets of one kind of subgroup. Few subgroups, or a network that has not grokked, look like this.",
  },

  circuit: {
    title: "Neurons that work together",
    what: "Neurons that go by the same pair of subgroups, H for x and K for y, form a circuit. Sorted by their cosets, the table shows what they see.",
    /** @type {(neurons: number, circuits: number, subgroups: CircuitClass) => string} */
    done: (neurons, circuits, subgroups) =>
      `This circuit has ${counted(neurons, "neuron", "neurons")}; there are ${count(circuits)} circuits. Rows and columns now stand by the ${count(subgroups.index)} cosets of ${nameOf(subgroups)}: within a block the circuit makes no difference between elements, only between blocks.`,
    none: "Without such neurons there is no circuit to show.",
  },

  ablation: {
    title: "Take it out, fairly",
    what: "If these neurons do the work, the network should miss them. But it misses any neurons: so beside each removal stand random ones of the same size.",
    /** @type {(circuit: RemovalResult, all: RemovalResult, subgroups: CircuitClass) => string[]} */
    done: (circuit, all, subgroups) => [
      `Without this circuit of ${counted(circuit.removed.length, "neuron", "neurons")} the network is right on ${percent(circuit.outcome.accuracy)}.${beside(circuit)}`,
      `Without all ${count(all.removed.length)} neurons of ${nameOf(subgroups)} and its conjugates: on ${percent(all.outcome.accuracy)}.${beside(all)}`,
    ],
    none: "There is no circuit to take out.",
  },

  meaning: {
    title: "What it means",
    what: "The paper says that such networks multiply by cosets. Others read the same networks as multiplying matrices, the group's representations, and an ideal neuron fits both accounts. The referee puts to this network the tests that can tell them apart.",
    none: "This table is no group, so neither account is about it.",
    done: (/** @type {string} */ verdict) => [
      verdict.endsWith(".") ? verdict : `${verdict}.`,
      "Now it is yours: another group, another seed, another neuron.",
    ],
  },
};
