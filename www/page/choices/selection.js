import { MOVES, readMoves } from "./moves.js";

/** @import { Group } from "../../protocol/group.js" */
/** @import { TrainConfig } from "../../protocol/run.js" */
/** @import { SubgroupChoice } from "../../protocol/table.js" */
/** @import { ArrangedView } from "../table/arranger.js" */
/** @import { Move } from "./moves.js" */
/** @import { Values } from "./state.js" */

/**
 * A subgroup by its order, the number of its class in the lattice and its own in the class.
 *
 * @typedef {{ order: number, class: number, conjugate: number }} SubgroupPlace
 */

/** The coset neurons of one pair of conjugates. @typedef {{ class: number, left: number, right: number }} CircuitPlace */

/** What is taken out of the network, kept alone or replaced, as it stands in a link: see `ablation.js`. @typedef {string} AblationText */

/** Which cosets the lines of the table are sorted by; `auto`: those each side depends on. @typedef {"auto" | "left" | "right"} CosetSide */

/** What the lines of the table are sorted by. @typedef {"listing" | "cosets" | "classes"} LineOrder */

/**
 * What is looked at, in all views alike.
 *
 * @typedef {object} Selection
 * @property {SubgroupPlace | null} subgroup the active one: as it was chosen, or the one that
 *   the elements generate, once its place is known
 * @property {CosetSide} side
 * @property {LineOrder} order
 * @property {Move[]} moves of single lines, from there
 * @property {number} gap between blocks of the table, in pixels
 * @property {number | null} neuron
 * @property {number | null} pinned neuron, to compare others with
 * @property {CircuitPlace | null} circuit
 * @property {number | null} irrep the one that is isolated
 * @property {AblationText | null} ablation
 * @property {number[]} elements that were picked to generate a subgroup
 */

/** The widest gap that can be chosen; a link may go beyond it, up to what its pattern allows. */
export const WIDEST_GAP = 12;

/** A neuron, class, conjugate or irrep. */
const N = String.raw`\d{1,5}`;
const SETS = String.raw`neurons-${N}(\.${N})*|circuit-${N}\.${N}\.${N}|(class|irrep)-${N}`;
const THRESHOLDS = String.raw`(above|below)-\d+(\.\d+)?(e-\d+)?`;
const EDITS = "coset-means|coset-components|only-irrep|without-irrep";

/** How the keys of a selection read in a link. @type {Partial<Record<keyof Values, RegExp>>} */
export const PATTERNS = {
  sub: /^\d{1,5}\.\d{1,5}\.\d{1,5}$/,
  mv: MOVES,
  gap: /^\d{1,2}$/,
  n: /^\d{1,5}$/,
  pin: /^\d{1,5}$/,
  circ: /^\d{1,5}\.\d{1,5}\.\d{1,5}$/,
  irr: /^\d{1,5}$/,
  abl: new RegExp(`^((keep-)?(${SETS}|${THRESHOLDS})(-mean)?|${EDITS})(-exact)?$`),
  el: /^\d{1,5}(\.\d{1,5}){0,15}$/,
};

/** Elements that can be picked: every group in reach has far fewer generators. */
export const MOST_PICKED = 16;

/** What belongs to one group only. */
export const NOTHING_SELECTED = {
  sub: null,
  n: null,
  pin: null,
  circ: null,
  irr: null,
  abl: null,
  el: null,
  mv: null,
};

/** What of that is chosen. @param {Values} values @returns {Partial<Values>} */
export const selectedIn = (values) =>
  Object.fromEntries(
    Object.keys(NOTHING_SELECTED).map((key) => [key, values[/** @type {keyof Values} */ (key)]]),
  );

/** The keys that an undo brings back. @type {(keyof Values)[]} */
export const UNDONE = [
  "sub",
  "side",
  "ord",
  "mv",
  "col",
  "gap",
  "n",
  "pin",
  "circ",
  "irr",
  "abl",
  "el",
];

/** @param {string | null} text numbers with dots between them */
const numbers = (text) => (text === null ? [] : text.split(".").map(Number));

/**
 * The selection that some values describe, without what means nothing for that group and
 * network.
 *
 * @param {Values} values
 * @param {Group | null} group
 * @param {TrainConfig | null} config
 * @param {ArrangedView | null} arranged
 * @returns {Selection}
 */
