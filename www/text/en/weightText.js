import { count } from "../numbers.js";
import { neuronText } from "./neuronText.js";

/** @import { Layer } from "../../protocol/neuron.js" */

const { signed, explained } = neuronText;

const LAYERS = {
  left: "Left weights",
  right: "Right weights",
  readout: "Read-out weights",
  "left-embedding": "Left embedding",
  "right-embedding": "Right embedding",
};

const GROUPED = {
  circuit: "columns are neurons, circuit by circuit, the best explained ones first",
  irrep: "columns are neurons, irrep by irrep, those that lie on it most first",
  number: "columns are neurons by their numbers",
};

/** @param {Layer} layer */
const isEmbedding = (layer) => layer.endsWith("embedding");

/** The weights as pictures. */
export const weightText = {
  title: "Weights",
  layer: "Layer",
  layers: {
    left: "Left L",
    right: "Right R",
    readout: "Read-out U",
    "left-embedding": "Embedding of x",
    "right-embedding": "Embedding of y",
  },
  rows: { label: "Rows", cosets: "by coset", listing: "as listed" },
  columns: { label: "Columns", circuit: "by circuit", irrep: "by irrep", number: "by number" },
  full: {
    label: "Full colour at",
    own: "largest",
    hold: "Hold",
    /** To screen readers. */
    holdWhat: "Hold the limit of the colours, to compare steps",
  },
  /** @type {(layer: Layer, subgroup: string | null, columns: "circuit" | "irrep" | "number") => string} */
  what(layer, subgroup, columns) {
    const side = layer.startsWith("left") ? "right" : "left";
    const rows = subgroup ? `by the ${side} cosets of ${subgroup}` : "as they are listed";
    const across = isEmbedding(layer)
      ? "columns are the dimensions of the embedding, which only neurons put together"
      : GROUPED[columns];
    return `${LAYERS[layer]}: rows are elements ${rows}; ${across}.`;
  },
  noise: "Before training this is noise: no subgroup explains it yet.",
  loading: "Painting the weights…",
  retry: "Try again",
  /** @type {(layer: Layer) => string} */
  label: (layer) =>
    `${LAYERS[layer]} by element and ${isEmbedding(layer) ? "dimension" : "neuron"}`,
  /** @type {(layer: Layer) => string} */
  prompt: (layer) =>
    `Arrow keys move from weight to weight${isEmbedding(layer) ? "" : "; Enter chooses the neuron"}.`,
  /** @type {(layer: Layer) => string} */
  hint: (layer) =>
    `Point at a weight to read it${isEmbedding(layer) ? "" : "; click to choose its neuron"}.`,
  /** @type {(layer: Layer, at: { element: string, coset: string | null, column: number, value: number, mean: number, ratio: number }) => string} */
  reading(layer, { element, coset, column, value, mean, ratio }) {
    const which = `${isEmbedding(layer) ? "dimension" : "neuron"} ${count(column)}`;
    const first = `${LAYERS[layer]}, element ${element}, ${which}: ${signed(value)}`;
    if (coset === null) return first;
    return `${first}; mean of the coset of ${coset} ${signed(mean)}; R² ${explained(Number.isNaN(ratio) ? null : ratio)}`;
  },
  limit: (/** @type {number} */ limit) => signed(limit),
  legend: "Colours from the most negative to the most positive weight",
  asOf: (/** @type {number} */ step) => `As of step ${count(step)}.`,
};
