/** @param {string} text */
const bare = (text) =>
  text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ ?([(),]) ?/g, "$1")
    .trim();

/**
 * The number of the element of that name, however it is spaced; `null` if there is none.
 *
 * @param {string[]} labels
 * @param {string} name
 */
export function findElement(labels, name) {
  const wanted = bare(name);
  const found = labels.findIndex((label) => bare(label) === wanted);
  return found < 0 ? null : found;
}
