import { findText } from "../../text/en/findText.js";

/**
 * What can be found on the page: the element, and what has the fold that it appears in.
 *
 * @typedef {{ name: string, panel?: string, at: string }} Landmark
 */

/** @param {string} panel @param {Record<string, string>} elements @returns {Landmark[]} */
const inPanel = (panel, elements) =>
  Object.entries(elements).map(([name, at]) => ({ name, panel, at }));

/** In the order in which they are listed. @type {Landmark[]} */
export const LANDMARKS = [
  { name: "train", at: "cosetta-run button.primary" },
  { name: "group", at: "cosetta-group input" },
  { name: "own", at: "cosetta-own button" },
  { name: "recipe", at: ".recipes input:checked" },
  { name: "seed", at: ".seed input" },
  { name: "fraction", at: "cosetta-fraction input" },
  { name: "more", at: "details.more summary" },
  { name: "machine", panel: ".settings-body", at: "cosetta-machine select" },
  { name: "palettes", panel: ".settings-body", at: "cosetta-looks [name=pal]" },
  { name: "motion", panel: ".settings-body", at: "cosetta-looks [name=motion]" },
  { name: "link", at: ".keep .row button:nth-of-type(1)" },
  { name: "embed", at: ".keep .row button:nth-of-type(2)" },
  { name: "files", at: ".keep .row button:nth-of-type(3)" },
  { name: "colour", at: "cosetta-colouring input:checked" },
  { name: "order", at: "cosetta-order select" },
  { name: "move", at: "cosetta-order button[aria-expanded]" },
  { name: "notation", at: ".convention button" },
  { name: "zoom", at: ".zoom-tools button:enabled" },
  { name: "ask", at: "form.ask input" },
  { name: "subgroup", at: ".element-field input" },
  { name: "words", at: "cosetta-table > button.small" },
  { name: "curves", at: "cosetta-curves" },
  { name: "timeline", at: "cosetta-timeline" },
  { name: "kept", panel: "cosetta-kept", at: "cosetta-kept summary" },
  ...inPanel("cosetta-anatomy", {
    circuits: "cosetta-circuits",
    neurons: "cosetta-neurons",
    neuron: "cosetta-neuron",
    weights: "cosetta-weights",
    spectrum: "cosetta-spectrum",
  }),
  ...inPanel("cosetta-bench", {
    remove: "cosetta-removal",
    interventions: "cosetta-interventions",
    curve: "cosetta-curve",
  }),
  ...inPanel("cosetta-weighing", {
    referee: "cosetta-referee",
    scatter: "cosetta-scatter",
    certificate: "cosetta-certificate",
    twins: "cosetta-twins",
  }),
  ...inPanel("cosetta-facts", {
    lattice: "cosetta-lattice",
    classes: "cosetta-classes",
    characters: "cosetta-characters",
  }),
  { name: "theme", at: "cosetta-theme select" },
  { name: "tour", at: "cosetta-offer button" },
];

/** Without accents and case. @param {string} words */
const plain = (words) => words.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

/**
 * The landmarks by all of whose words something is asked for: those that are called so come
 * before those that are meant.
 *
 * @param {Landmark[]} landmarks
 * @param {string} asked
 */
export function found(landmarks, asked) {
  const wanted = plain(asked)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const fits = (/** @type {string} */ words) => {
    const known = plain(words).split(/[^\p{L}\p{N}]+/u);
    return wanted.every((part) => known.some((word) => word.startsWith(part)));
  };
  const [called, meant] = [[0], [0, 1, 2]].map((parts) =>
    landmarks.filter(({ name }) =>
      fits(parts.map((part) => findText.landmarks[name][part]).join(" ")),
    ),
  );
  return [...called, ...meant.filter((one) => !called.includes(one))];
}

/** The landmarks that the page has. @param {ParentNode} root */
export const landmarksOf = (root) =>
  LANDMARKS.filter(({ panel, at }) => root.querySelector(panel ?? at) !== null);
