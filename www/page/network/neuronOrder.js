/** @import { Circuit, NetworkReport, NeuronCard } from "../../protocol/analysis.js" */

/** Neurons in an order, and where each group of them begins. @typedef {{ neurons: number[], starts: number[] }} NeuronGroups */

/** The largest share of squares within cosets that a neuron has on either side. @param {NeuronCard} card */
export function worstRatio({ left, right }) {
  const ratio = (/** @type {NeuronCard["left"]} */ side) =>
    side?.explained_by?.ratio ?? side?.ratio ?? 0;
  return Math.max(ratio(left), ratio(right));
}

/** s, the larger concentration of the two sides; `null` if the neuron is dead. @param {NeuronCard} card */
export function concentrationOf({ status, left, right }) {
  return status === "dead" || !left || !right ? null : Math.max(left.c, right.c);
}

/** The irrep that a live neuron lies on mainly. @param {NeuronCard} card */
export const mainIrrep = ({ status, irrep }) => (status === "dead" ? null : irrep);

/** The circuit of a neuron. @param {NetworkReport} report @param {number} neuron @returns {Circuit | null} */
export function circuitOf({ circuits }, neuron) {
  return circuits.find(({ neurons }) => neurons.includes(neuron)) ?? null;
}

/** The circuits, those of the class with most neurons first. @param {NetworkReport} report */
export function circuitsInOrder({ circuits, class_counts: classes }) {
  const rank = (/** @type {Circuit} */ circuit) =>
    classes.findIndex((one) => one.class === circuit.class);
  return [...circuits].sort((a, b) => rank(a) - rank(b) || a.left - b.left || a.right - b.right);
}

/**
 * All neurons: circuit by circuit, the best explained ones first; then mixed, unexplained
 * and dead ones.
 *
 * @param {NetworkReport} report
 * @returns {NeuronGroups}
 */
export function neuronOrder(report) {
  const { neurons } = report;
  const byFit = (/** @type {number} */ a, /** @type {number} */ b) =>
    worstRatio(neurons[a]) - worstRatio(neurons[b]);
  const groups = circuitsInOrder(report).map((circuit) => [...circuit.neurons].sort(byFit));
  const placed = new Set(groups.flat());
  const all = neurons.map((_, k) => k).filter((k) => !placed.has(k));
  for (const status of ["coset", "mixed", "unexplained", "dead"]) {
    const group = all.filter((k) => neurons[k].status === status).sort(byFit);
    if (group.length > 0) groups.push(group);
  }
  return inGroups(groups);
}

/**
 * All neurons: irrep by irrep, those that lie on it most first; then dead ones.
 *
 * @param {NetworkReport} report
 * @returns {NeuronGroups}
 */
export function irrepOrder({ neurons, irreps }) {
  const share = (/** @type {number} */ k) => neurons[k].irrep_share ?? 0;
  const on = (/** @type {number | null} */ irrep) =>
    neurons
      .map((_, k) => k)
      .filter((k) => mainIrrep(neurons[k]) === irrep)
      .sort((a, b) => share(b) - share(a));
  const groups = [...irreps.map((_, irrep) => on(irrep)), on(null)];
  return inGroups(groups.filter((group) => group.length > 0));
}

/** @param {number[][]} groups @returns {NeuronGroups} */
function inGroups(groups) {
  const starts = groups.map((_, i) => groups.slice(0, i).flat().length);
  return { neurons: groups.flat(), starts };
}
