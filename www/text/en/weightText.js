import { count, counted } from "../numbers.js";
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

/** What a column is. @param {Layer} layer */
const unit = (layer) => (isEmbedding(layer) ? "dimension" : "neuron");

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
  columns: {
    label: "Columns",
    circuit: "by circuit, then R²",
    irrep: "by irrep",
    number: "by number",
  },
  full: {
    label: "Full colour at",
    own: "largest",
    limits: "Limits",
    step: "of this step",
    run: "of the whole run",
    held: "held",
    /** @type {(seen: number, steps: number) => string} */
    looked: (seen, steps) =>
      seen < steps
        ? `${count(seen)} of ${counted(steps, "kept step", "kept steps")} looked at`
        : `the largest of ${counted(steps, "kept step", "kept steps")}`,
    hold: "Hold",
    /** To screen readers. */
    holdWhat: "Hold the limit of the colours, to compare steps",
  },
  /** `side`: of the cosets that the rows are sorted by. @type {(layer: Layer, subgroup: string | null, side: "left" | "right", columns: "circuit" | "irrep" | "number") => string} */
  what(layer, subgroup, side, columns) {
    const rows = subgroup ? `by the ${side} cosets of ${subgroup}` : "as they are listed";
    const across = isEmbedding(layer)
      ? "columns are the dimensions of the embedding, which only neurons put together"
      : GROUPED[columns];
    return `${LAYERS[layer]}: rows are elements ${rows}; ${across}.`;
  },
  noise: "Before training this is noise: no subgroup explains it yet.",
  none: "There are no circuits here: no subgroup explains a neuron on both sides.",
  loading: "Painting the weights…",
  /** @type {(layer: Layer) => string} */
  label: (layer) => `${LAYERS[layer]} by element and ${unit(layer)}`,
  /** @type {(layer: Layer) => string} */
  prompt: (layer) =>
    `Arrow keys move from weight to weight, Space marks one to compare${isEmbedding(layer) ? "" : "; Enter chooses the neuron, N the next of its circuit"}.`,
  /** @type {(layer: Layer) => string} */
  hint: (layer) =>
    `Point at a weight to read it${isEmbedding(layer) ? "" : "; click to choose its neuron"}.`,
  /** @type {(layer: Layer, at: { element: string, coset: string | null, column: number, value: number, mean: number, ratio: number }) => string} */
  reading(layer, { element, coset, column, value, mean, ratio }) {
    const which = `${unit(layer)} ${count(column)}`;
    const first = `${LAYERS[layer]}, element ${element}, ${which}: ${signed(value)}`;
    if (coset === null) return first;
    return `${first}; mean of the coset of ${coset} ${signed(mean)}; R² ${explained(Number.isNaN(ratio) ? null : ratio)}`;
  },
  /** @type {(said: string) => string} */
  marked: (said) => `${said}. Marked: go elsewhere to compare, Escape clears it`,
  /** @type {(said: string, marked: string, difference: number) => string} */
  compared: (said, marked, difference) =>
    `${said}. Marked: ${marked}. Difference ${signed(difference)}`,
  showTable: "Show as table",
  showPicture: "Show as picture",
  table: {
    /** @type {(layer: Layer, column: number, ratio: number) => string} */
    caption: (layer, column, ratio) =>
      `${LAYERS[layer]}, ${unit(layer)} ${count(column)}${Number.isNaN(ratio) ? "" : `, R² ${explained(ratio)}`}`,
    columns: { element: "Element", coset: "Coset", value: "Weight", mean: "Mean of the coset" },
    coset: (/** @type {string} */ element) => `of ${element}`,
    previous: (/** @type {Layer} */ layer) => `Previous ${unit(layer)}`,
    next: (/** @type {Layer} */ layer) => `Next ${unit(layer)}`,
  },
  limit: (/** @type {number} */ limit) => signed(limit),
  legend: "Colours from the most negative to the most positive weight",
  asOf: (/** @type {number} */ step) => `As of step ${count(step)}.`,
};
