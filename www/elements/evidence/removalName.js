import { experimentText } from "../../text/en/experimentText.js";

/** @import { NetworkReport } from "../../protocol/analysis.js" */
/** @import { Ablation } from "../../protocol/experiments.js" */

/**
 * What is taken out or kept alone, in words.
 *
 * @param {Ablation} ablation
 * @param {NetworkReport | null | undefined} report of the network
 */
export function removalName({ removal, replacement }, report) {
  const name = experimentText.removed(removal, (one) => {
    if (one.kind === "irrep") return report?.irreps[Number(one.irrep)]?.name ?? `${one.irrep}`;
    if (one.kind !== "circuit" && one.kind !== "class") return "";
    const known = report?.class_counts.find(({ class: number }) => number === one.class);
    return known ? className(known) : `${one.class}`;
  });
  return replacement === "mean" ? experimentText.meansKept(name) : name;
}

/** A class of subgroups by name, or by order. @param {{ name: string | null, order: number }} one */
export function className({ name, order }) {
  return name ?? experimentText.removal.unnamed(order);
}
