import {
  MOST_PICKED,
  NOTHING_SELECTED,
  circuitText,
  meaningless,
  subgroupText,
} from "./selection.js";
import { Undo } from "./undo.js";

/** @import { View } from "../view.js" */
/** @import { CircuitPlace, SubgroupPlace } from "./selection.js" */
/** @import { State, Values } from "./state.js" */

/** Chooses what is looked at. What is chosen stands in the state, as everything else. */
export class Selector {
  #lab;
  #undo;

  /** @param {EventTarget & { view: View, state: State, showFound: (found: Pick<View, "lost">) => void }} lab */
  constructor(lab) {
    this.#lab = lab;
    this.#undo = new Undo(lab.state);
    lab.addEventListener("change", () => this.#prune());
  }

  /** Makes a subgroup the active one, and sorts the table by its cosets. @param {SubgroupPlace} subgroup */
  subgroup(subgroup) {
    this.#lab.state.set({ sub: subgroupText(subgroup), ord: "cosets", el: null });
  }

  /** The active subgroup becomes another of its class. @param {SubgroupPlace} subgroup */
  conjugate(subgroup) {
    this.#lab.state.set({ sub: subgroupText(subgroup), el: null });
  }

  /**
   * Chooses a neuron, and the subgroup that explains it, if that is known.
   *
   * @param {number} number
   */
  neuron(number) {
    const card = this.#lab.view.dissection?.report?.neurons[number];
    const place = card?.left?.explained_by ?? card?.right?.explained_by;
    this.#lab.state.set({
      n: `${number}`,
      ...(place ? { sub: subgroupText(place), el: null } : {}),
    });
  }

  /** @param {CircuitPlace} circuit */
  circuit(circuit) {
    this.#lab.state.set({ circ: circuitText(circuit) });
  }

  /** Isolates an irrep, or lets go of it. @param {number} number */
  irrep(number) {
    const isolated = this.#lab.view.selection.irrep === number;
    this.#lab.state.set({ irr: isolated ? null : `${number}` });
  }

  /**
   * Clears a part of the selection; without a subgroup there are no cosets to sort by.
   *
   * @param {keyof typeof NOTHING_SELECTED | "t"} part
   */
  clear(part) {
    const { sub, ord } = this.#lab.state.values;
    // The active subgroup may be the one that elements generate.
    const left = part === "sub" || (part === "el" && sub === null) ? { sub: null, el: null } : {};
    const unsorted = "sub" in left && ord === "cosets" ? { ord: "listing" } : {};
    this.#lab.state.set({ [part]: null, ...left, ...unsorted });
  }

  /** Picks an element to generate a subgroup with the others, or puts it back. @param {number} element */
  pick(element) {
    const { elements } = this.#lab.view.selection;
    const rest = elements.filter((g) => g !== element);
    const picked = rest.length === elements.length ? [...elements, element] : rest;
    if (picked.length > MOST_PICKED) return;
    if (picked.length === 0) return this.clear("el");
    this.#lab.state.set({ el: picked.join("."), sub: null, col: "coset" });
  }

  /** Sorts the table by the cosets of the active subgroup, or as it was before. */
  reorder() {
    const { order, subgroup, elements } = this.#lab.view.selection;
    if (!subgroup && elements.length === 0) return;
    this.#lab.state.set({ ord: order === "cosets" ? "listing" : "cosets" });
  }

  clearAll() {
    this.#lab.state.set({ ...NOTHING_SELECTED, ord: "listing", t: null });
  }

  get canUndo() {
    return this.#undo.possible;
  }

  undo() {
    this.#undo.undo();
  }

  /** What means nothing in this group is dropped. */
  #prune() {
    const { view, state } = this.#lab;
    const { group, config, selection } = view;
    // A group without its run is about to be replaced.
    if (!group || config?.group !== group.name || group.name !== state.values.g) return;
    const lost = meaningless(state.values, selection, view.shipped);
    if (lost) this.drop(lost);
  }

  /** Drops what is not there, and says so. @param {Partial<Values>} lost */
  drop(lost) {
    const { state } = this.#lab;
    const said = Object.keys(lost).flatMap((key) => {
      const value = state.values[/** @type {keyof Values} */ (key)];
      return value === null ? [] : [/** @type {[string, string]} */ ([key, value])];
    });
    const unsorted = "sub" in lost && state.values.ord === "cosets" ? { ord: "listing" } : {};
    state.set({ ...lost, ...unsorted });
    this.#lab.showFound({ lost: [...this.#lab.view.lost, ...said] });
  }
}
