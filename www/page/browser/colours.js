/**
 * The present values of colour variables of the style sheet.
 *
 * @template {string} K
 * @param {Element} element
 * @param {K[]} names without the leading `--`
 * @returns {Record<K, string>}
 */
export function colours(element, names) {
  const style = getComputedStyle(element);
  const values = names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]);
  return /** @type {Record<K, string>} */ (Object.fromEntries(values));
}

/**
 * How large letters and how thick lines are to be drawn, next to the usual.
 *
 * @param {Element} element
 */
export function measures(element) {
  const { type, thick } = colours(element, ["type", "thick"]);
  return { type: Number(type), thick: Number(thick) };
}
