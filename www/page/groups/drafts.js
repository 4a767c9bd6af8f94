import { tabStore } from "../browser/tabStore.js";

/** Ways to write a group of one's own, in the order of their tabs. */
export const KINDS = /** @type {const} */ (["perm", "table", "gap", "mystery"]);

/** @typedef {(typeof KINDS)[number]} Kind */
/** Those that are written as a text. @typedef {Exclude<Kind, "mystery">} Written */
/** @typedef {{ kind: Kind, inputs: Record<Kind, string> }} Drafts */

const KEY = "cosetta-drafts";
/** What the engine knows them by. @type {Record<Kind, string>} */
const PREFIXES = { perm: "perm:", table: "table:", gap: "table:", mystery: "myst:" };

/** @returns {Drafts} what was written in this tab, and the tab of the dialog that was open */
export function recallDrafts() {
  const kept = tabStore.recall(KEY);
  const kind = KINDS.includes(kept?.kind) ? kept.kind : "perm";
  const inputs = { perm: "", table: "", gap: "", mystery: "1" };
  for (const one of KINDS) {
    if (typeof kept?.inputs?.[one] === "string") inputs[one] = kept.inputs[one];
  }
  return { kind, inputs };
}

/** @param {Drafts} drafts */
export function keepDrafts(drafts) {
  tabStore.keep(KEY, drafts);
}

/**
 * What the engine is asked about a draft; nothing for an empty one.
 *
 * @param {Kind} kind
 * @param {string} input
 * @returns {string | null}
 */
export function specOf(kind, input) {
  if (input.trim() === "") return null;
  // What stands in front counts: lines are numbered, and a corner may be empty.
  return PREFIXES[kind] + input.trimEnd();
}
