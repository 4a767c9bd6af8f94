import { count } from "../numbers.js";

/**
 * What tells cosets apart; fetched once there is a subgroup.
 *
 * @type {typeof import("../en/cosetText.js").cosetText}
 */
export const cosetText = {
  what: (side, notation) =>
    side === "right" ? `乘积所在的右陪集 H${notation}：` : `乘积所在的左陪集 ${notation}H：`,
  none: "没有子群时，每个元素自成一个陪集。",
  label: "各陪集及其颜色",
  name: (element, side) =>
    element === null ? "H" : side === "right" ? `H ${element}` : `${element} H`,
  numbered: (coset, name) => `${count(coset + 1)}：${name}`,
  many: (cosets) =>
    `${count(cosets)} 个陪集各有一种色相，其中的元素是它的深浅变化。指向一个格子可读出是哪个陪集。`,
  written: "凡是放得下的格子，都写有陪集的编号。",
  reading: (side, notation, x, y, product) =>
    `${side === "left" ? "左" : "右"}陪集：x 在 ${x} 中，y 在 ${y} 中，${notation} 在 ${product} 中`,
};
