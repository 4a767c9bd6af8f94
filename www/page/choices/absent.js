/** @import { View } from "../view.js" */
/** @import { Values } from "./state.js" */

/**
 * What is selected and is not in the network on the page, once that has ended and was taken
 * apart; `null` if all of it is.
 *
 * @param {View} view
 * @returns {Partial<Values> | null}
 */
export function absentIn({ selection, dissection, config, status, phase, looked }) {
  const report = dissection?.config === config ? dissection?.report : null;
  const isLast = phase === "finished" && !looked && dissection?.step === status?.step;
  if (!report || !isLast) return null;
  const { circuit, irrep } = selection;
  const isThere = (/** @type {{ class: number, left: number, right: number }} */ one) =>
    one.class === circuit?.class && one.left === circuit.left && one.right === circuit.right;
  const absent = {
    ...(circuit && !report.circuits.some(isThere) ? { circ: null } : {}),
    ...(irrep !== null && irrep >= report.irreps.length ? { irr: null } : {}),
  };
  return Object.keys(absent).length > 0 ? absent : null;
}
