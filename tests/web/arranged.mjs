/** What the core says of the order of a table, for the tests. */
import { loadEngine } from "../../www/cli/engine.mjs";

/** @import { Arranged, LinesWish } from "../../www/protocol/table.js" */

export const { engine } = await loadEngine();

/** The order of the lines of a group's table. @param {LinesWish} wish @returns {Arranged} */
export function arranged({ group, ...look }) {
  const profile = new engine.Profile(group);
  while (profile.advance().stage !== "done");
  return profile.arrange(look);
}
