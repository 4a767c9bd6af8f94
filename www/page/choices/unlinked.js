import { tabStore } from "../browser/tabStore.js";

/** @import { Values } from "./state.js" */

/** Nothing longer goes into a link: mail programs and chats break them. */
export const LONGEST_LINK = 2000;

const KEY = "cosetta-unlinked";

/** What a link is too short for: a group, changes on the way of a run, what is taken out of its network, or lines that were moved. @typedef {Partial<Pick<Values, "g" | "from" | "abl" | "mv">>} Without */

/**
 * What is missing from the link, and whether the tab keeps it for a reload.
 *
 * @typedef {{ part: "group" | "branch" | "removal" | "lines", fate: "kept" | "lost" }} Unlinked
 */

/** @param {Without} without */
const partOf = ({ g, from, abl }) => (g ? "group" : from ? "branch" : abl ? "removal" : "lines");

/**
 * Keeps what a link had to leave out; `null` forgets the last of it.
 *
 * @param {{ hash: string, without: Without } | null} entry
 * @returns {Unlinked | null}
 */
export function keepUnlinked(entry) {
  const kept = tabStore.keep(KEY, entry);
  return entry && { part: partOf(entry.without), fate: kept ? "kept" : "lost" };
}

/**
 * The values of a link, with what was left out of it in this tab.
 *
 * @param {string} hash
 * @param {Values} values
 * @returns {{ values: Values, unlinked: Unlinked | null }}
 */
export function recallUnlinked(hash, values) {
  const entry = tabStore.recall(KEY);
  if (!entry || entry.hash !== hash) return { values, unlinked: null };
  const { without } = entry;
  return { values: { ...values, ...without }, unlinked: { part: partOf(without), fate: "kept" } };
}
