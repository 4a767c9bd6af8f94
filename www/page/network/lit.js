import { mainIrrep } from "./neuronOrder.js";

/** @import { View } from "../view.js" */

/**
 * Which neurons are looked at: all, or the live ones that lie mainly on the isolated irrep.
 *
 * @param {View} view
 * @returns {(neuron: number) => boolean}
 */
export function lit({ selection, dissection }) {
  const { irrep } = selection;
  const cards = dissection?.report?.neurons;
  if (irrep === null || !cards) return () => true;
  return (neuron) => mainIrrep(cards[neuron]) === irrep;
}
