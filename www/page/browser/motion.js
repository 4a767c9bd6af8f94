const less = matchMedia("(prefers-reduced-motion: reduce)");

/**
 * Whether nothing is to move by itself.
 *
 * @param {string} chosen `auto`, as the system says, or `reduced`
 */
export const isCalm = (chosen) => chosen === "reduced" || less.matches;
