/** Records that a move with Shift goes over. */
const FAR = 10;

/**
 * The step that a key leads to in a curve: along its records, or to a mark. `null` if it is no
 * such key, or if there is no such mark.
 *
 * @param {KeyboardEvent} event
 * @param {number} at the step that is read
 * @param {number[]} steps of the records, ascending
 * @param {Record<string, number | null>} marks by the letters that lead to them
 */
export function chartMove({ key, shiftKey, ctrlKey, metaKey, altKey }, at, steps, marks) {
  if (ctrlKey || metaKey || altKey) return null;
  const from = steps.filter((step) => step <= at).length - 1;
  const by = (/** @type {number} */ records) =>
    steps[Math.min(steps.length - 1, Math.max(0, from + records))] ?? null;
  const far = shiftKey ? FAR : 1;
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return by(-far);
    case "ArrowRight":
    case "ArrowUp":
      return by(far);
    case "PageDown":
      return by(-FAR);
    case "PageUp":
      return by(FAR);
    case "Home":
      return by(-steps.length);
    case "End":
      return by(steps.length);
    default:
      return marks[key.toLowerCase()] ?? null;
  }
}