export function selectionOf(values, group, config, arranged) {
  const here = group?.name === values.g ? group : null;
  const width = config && here ? config.width : 0;
  const elements = elementsOf(values.el, here);
  const neuronOf = (/** @type {string | null} */ n) =>
    n !== null && Number(n) < width ? Number(n) : null;
  return {
    subgroup:
      elements.length > 0 ? generatedPlace(values, here, arranged) : subgroupOf(values.sub, here),
    side: /** @type {CosetSide} */ (values.side),
    order: /** @type {LineOrder} */ (values.ord),
    moves: movesOf(values.mv, here),
    gap: Number(values.gap),
    neuron: neuronOf(values.n),
    pinned: neuronOf(values.pin),
    circuit: circuitOf(values.circ, here),
    irrep: values.irr === null || !here || here.problem !== null ? null : Number(values.irr),
    ablation: here?.problem === null ? values.abl : null,
    elements,
  };
}

/**
 * Where the subgroup of the elements stands, if that has been found out.
 *
 * @param {Values} values
 * @param {Group | null} group
 * @param {ArrangedView | null} arranged
 * @returns {SubgroupPlace | null}
 */
function generatedPlace({ el }, group, arranged) {
  const found = arranged && arranged.group === group?.name && arranged.el === el;
  const { order, class: number, conjugate } = (found && arranged.subgroup) || {};
  if (order === undefined || number == null || conjugate == null) return null;
  return { order, class: number, conjugate };
}

/** Whether something in the network is looked at. @param {Selection} selection */
export const showsNetwork = ({ neuron, pinned, circuit, irrep }) =>
  [neuron, pinned, circuit, irrep].some((one) => one !== null);

/** The active subgroup, as the engine is asked about it. @param {Selection} selection @returns {SubgroupChoice | null} */
export const subgroupChoice = ({ subgroup, elements }) =>
  elements.length > 0 ? { elements } : subgroup;

/** @param {string | null} text @param {Group | null} group @returns {SubgroupPlace | null} */
function subgroupOf(text, group) {
  if (text === null || !group || group.problem !== null) return null;
  const [order, number, conjugate] = numbers(text);
  return order > 0 && group.order % order === 0 ? { order, class: number, conjugate } : null;
}

/** @param {string | null} text @param {Group | null} group @returns {CircuitPlace | null} */
function circuitOf(text, group) {
  if (text === null || !group || group.problem !== null) return null;
  const [number, left, right] = numbers(text);
  return { class: number, left, right };
}

/** @param {string | null} text @param {Group | null} group */
function elementsOf(text, group) {
  if (!group || group.problem !== null) return [];
  const elements = numbers(text);
  return elements.every((g) => g < group.order) ? elements : [];
}

/** As it stands in a link. @param {SubgroupPlace | null} subgroup */
export const subgroupText = (subgroup) =>
  subgroup && `${subgroup.order}.${subgroup.class}.${subgroup.conjugate}`;

/** As it stands in a link. @param {CircuitPlace | null} circuit */
export const circuitText = (circuit) =>
  circuit && `${circuit.class}.${circuit.left}.${circuit.right}`;

/** @param {string | null} text @param {Group | null} group */
function movesOf(text, group) {
  const moves = readMoves(text);
  const { order } = group ?? { order: 0 };
  return moves.every(([g, before]) => g < order && before <= order && g !== before) ? moves : [];
}

/** Whether the lines are sorted in another way. @param {Values} before @param {Values} after */
export const isReordered = (before, after) =>
  before.ord !== after.ord ||
  (after.ord === "cosets" &&
    (before.sub !== after.sub || before.el !== after.el || before.side !== after.side));

/**
 * What of the values means nothing for the group and network they are of; `null` if all does.
 *
 * @param {Values} values
 * @param {Selection} selection
 * @param {boolean} shipped a network of which no earlier step is known
 * @returns {Partial<Values> | null}
 */
export function meaningless(values, selection, shipped) {
  const { subgroup, neuron, pinned, circuit, irrep, ablation, elements, moves } = selection;
  const lost = [
    ...(values.t !== null && shipped ? [["t", null]] : []),
    ...(values.sub !== null && !subgroup && values.el === null ? [["sub", null]] : []),
    ...(values.n !== null && neuron === null ? [["n", null]] : []),
    ...(values.pin !== null && pinned === null ? [["pin", null]] : []),
    ...(values.circ !== null && !circuit ? [["circ", null]] : []),
    ...(values.irr !== null && irrep === null ? [["irr", null]] : []),
    ...(values.abl !== null && ablation === null ? [["abl", null]] : []),
    ...(values.el !== null && elements.length === 0 ? [["el", null]] : []),
    ...(values.mv !== null && moves.length === 0 ? [["mv", null]] : []),
  ];
  return lost.length === 0 ? null : Object.fromEntries(lost);
}
