import { COLOURINGS } from "./colourings.js";
import { NOTHING_SELECTED, PATTERNS, isReordered } from "./selection.js";
import { LONGEST_LINK } from "./unlinked.js";

/** @import { Unlinked, Without } from "./unlinked.js" */

/**
 * What the visitor has chosen, as text: exactly what stands in the link. Settings
 * that follow the recipe are `null`.
 *
 * @typedef {object} Values
 * @property {string} g group
 * @property {string} conv how the product of x and then y is written
 * @property {string} rec recipe
 * @property {string} seed
 * @property {string | null} f train fraction
 * @property {string | null} w width
 * @property {string | null} d embedding size
 * @property {string | null} lr learning rate
 * @property {string | null} wd weight decay
 * @property {string | null} b batch
 * @property {string | null} init scale of the initial weights
 * @property {string | null} net a network that was trained beforehand, instead of all of these
 * @property {string | null} from changes of the settings on the way of the run, and what held before
 * @property {string | null} t the step of the run that is looked at; now, if there is none
 * @property {string | null} sha first digits of the hash that its weights are to have then
 * @property {string | null} sub active subgroup
 * @property {string} side of its cosets
 * @property {string} ord what the lines of the table are sorted by
 * @property {string | null} mv lines that were moved from there by hand
 * @property {string} col colouring
 * @property {string} by what elements have their colours by: themselves, or their position
 * @property {string} gap between blocks of the table
 * @property {string | null} n neuron
 * @property {string | null} pin neuron that is pinned beside others
 * @property {string | null} circ circuit
 * @property {string | null} irr isolated irrep
 * @property {string | null} abl what is taken out of the network, kept alone or replaced
 * @property {string | null} el elements that were picked
 * @property {string | null} view the parts of the lab that are shown
 * @property {string} theme
 * @property {string} motion as the system says, or less
 * @property {string} pal palettes: for what goes from little to much, and for what has a sign
 */

const VERSION = "1";

/** In the order in which they stand in the link. @type {Values} */
export const DEFAULTS = {
  g: "S5",
  conv: "xy",
  rec: "fast",
  seed: "1",
  f: null,
  w: null,
  d: null,
  lr: null,
  wd: null,
  b: null,
  init: null,
  from: null,
  net: null,
  t: null,
  sha: null,
  sub: null,
  side: "auto",
  ord: "listing",
  mv: null,
  col: "answer",
  by: "element",
  gap: "2",
  n: null,
  pin: null,
  circ: null,
  irr: null,
  abl: null,
  el: null,
  view: null,
  theme: "auto",
  motion: "auto",
  pal: "viridis-puor",
};

/** For keys whose values come from a short list. @type {Partial<Record<keyof Values, string[]>>} */
const CHOICES = {
  conv: ["xy", "yx"],
  rec: ["fast", "clean", "paper"],
  net: ["shipped"],
  side: ["auto", "left", "right"],
  ord: ["listing", "cosets", "classes"],
  col: [...COLOURINGS],
  by: ["element", "position"],
  theme: ["auto", "light", "dark", "projector"],
  motion: ["auto", "reduced"],
};

/** A change of settings: the step, and what held up to there. */
const CHANGE = String.raw`\d{1,9}(-lr[\d.]+(e-\d+)?)?(-wd[\d.]+(e-\d+)?)?`;

/** How other values read. @type {Partial<Record<keyof Values, RegExp>>} */
const FORMS = {
  ...PATTERNS,
  from: new RegExp(`^${CHANGE}(_${CHANGE})*$`),
  t: /^\d{1,9}$/,
  sha: /^[\da-f]{16}$/,
  pal: /^(viridis|cividis)-(puor|rdbu)$/,
  view: /^[a-z]{1,16}(\.[a-z]{1,16}){0,15}$/,
};

/** The choices that make another run; what is looked at, colours and themes do not. @param {Values} values */
export function runKey({ g, rec, seed, f, w, d, lr, wd, b, init, net, from }) {
  // Runs that were kept before there was one have keys without it.
  const scale = init === null ? [] : [{ init }];
  return JSON.stringify([g, rec, seed, f, w, d, lr, wd, b, net, ...(from ? [from] : []), ...scale]);
}

/** Those of them that a visitor sets. @type {(keyof Values)[]} */
const SETTINGS = ["g", "rec", "seed", "f", "w", "d", "lr", "wd", "b", "init"];

/** Whether a value of a link can be read. @param {string} key @param {string} value */
function isKnown(key, value) {
  const name = /** @type {keyof Values} */ (key);
  const fits = CHOICES[name]?.includes(value) ?? FORMS[name]?.test(value) ?? true;
  return key in DEFAULTS && fits;
}

/**
 * The values in a link, and the parts of it that mean nothing here.
 *
 * @param {string} hash
 * @returns {{ values: Values, unknown: [string, string][] }}
 */
