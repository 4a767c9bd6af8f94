import { tabStore } from "../browser/tabStore.js";

/** Ways to write a group of one's own, in the order of their tabs. */
export const KINDS = /** @type {const} */ (["perm", "table", "gap"]);

/** @typedef {(typeof KINDS)[number]} Kind */
/** @typedef {{ kind: Kind, inputs: Record<Kind, string> }} Drafts */

const KEY = "cosetta-drafts";

/** @returns {Drafts} what was written in this tab, and the tab of the dialog that was open */
export function recallDrafts() {
  const kept = tabStore.recall(KEY);
  const kind = KINDS.includes(kept?.kind) ? kept.kind : "perm";
  const inputs = { perm: "", table: "", gap: "" };
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
  return (kind === "perm" ? "perm:" : "table:") + input.trimEnd();
}
