import { circuitOf, neuronOrder } from "./neuronOrder.js";

/** @import { NetworkReport } from "../../protocol/analysis.js" */

/**
 * The neuron that comes after one, or before it, in its circuit, the best explained ones first
 * and round and round; `null` if it is of no circuit.
 *
 * @param {NetworkReport} report
 * @param {number} neuron
 * @param {1 | -1} by
 */
export function nextInCircuit(report, neuron, by) {
  const circuit = circuitOf(report, neuron);
  if (!circuit) return null;
  const neurons = neuronOrder(report).neurons.filter((k) => circuit.neurons.includes(k));
  return neurons.at((neurons.indexOf(neuron) + by) % neurons.length) ?? null;
}
