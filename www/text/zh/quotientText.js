import { count } from "../numbers.js";

/**
 * The quotient; fetched when the table is collapsed to it.
 *
 * @type {typeof import("../en/quotientText.js").quotientText}
 */
export const quotientText = {
  what: ({ index, quotient }) =>
    `商群有 ${count(index)} 个元素，即各个陪集${quotient?.name ? `。它是 ${quotient.name}` : ""}。`,
  caption: "各陪集，以其中一个元素表示",
  large: (most) => `陪集至多 ${count(most)} 个时才显示它的乘法表；请改为把大表按陪集排序。`,
};
