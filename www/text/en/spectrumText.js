import { count, percent } from "../numbers.js";

/** Irreps over the course of a run. */
export const spectrumText = {
  title: "Irreps over time",
  what: "Share of the squares of all weights on each irrep, against the step: measured while this panel is open, and at the steps that the timeline keeps.",
  layers: { left_right: "L and R", readout: "U" },
  layer: "Layer",
  waiting: "Nothing has been measured yet.",
  one: "This is one step, and no other is kept: train, and the shares move.",
  label: "Shares of the irreps over the steps",
  columns: { irrep: "Irrep", first: "At first", last: "Now", logits: "Logits, cos" },
  /** @type {(step: number, largest: { name: string, share: number }[]) => string} */
  sentence(step, largest) {
    const rest = 1 - largest.reduce((sum, { share }) => sum + share, 0);
    const shares = largest.map(({ name, share }) => `${name} ${percent(share)}`);
    return `Step ${count(step)}: ${shares.join(", ")}, the rest ${percent(Math.max(0, rest))}.`;
  },
  /** @type {(entropy: number) => string} */
  entropy: (entropy) => `Mean Fourier entropy of a neuron: ${entropy.toFixed(2)}.`,
  marks: { memorised: "memorised", grokked: "grokked" },
};
