import { count } from "../numbers.js";

/** How the engine's titles of pasted tables begin. */
const OWN = "own ";

/** What stands before a title in a sentence. @param {string} title */
export const article = (title) => (title.startsWith(OWN) ? "your " : "");

/** A title in a sentence: `S5`, `your own table`. @param {string} title */
export const called = (title) => article(title) + title;

/** A subgroup in a sentence. @param {{ name: string | null, order: number }} subgroup */
export const calledSubgroup = ({ name, order }) => name ?? `a subgroup of order ${count(order)}`;
