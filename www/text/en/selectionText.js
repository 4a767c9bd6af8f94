import { count } from "../numbers.js";

/** @import { CircuitPlace } from "../../page/choices/selection.js" */

/** What is looked at. */
export const selectionText = {
  selection: {
    title: "Selection",
    none: "Nothing is selected. Choose a subgroup, a neuron, or elements of the table.",
    subgroup: "Subgroup",
    ofOrder: (/** @type {number} */ order) => `of order ${count(order)}`,
    /** Conjugates are counted from 1. */
    conjugate: (/** @type {number} */ conjugate, /** @type {number} */ copies) =>
      copies > 1 ? `${count(conjugate + 1)} of ${count(copies)}` : "",
    previous: "Previous conjugate",
    next: "Next conjugate",
    neuron: (/** @type {number} */ number) => `Neuron ${count(number)}`,
    pinned: (/** @type {number} */ number) => `Pinned: neuron ${count(number)}`,
    step: (/** @type {number} */ step) => `Step ${count(step)}`,
    circuit: "Circuit",
    /** @type {(circuit: CircuitPlace) => string} */
    pair: ({ left, right }) => `H ${count(left + 1)}, K ${count(right + 1)}`,
    irrep: "Irrep",
    elements: "Elements",
    /** Of a chip. */
    clear: (/** @type {string} */ what) => `Clear: ${what}`,
    /** @type {Record<string, string>} */
    parts: {
      sub: "subgroup",
      t: "step",
      n: "neuron",
      pin: "pinned neuron",
      circ: "circuit",
      irr: "irrep",
      abl: "removal",
      el: "elements",
    },
    clearAll: "Clear all",
    undo: "Undo",
    chooseSubgroup: (/** @type {string} */ name) => `Choose ${name}`,
    isolate: (/** @type {string} */ name) => `Light the neurons of the irrep ${name}`,
    chooseNeuron: (/** @type {number} */ number) => `Choose neuron ${count(number)}`,
  },
};
