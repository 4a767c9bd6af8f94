/** @import { Family } from "../../protocol/group.js" */

/** Three letters or one Chinese character: fewer are the beginning of a name, not of a word. */
const WORD = /^(\p{L}{3}|\p{Script=Han})/u;

/**
 * The families with the groups whose names begin like what was typed; a word of
 * a family's title brings the whole family.
 *
 * @param {Family[]} families
 * @param {Record<string, string>} titles
 * @param {string} typed
 * @returns {{ title: string, groups: Family["groups"] }[]} without empty families
 */
export function filterGroups(families, titles, typed) {
  const start = plain(typed);
  return families
    .map(({ family, groups }) => {
      const title = titles[family] ?? family;
      const words = title.toLowerCase().split(/[^\p{L}]+/u);
      const wanted = WORD.test(start) && words.some((word) => word.startsWith(start));
      return {
        title,
        groups: wanted ? groups : groups.filter(({ name }) => plain(name).startsWith(start)),
      };
    })
    .filter(({ groups }) => groups.length > 0);
}

/** As it is compared: small letters, no spaces, an x for the sign of a product. @param {string} name */
function plain(name) {
  return name.toLowerCase().replaceAll("×", "x").replaceAll(/\s+/g, "");
}
