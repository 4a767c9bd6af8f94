/** @import { NetworkReport } from "../../protocol/analysis.js" */
/** @import { GroupReport } from "../../protocol/group.js" */
/** @import { DissectionView } from "../../page/network/dissection.js" */
/** @import { View } from "../../page/view.js" */

/**
 * The neurons that use a subgroup, or any of its class; `null` as long as they are not known.
 *
 * @typedef {(number: number, conjugate?: number | null) => number | null} Neurons
 */

/** @type {WeakMap<NetworkReport, Neurons>} */
const counted = new WeakMap();

/** @type {Neurons} */
const unknown = () => null;

/**
 * What is known of the neurons of the present network: the network taken apart, and how many
 * neurons use what. In a partial list, classes have other numbers than there.
 *
 * @param {View} view
 * @param {GroupReport} report
 * @returns {{ apart: DissectionView | null, neurons: Neurons }}
 */
export function neuronsOf({ config, dissection }, { partial }) {
  const apart = dissection?.config === config && !partial ? dissection : null;
  const found = apart?.report;
  if (!found) return { apart, neurons: unknown };
  const neurons = counted.get(found) ?? count(found);
  counted.set(found, neurons);
  return { apart, neurons };
}

/** @param {NetworkReport} found @returns {Neurons} */
function count(found) {
  const byClass = new Map(found.class_counts.map((one) => [one.class, one.neurons]));
  /** @type {Map<string, number>} */
  const bySingle = new Map();
  for (const { class: number, left, right, neurons } of found.circuits) {
    for (const conjugate of new Set([left, right])) {
      const key = `${number}.${conjugate}`;
      bySingle.set(key, (bySingle.get(key) ?? 0) + neurons.length);
    }
  }
  return (number, conjugate = null) =>
    (conjugate === null ? byClass.get(number) : bySingle.get(`${number}.${conjugate}`)) ?? 0;
}
