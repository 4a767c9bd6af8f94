/** The choices of a lab in somebody else's page, as attributes of its element. */

/** @import { Values } from "./state.js" */

/** The attributes, and the keys that they have in a link. @type {Record<string, keyof Values>} */
export const NAMES = {
  group: "g",
  notation: "conv",
  recipe: "rec",
  seed: "seed",
  fraction: "f",
  width: "w",
  embedding: "d",
  rate: "lr",
  decay: "wd",
  batch: "b",
  initial: "init",
  from: "from",
  network: "net",
  at: "t",
  sha: "sha",
  subgroup: "sub",
  side: "side",
  order: "ord",
  moves: "mv",
  colouring: "col",
  by: "by",
  gap: "gap",
  neuron: "n",
  pinned: "pin",
  circuit: "circ",
  irrep: "irr",
  ablation: "abl",
  elements: "el",
  view: "view",
  theme: "theme",
  motion: "motion",
  palette: "pal",
};

/** The table with what it is trained by. */
const CAYLEY = "table.run";

/** The parts of a view, with spaces or dots between, as they stand in a link. @param {string} view */
function viewText(view) {
  const parts = view.split(/[\s.]+/).filter((part) => part !== "");
  return parts.map((part) => (part === "cayley" ? CAYLEY : part)).join(".");
}

/**
 * The link that says the same as an element.
 *
 * @param {Element} element
 * @returns {string} empty if the element says nothing
 */
export function hashOf(element) {
  const parameters = new URLSearchParams();
  for (const [name, key] of Object.entries(NAMES)) {
    const value = element.getAttribute(name);
    if (value !== null) parameters.append(key, key === "view" ? viewText(value) : value);
  }
  const link = `${parameters}`;
  return link && `#${link}`;
}

/**
 * The attributes that say the same as some values.
 *
 * @param {Values} values
 * @param {Values} usual which need not be said
 * @returns {[string, string][]}
 */
export function attributesOf(values, usual) {
  return Object.entries(NAMES).flatMap(([name, key]) => {
    const value = values[key];
    if (value === null || value === usual[key]) return [];
    return [[name, key === "view" ? value.replaceAll(".", " ") : value]];
  });
}
