import { html, nothing } from "lit";
import { fetchStyles } from "../page/browser/fetchStyles.js";
import { text } from "../text/en.js";
import { Part } from "./part.js";

/** A part that is closed at first; what is in it is drawn, and worked out, once somebody looks. */
export class Panel extends Part {
  isOpen = false;

  /**
   * @param {unknown} title
   * @param {string} what is in it
   * @param {() => unknown} body
   */
  panel(title, what, body) {
    return html`<details class="facts" @toggle=${this.#onToggle}>
      <summary>
        <h2>${title}</h2>
        <span class="hint">${what}</span>
      </summary>
      <div class="facts-body">${this.isOpen ? body() : nothing}</div>
    </details>`;
  }

  /** Keeps the network taken apart of now, while somebody looks. */
  dissect() {
    const { phase } = this.view;
    if (this.isOpen && phase !== "stopped" && phase !== "starting") this.lab.dissection.refresh();
  }

  /** @param {Event} event */
  #onToggle = async ({ target }) => {
    const details = /** @type {HTMLDetailsElement} */ (target);
    try {
      if (details.open) await this.#fetch();
      this.isOpen = details.open;
    } catch {
      details.open = false;
      this.lab.fail(new Error(text.notFetched));
    }
    this.requestUpdate();
  };

  /** The sheet of an element in another page has all styles. */
  async #fetch() {
    const styles = this.getRootNode() === document ? fetchStyles("panels.css") : null;
    await Promise.all([import("./panelElements.js"), styles]);
  }
}
