/** @import { Lab } from "../page/lab.js" */
/** @import { View } from "../page/view.js" */

/** The visitor is no longer at the step. */
export class Gone extends Error {}

/** What a step of the tour works with; once the visitor goes elsewhere it waits for nothing. */
export class Guide {
  lab;
  #root;
  #signal;

  /**
   * @param {Lab} lab
   * @param {ParentNode} root of the page
   * @param {AbortSignal} signal
   */
  constructor(lab, root, signal) {
    this.lab = lab;
    this.#root = root;
    this.#signal = signal;
  }

  get view() {
    return this.lab.view;
  }

  /**
   * Waits until the view is as wanted.
   *
   * @param {(view: View) => unknown} isSo
   * @returns {Promise<void>}
   */
  until(isSo) {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (!isSo(this.view)) return;
        this.lab.removeEventListener("change", look);
        resolve();
      };
      const giveUp = () => {
        this.lab.removeEventListener("change", look);
        reject(new Gone());
      };
      if (this.#signal.aborted) return giveUp();
      this.#signal.addEventListener("abort", giveUp);
      this.lab.addEventListener("change", look);
      look();
    });
  }

  /** Waits until an element is there, and points at it. @param {string} selector */
  async meet(selector) {
    while (!this.#root.querySelector(selector)) {
      await new Promise(requestAnimationFrame);
      if (this.#signal.aborted) throw new Gone();
    }
    this.point(selector);
  }

  /** Opens a panel. @param {string} name of its element */
  open(name) {
    const details = this.#root.querySelector(`${name} > details`);
    if (details) /** @type {HTMLDetailsElement} */ (details).open = true;
  }

  /** Marks what is spoken of, and brings it into view. @param {string} [selector] of nothing if left out */
  point(selector) {
    this.#root.querySelector("[data-toured]")?.removeAttribute("data-toured");
    const element = selector && this.#root.querySelector(selector);
    if (!element) return;
    element.setAttribute("data-toured", "");
    element.scrollIntoView();
  }
}
