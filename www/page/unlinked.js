import { tabStore } from "./tabStore.js";

/** @import { Values } from "./state.js" */

/** Nothing longer goes into a link: mail programs and chats break them. */
export const LONGEST_LINK = 2000;

const KEY = "cosetta-group";

/**
 * A group too large for a link: whether the tab keeps it for a reload.
 *
 * @typedef {"kept" | "lost"} Unlinked
 */

/**
 * Keeps the group of a link that had to leave it out; `null` forgets the last one.
 *
 * @param {{ hash: string, g: string } | null} entry
 * @returns {Unlinked | null}
 */
export function keepUnlinked(entry) {
  const kept = tabStore.keep(KEY, entry);
  if (!entry) return null;
  return kept ? "kept" : "lost";
}

/**
 * The values of a link, with the group that was left out of it in this tab.
 *
 * @param {string} hash
 * @param {Values} values
 * @returns {{ values: Values, unlinked: Unlinked | null }}
 */
export function recallUnlinked(hash, values) {
  const entry = tabStore.recall(KEY);
  if (!entry || entry.hash !== hash) return { values, unlinked: null };
  return { values: { ...values, g: entry.g }, unlinked: "kept" };
}
