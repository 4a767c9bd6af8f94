import { html, render } from "lit";
import "./elements.js";
import { NAMES, hashOf } from "./page/choices/attributes.js";
import { herald } from "./page/hosts/herald.js";
import { nameParts } from "./page/hosts/parts.js";
import { Lab } from "./page/lab.js";
import { State, parseHash } from "./page/choices/state.js";

/** @import { Values } from "./page/choices/state.js" */

/** A lab in somebody else's page: begun by the attributes of an element, drawn into its shadow. */
export class Hosted {
  lab;
  #element;
  #state;

  /**
   * @param {HTMLElement} element
   * @param {ShadowRoot} root
   * @param {CSSStyleSheet} styles
   */
  constructor(element, root, styles) {
    this.#element = element;
    this.#state = new State({
      read: () => ({ ...parseHash(hashOf(element)), unlinked: null }),
      // What a visitor chooses is no affair of the page around.
      write: () => null,
      watch: () => {},
    });
    this.lab = new Lab(this.#state, { keepsRuns: false, place: element });
    herald(this.lab, element);
    root.adoptedStyleSheets = [styles];
    root.replaceChildren();
    render(this.#content(), root);
    const sheet = /** @type {HTMLElement} */ (root.querySelector(".sheet"));
    // The visitor's own size of letters, whatever the page around makes of its.
    sheet.style.fontSize = "medium";
    sheet.style.setProperty("--cosetta-medium", getComputedStyle(sheet).fontSize);
    sheet.style.fontSize = "";
    nameParts(sheet);
    this.lab.start();
  }

  #content() {
    return html`<div class="sheet embedded" part="sheet">
      <div id="lab">
        <cosetta-desk .lab=${this.lab}></cosetta-desk>
        <p class="whole"><cosetta-whole .lab=${this.lab}></cosetta-whole></p>
      </div>
    </div>`;
  }

  /** Follows attributes that have changed; what was chosen otherwise stays. @param {Iterable<string>} names */
  follow(names) {
    const { values } = parseHash(hashOf(this.#element) || "#");
    const changes = [...names].map((name) => [NAMES[name], values[NAMES[name]]]);
    this.#state.set(/** @type {Partial<Values>} */ (Object.fromEntries(changes)));
  }

  close() {
    this.lab.stop();
  }
}
