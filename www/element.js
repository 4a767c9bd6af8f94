/**
 * `<cosetta-lab>`, the lab in anybody's page. This script is all that is fetched at first;
 * the rest comes once the element nears what is seen.
 */
import { NAMES } from "./page/choices/attributes.js";
import { driveByLinks } from "./page/hosts/driveByLinks.js";

/** @import { Hosted } from "./hosted.js" */

/** How near, in heights of the window. */
const NEAR = "50% 0px";

/** What keeps the place, with whatever the page has written into the element. */
const PLACEHOLDER =
  ":host { display: block; min-block-size: 32rem } :host([hidden]) { display: none }";

/** @param {string} css */
function styleSheet(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** All elements of a page share it. @type {Promise<CSSStyleSheet> | undefined} */
let styles;

async function fetchStyles() {
  const response = await fetch(new URL("element.css", import.meta.url));
  if (!response.ok) throw new Error(`element.css: ${response.status}`);
  return styleSheet(await response.text());
}

class CosettaLab extends HTMLElement {
  static observedAttributes = Object.keys(NAMES);

  #root = this.attachShadow({ mode: "open" });
  #near = new IntersectionObserver(
    (entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.#open(),
    { rootMargin: NEAR },
  );
  /** @type {Promise<Hosted> | null} */
  #hosted = null;
  /** @type {Set<string>} */
  #changed = new Set();

  connectedCallback() {
    if (this.#hosted) return;
    this.#adoptProperties();
    this.#clear();
    this.#near.observe(this);
  }

  /** Ends the run, unless the element has only been moved. */
  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#near.disconnect();
      this.#hosted?.then((hosted) => hosted.close());
      this.#hosted = null;
    });
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (!this.#hosted) return;
    if (this.#changed.size === 0) queueMicrotask(() => this.#follow());
    this.#changed.add(name);
  }

  /** Starts or goes on training. */
  async train() {
    (await this.#open()).lab.train();
  }

  async pause() {
    (await this.#open()).lab.pause();
  }

  /** Makes one step. */
  async step() {
    (await this.#open()).lab.step();
  }

  /** Goes back to step 0. */
  async reset() {
    (await this.#open()).lab.reset();
  }

  #clear() {
    this.#root.adoptedStyleSheets = [styleSheet(PLACEHOLDER)];
    this.#root.replaceChildren(document.createElement("slot"));
  }

  /** What was set before the browser knew this element. */
  #adoptProperties() {
    const self = /** @type {Record<string, any>} */ (/** @type {unknown} */ (this));
    for (const name of Object.keys(NAMES)) {
      if (!self.hasOwnProperty(name)) continue;
      const value = self[name];
      delete self[name];
      self[name] = value;
    }
  }

  #open() {
    this.#near.disconnect();
    return (this.#hosted ??= this.#host());
  }

  async #host() {
    const [{ Hosted }, sheet] = await Promise.all([
      import("./hosted.js"),
      (styles ??= fetchStyles()),
    ]);
    return new Hosted(this, this.#root, sheet);
  }

  async #follow() {
    const names = [...this.#changed];
    this.#changed.clear();
    (await this.#hosted)?.follow(names);
  }
}

for (const name of Object.keys(NAMES)) {
  Object.defineProperty(CosettaLab.prototype, name, {
    configurable: true,
    enumerable: true,
    get() {
      return this.getAttribute(name);
    },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(name);
      else this.setAttribute(name, value);
    },
  });
}

customElements.define("cosetta-lab", CosettaLab);
driveByLinks("cosetta-lab");
