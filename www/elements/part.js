import { LitElement } from "lit";
import { text } from "../text/en.js";

/** @import { Lab } from "../page/lab.js" */

/** An element in the light DOM that is drawn anew whenever the lab has a new view. */
export class Part extends LitElement {
  static properties = { lab: { attribute: false } };

  constructor() {
    super();
    /** Set by whoever creates the element. */
    this.lab = /** @type {Lab} */ (/** @type {unknown} */ (undefined));
  }

  get view() {
    return this.lab.view;
  }

  connectedCallback() {
    super.connectedCallback();
    this.lab.addEventListener("change", this.#refresh);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.lab.removeEventListener("change", this.#refresh);
  }

  /** One style sheet serves the whole page, and labels may point across elements. */
  createRenderRoot() {
    return this;
  }

  /**
   * Fetches what the first view does without; `null` if it could not be had, which is said.
   *
   * @template T
   * @param {() => Promise<T>} get
   */
  async fetchPart(get) {
    const part = await get().catch(() => null);
    if (part === null) this.lab.fail(new Error(text.notFetched));
    return part;
  }

  #refresh = () => this.requestUpdate();
}
