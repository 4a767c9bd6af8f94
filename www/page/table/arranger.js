import { subgroupChoice } from "../choices/selection.js";
import { EngineLost } from "../client.js";

/** @import { Actions } from "../../protocol.js" */
/** @import { Arranged, LinesWish } from "../../protocol/table.js" */
/** @import { Selector } from "../choices/selector.js" */
/** @import { State } from "../choices/state.js" */
/** @import { Study } from "../groups/study.js" */
/** @import { View } from "../view.js" */

/**
 * The lines of the table, and the active subgroup, as last asked for.
 *
 * @typedef {Arranged & { group: string, el: string | null, key: string }} ArrangedView
 */

/** Answers that are remembered. */
const MOST_ANSWERS = 16;

/** Asks the worker for the order of the lines, and about the active subgroup, when either changes. */
export class Arranger {
  #lab;
  #show;
  #asked = "";
  /** The last answers: going back and forth asks nothing. @type {Map<string, ArrangedView>} */
  #answers = new Map();

  /**
   * @param {EventTarget & { view: View, state: State, select: Selector, study: Study, ask: (action: "arrange",
   *   input: Actions["arrange"]["ask"]) => Promise<Actions["arrange"]["answer"]> }} lab
   * @param {(arranged: ArrangedView | null) => void} show
   */
  constructor(lab, show) {
    this.#lab = lab;
    this.#show = show;
    lab.addEventListener("change", () => this.#refresh());
  }

  /** What was said of subgroups does not hold any more. */
  forget() {
    this.#asked = "";
    this.#answers.clear();
    this.#refresh();
  }

  #refresh() {
    const { view } = this.#lab;
    const { group, engine, phase, selection, values, config } = view;
    const idle = engine === 0 || phase === "starting" || phase === "stopped";
    if (idle || !group || config?.group !== group.name || values.g !== group.name) return;
    const subgroup = subgroupChoice(selection);
    const wish = { group: group.name, order: selection.order, side: selection.side, subgroup };
    const plain = selection.order === "listing" && !subgroup;
    const known = knowsLattice(view);
    const key = plain ? "" : JSON.stringify([engine, wish, subgroup ? known : null]);
    if (key === this.#asked) return;
    if (subgroup && view.study?.group !== group.name) return void this.#lab.study.begin(group.name);
    // A place means nothing before the lattice is there.
    if (subgroup && "class" in subgroup && !known) return;
    this.#asked = key;
    const before = this.#answers.get(key);
    if (plain || group.problem !== null) this.#show(null);
    else if (before) this.#show(before);
    else this.#ask(wish, key);
  }

  /**
   * @param {LinesWish} wish
   * @param {string} key
   */
  async #ask(wish, key) {
    const { el } = this.#lab.state.values;
    try {
      const answer = await this.#lab.ask("arrange", wish);
      if (key !== this.#asked) return;
      // A link may name a subgroup that is not there.
      if (wish.subgroup && !answer.subgroup) this.#lab.select.drop({ sub: null, el: null });
      else this.#keep({ ...answer, group: wish.group, el, key });
    } catch (error) {
      if (error instanceof EngineLost) this.#asked = "";
      else throw error;
    }
  }

  /** @param {ArrangedView} arranged */
  #keep(arranged) {
    const [oldest] = this.#answers.keys();
    if (this.#answers.size >= MOST_ANSWERS) this.#answers.delete(oldest);
    this.#answers.set(arranged.key, arranged);
    this.#show(arranged);
  }
}

/** Whether the subgroups of the group are known. @param {View} view */
function knowsLattice({ study, group }) {
  if (!study || study.group !== group?.name) return false;
  const stage = study.progress?.stage;
  return study.report !== null || stage === "characters" || stage === "done";
}
