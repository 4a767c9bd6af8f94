import { count } from "../numbers.js";
import { neuronText } from "./neuronText.js";

/** @import { Layer } from "../../protocol/neuron.js" */

const { signed, explained } = neuronText;

const LAYERS = { left: "Left weights", right: "Right weights", readout: "Read-out weights" };

/** The weights as pictures. */
export const weightText = {
  title: "Weights",
  layer: "Layer",
  layers: { left: "Left L", right: "Right R", readout: "Read-out U" },
  /** @type {(layer: Layer, subgroup: string) => string} */
  what: (layer, subgroup) =>
    `${LAYERS[layer]}: rows are elements by the ${layer === "left" ? "right" : "left"} cosets of ${subgroup}; columns are neurons, circuit by circuit, the best explained ones first.`,
  noise: "Before training this is noise: no subgroup explains it yet.",
  loading: "Painting the weights…",
  retry: "Try again",
  /** @type {(layer: Layer) => string} */
  label: (layer) => `${LAYERS[layer]} by element and neuron`,
  prompt: "Arrow keys move from weight to weight; Enter chooses the neuron.",
  hint: "Point at a weight to read it; click to choose its neuron.",
  /** @type {(layer: Layer, at: { element: string, coset: string, neuron: number, value: number, mean: number, ratio: number }) => string} */
  reading: (layer, { element, coset, neuron, value, mean, ratio }) =>
    `${LAYERS[layer]}, element ${element}, neuron ${count(neuron)}: ${signed(value)}; mean of the coset of ${coset} ${signed(mean)}; R² ${explained(Number.isNaN(ratio) ? null : ratio)}`,
  limit: (/** @type {number} */ limit) => signed(limit),
  legend: "Colours from the most negative to the most positive weight",
  asOf: (/** @type {number} */ step) => `As of step ${count(step)}.`,
};
