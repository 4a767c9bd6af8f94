import { keptPoint } from "./keptPoint.js";

/** @import { Layer } from "../../protocol/neuron.js" */
/** @import { Lab } from "../lab.js" */

/** How large weights became in the whole run, as far as its timeline keeps it: looks at one step after the other. */
export class RunLimits {
  #lab;
  #onFound;
  #id = "";
  /** The largest weight of a layer at a step. @type {Map<string, number>} */
  #known = new Map();
  #busy = false;
  #failed = false;

  /** @param {Lab} lab @param {() => void} onFound */
  constructor(lab, onFound) {
    this.#lab = lab;
    this.#onFound = onFound;
  }

  /** The largest weight so far, `null` if there is none, and how many of the steps were looked at. @param {Layer} layer */
  of(layer) {
    const { id, timeline } = this.#lab.view;
    if (id !== this.#id) this.#known.clear();
    this.#id = id;
    const steps = timeline?.steps ?? [];
    const known = steps.flatMap((step) => this.#known.get(keyOf(layer, step)) ?? []);
    return { limit: known.length > 0 ? Math.max(...known) : null, seen: known.length, steps };
  }

  /** Looks at the steps that were not looked at yet. @param {Layer} layer */
  async look(layer) {
    const { seen, steps } = this.of(layer);
    if (this.#busy || this.#failed || seen === steps.length) return;
    this.#busy = true;
    try {
      const { id } = this.#lab.view;
      const isOpen = (/** @type {number} */ step) =>
        steps.includes(step) && !this.#known.has(keyOf(layer, step));
      const point = await keptPoint(this.#lab, isOpen);
      if (point) {
        const limit = await this.#lab.ask("weightLimit", { layer, point });
        if (this.#lab.view.id === id) this.#known.set(keyOf(layer, point.step), limit);
      }
    } catch {
      // The engine is gone, which the lab says elsewhere.
      this.#failed = true;
    } finally {
      this.#busy = false;
      this.#onFound();
    }
  }
}

/** @param {Layer} layer @param {number} step */
const keyOf = (layer, step) => `${layer} ${step}`;
