import { isWorthKeeping } from "../view.js";

/** @import { View } from "../view.js" */
/** @import { Kept, Runner } from "./runner.js" */

/** Where the run that was replaced last can be had back from. */
export class Shelf {
  #runner;
  #view;
  #show;
  /** @type {Kept | null} */
  #aside = null;

  /** @param {{ runner: Runner, view: () => View, show: (change: Partial<View>) => void }} given */
  constructor({ runner, view, show }) {
    this.#runner = runner;
    this.#view = view;
    this.#show = show;
  }

  /** The present run, if it is worth keeping: about to be replaced. */
  async take() {
    await this.#runner.halt();
    const view = this.#view();
    return isWorthKeeping(view)
      ? { ...(await this.#runner.keep()), group: view.group?.title ?? "" }
      : null;
  }

  /** Keeps a run that was replaced; one without steps is no loss. @param {Kept | null} left */
  put(left) {
    if (!left && this.#aside && this.#view().status?.step === 0) return;
    this.#aside = left;
    this.#show({ aside: left });
  }

  /** Puts another run in the place of the present one. @param {() => Promise<void>} open */
  async replace(open) {
    const left = await this.take();
    await open();
    this.put(left);
  }

  clear() {
    this.#aside = null;
    this.#show({ aside: null });
  }
}
