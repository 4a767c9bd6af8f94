const LONGEST = 60;

/**
 * A group's title as part of the name of a file.
 *
 * @param {string} title
 */
export function fileName(title) {
  const plain = title.replaceAll(/[^\w(),^+-]+/g, "-").replaceAll(/^-|-$/g, "");
  return plain.slice(0, LONGEST);
}
