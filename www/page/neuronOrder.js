/** @import { Circuit, NetworkReport, NeuronCard } from "../protocol/analysis.js" */

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
 * @returns {{ neurons: number[], starts: number[] }} where each circuit and the rest begin
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
  const starts = groups.map((_, i) => groups.slice(0, i).flat().length);
  return { neurons: groups.flat(), starts };
}
