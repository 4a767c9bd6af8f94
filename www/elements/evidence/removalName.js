import { experimentText } from "../../text/en/experimentText.js";

/** @import { NetworkReport } from "../../protocol/analysis.js" */
/** @import { Removal } from "../../protocol/experiments.js" */

/**
 * What a removal takes out, in words.
 *
 * @param {Removal} removal
 * @param {NetworkReport | null | undefined} report of the network
 */
export function removalName(removal, report) {
  return experimentText.removed(removal, (one) => {
    if (one.kind === "irrep") return report?.irreps[Number(one.irrep)]?.name ?? `${one.irrep}`;
    if (one.kind !== "circuit" && one.kind !== "class") return "";
    const known = report?.class_counts.find(({ class: number }) => number === one.class);
    return known ? className(known) : `${one.class}`;
  });
}

/** A class of subgroups by name, or by order. @param {{ name: string | null, order: number }} one */
export function className({ name, order }) {
  return name ?? experimentText.removal.unnamed(order);
}
