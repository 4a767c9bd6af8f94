import { UNDONE } from "./selection.js";

/** @import { State, Values } from "./state.js" */

const MOST_STEPS = 100;
/** Changes of one choice alone that follow each other so closely are one: a slider moves. */
const ONE_MOVE_MS = 800;

/** @param {Values} values @returns {Partial<Values>} */
const kept = (values) => Object.fromEntries(UNDONE.map((key) => [key, values[key]]));

/** What differs. @param {Partial<Values>} one @param {Partial<Values>} other */
const changed = (one, other) => UNDONE.filter((key) => one[key] !== other[key]).join();

/** The selections and orders there were before, the latest last; another group ends them. */
export class Undo {
  #state;
  /** @type {Partial<Values>[]} */
  #past = [];
  #group;
  #present;
  /** What was changed last, and when. */
  #last = { keys: "", at: -Infinity };

  /** @param {State} state */
  constructor(state) {
    this.#state = state;
    this.#group = state.values.g;
    this.#present = kept(state.values);
    state.subscribe(() => this.#note());
  }

  get possible() {
    return this.#past.length > 0;
  }

  undo() {
    const before = this.#past.pop();
    if (!before) return;
    this.#present = before;
    this.#last = { keys: "", at: -Infinity };
    this.#state.set(before);
  }

  #note() {
    const { values } = this.#state;
    const [before, now] = [this.#present, kept(values)];
    this.#present = now;
    if (values.g !== this.#group) {
      this.#group = values.g;
      this.#past = [];
      return;
    }
    const keys = changed(before, now);
    if (!keys) return;
    // The bench has an undo of its own: what it takes back needs no taking back here.
    const last = this.#past.at(-1);
    if (keys === "abl" && last && !changed(last, now)) return void this.#past.pop();
    const at = performance.now();
    const oneMove = keys === this.#last.keys && keys === "gap" && at - this.#last.at < ONE_MOVE_MS;
    this.#last = { keys, at };
    if (!oneMove) this.#past = [...this.#past, before].slice(-MOST_STEPS);
  }
}
