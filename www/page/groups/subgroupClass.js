/** @import { View } from "../view.js" */

/**
 * What is known of a class of subgroups, from whoever has worked it out.
 *
 * @param {View} view
 * @param {number} number of the class
 * @returns {{ name: string | null, order: number, copies: number } | null}
 */
export function subgroupClass({ study, dissection, group, config }, number) {
  const studied = study && study.group === group?.name ? study.report : null;
  const dissected = dissection?.config === config ? dissection?.report : null;
  return (
    studied?.subgroup_classes[number] ??
    dissected?.class_counts.find((one) => one.class === number) ??
    null
  );
}
