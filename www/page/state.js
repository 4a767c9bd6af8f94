import { COLOURINGS } from "./colourings.js";
import { LONGEST_LINK, keepUnlinked, recallUnlinked } from "./unlinked.js";

/** @import { Unlinked } from "./unlinked.js" */

/**
 * What the visitor has chosen, as text: exactly what stands in the link. Settings
 * that follow the recipe are `null`.
 *
 * @typedef {object} Values
 * @property {string} g group
 * @property {string} rec recipe
 * @property {string} seed
 * @property {string | null} f train fraction
 * @property {string | null} w width
 * @property {string | null} d embedding size
 * @property {string | null} lr learning rate
 * @property {string | null} wd weight decay
 * @property {string | null} b batch
 * @property {string} col colouring
 * @property {string} theme
 */

const VERSION = "1";

/** In the order in which they stand in the link. @type {Values} */
export const DEFAULTS = {
  g: "S5",
  rec: "fast",
  seed: "1",
  f: null,
  w: null,
  d: null,
  lr: null,
  wd: null,
  b: null,
  col: "answer",
  theme: "auto",
};

/** For keys whose values come from a short list. @type {Partial<Record<keyof Values, string[]>>} */
const CHOICES = {
  rec: ["fast", "clean", "paper"],
  col: [...COLOURINGS],
  theme: ["auto", "light", "dark"],
};

/** The choices that make another run; colours and themes do not. @param {Values} values */
export function runKey({ col, theme, ...rest }) {
  return JSON.stringify(rest);
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
  for (const [key, value] of new URLSearchParams(hash.replace(/^#/, ""))) {
    const choices = CHOICES[/** @type {keyof Values} */ (key)];
    if (key in DEFAULTS && (choices?.includes(value) ?? true)) values[key] = value;
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

/**
 * The link of some values that is not too long: if need be without the group.
 *
 * @param {Values} values
 * @param {[string, string][]} unknown
 * @returns {{ hash: string, whole: boolean }}
 */
export function linkOf(values, unknown) {
  const hash = formatHash(values, unknown);
  if (hash.length <= LONGEST_LINK) return { hash, whole: true };
  const rest = formatHash({ ...values, g: DEFAULTS.g }, unknown);
  return { hash: rest, whole: rest === hash };
}

/** The visitor's choices, kept in the address bar. */
export class State {
  /** @type {Values} */
  values = DEFAULTS;
  /** @type {[string, string][]} */
  unknown = [];
  /** Set if the link lacks the group. @type {Unlinked | null} */
  unlinked = null;
  /** @type {Set<() => void>} */
  #listeners = new Set();

  constructor() {
    this.#read();
    addEventListener("hashchange", () => {
      this.#read();
      this.#tell();
    });
  }

  /** @param {Partial<Values>} changes */
  set(changes) {
    this.values = { ...this.values, ...changes };
    const { hash, whole } = linkOf(this.values, this.unknown);
    this.unlinked = keepUnlinked(whole ? null : { hash, g: this.values.g });
    history.replaceState(null, "", hash);
    this.#tell();
  }

  #read() {
    const { values, unknown } = parseHash(location.hash);
    this.unknown = unknown;
    ({ values: this.values, unlinked: this.unlinked } = recallUnlinked(location.hash, values));
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