export function parseHash(hash) {
  /** @type {Record<string, string | null>} */
  const values = { ...DEFAULTS };
  /** @type {[string, string][]} */
  const unknown = [];
  // Who comes without wishes sees a network that has learned.
  if (hash === "") values.net = "shipped";
  for (const [key, value] of new URLSearchParams(hash.replace(/^#/, ""))) {
    if (isKnown(key, value)) values[key] = value;
    else if (key !== "v") unknown.push([key, value]);
  }
  return { values: /** @type {Values} */ (/** @type {unknown} */ (values)), unknown };
}

/**
 * The link of some values: defaults left out, keys in a fixed order.
 *
 * @param {Values} values
 * @param {[string, string][]} unknown
 * @returns {string}
 */
export function formatHash(values, unknown) {
  const parameters = new URLSearchParams({ v: VERSION });
  for (const [key, usual] of Object.entries(DEFAULTS)) {
    const value = values[/** @type {keyof Values} */ (key)];
    if (value !== usual && value !== null) parameters.append(key, value);
  }
  for (const [key, value] of unknown) parameters.append(key, value);
  return `#${parameters}`;
}

/** What may be left out of a link, the least first. @type {(keyof Without)[][]} */
const DISPENSABLE = [
  [],
  ["mv"],
  ["abl", "mv"],
  ["from", "abl", "mv"],
  ["g", "abl", "mv"],
  ["g", "from", "abl", "mv"],
];

/**
 * The link of some values that is not too long: if need be without the lines that were moved,
 * without what is taken out of the network, without the changes on the way of the run, or without the group.
 *
 * @param {Values} values
 * @param {[string, string][]} unknown
 * @returns {{ hash: string, without: Without | null }}
 */
export function linkOf(values, unknown) {
  const links = DISPENSABLE.map((keys) => {
    const left = keys.filter((key) => values[key] !== DEFAULTS[key]);
    const usual = Object.fromEntries(left.map((key) => [key, DEFAULTS[key]]));
    const without =
      left.length === 0 ? null : Object.fromEntries(left.map((key) => [key, values[key]]));
    return { hash: formatHash({ ...values, ...usual }, unknown), without };
  });
  return links.find(({ hash }) => hash.length <= LONGEST_LINK) ?? links[links.length - 1];
}

/**
 * What is chosen at some place, such as a link.
 *
 * @typedef {{ values: Values, unknown: [string, string][], unlinked: Unlinked | null }} Choices
 */

/** A setting that was too large or too small, and what was taken in its place. @typedef {{ key: string, asked: string, taken: string }} Clamped */

/**
 * Where the choices are kept between visits, and may be changed by others.
 *
 * @typedef {object} Place
 * @property {() => Choices} read
 * @property {(values: Values, unknown: [string, string][]) => Unlinked | null} write
 * @property {(listener: () => void) => void} watch calls back when there are others to read
 */

/** The visitor's choices. */
export class State {
  /** @type {Values} */
  values = DEFAULTS;
  /** @type {[string, string][]} */
  unknown = [];
  /** Set if the link lacks something. @type {Unlinked | null} */
  unlinked = null;
  /** How often choices came from elsewhere, such as a link. */
  reads = 1;
  /** Whether the run is as a link says it, and the visitor has changed nothing. */
  isLinked = true;
  /** @type {Set<() => void>} */
  #listeners = new Set();
  #place;

  /** @param {Place} place */
  constructor(place) {
    this.#place = place;
    Object.assign(this, place.read());
    place.watch(() => {
      Object.assign(this, place.read());
      this.reads += 1;
      this.isLinked = true;
      this.#tell();
    });
  }

  /**
   * Another group drops what was selected in this one, any setting the network that was
   * trained beforehand and changes on the way, another run the step that was looked at, and
   * another order the lines that were moved, unless the changes say otherwise.
   *
   * @param {Partial<Values>} changes
   */
  set(changes) {
    const another = changes.g !== undefined && changes.g !== this.values.g;
    const isSet = SETTINGS.some((key) => key in changes);
    this.isLinked &&= !isSet;
    const dropped = {
      ...(another ? NOTHING_SELECTED : {}),
      ...(isSet ? { net: null, from: null } : {}),
      ...("t" in changes ? { sha: null } : {}),
    };
    const values = { ...this.values, ...dropped, ...changes };
    if (runKey(values) !== runKey(this.values))
      Object.assign(values, { t: null, sha: null }, changes);
    if (isReordered(this.values, values)) Object.assign(values, { mv: null }, changes);
    this.values = values;
    this.unlinked = this.#place.write(this.values, this.unknown);
    this.#tell();
  }

  /**
   * @param {() => void} listener
   * @returns {() => void} ends the subscription
   */
  subscribe(listener) {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}
