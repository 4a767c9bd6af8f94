import { html, nothing } from "lit";
import { fetchStyles } from "../page/browser/fetchStyles.js";
import { text } from "../text/en.js";
import { Part } from "./part.js";

/** @import { Selection } from "../page/choices/selection.js" */

/** A part that is closed at first; what is in it is drawn, and worked out, once somebody looks. */
export class Panel extends Part {
  isOpen = false;
  /** How often choices had come from elsewhere when it was last looked whether they are of this. */
  #reads = 0;

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

  /** Opens if a link to what is in here has come. @param {(selection: Selection) => unknown} shows */
  openFor(shows) {
    const { values, group, config, selection, reads } = this.view;
    const isThere = group?.name === values.g && config?.group === values.g;
    if (!isThere || reads === this.#reads) return;
    this.#reads = reads;
    const details = this.querySelector("details");
    if (details && shows(selection)) details.open = true;
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

  async #fetch() {
    await Promise.all([import("./panelElements.js"), fetchStyles("panels.css")]);
  }
}
