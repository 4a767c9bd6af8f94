/** @import { Family } from "../../protocol/group.js" */

/** Fewer letters than this are the beginning of a name, not of a word. */
const WORD = 3;

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
      const words = title.toLowerCase().split(/[^a-z]+/);
      const wanted = start.length >= WORD && words.some((word) => word.startsWith(start));
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
