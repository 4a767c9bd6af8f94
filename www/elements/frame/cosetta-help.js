import { html, nothing } from "lit";
import { fetchStyles } from "../../page/browser/fetchStyles.js";
import { machineStore } from "../../page/browser/machineStore.js";
import { COLOURINGS } from "../../page/choices/colourings.js";
import { newSeed } from "../../page/choices/nextRun.js";
import { canReset, canStep } from "../../page/view.js";
import { text } from "../../text/en.js";
import { FetchingPart } from "../fetchingPart.js";

/** Where keys write or choose. */
const TYPING = "input:not([type=radio]):not([type=range]), select, textarea, dialog, [role=tree]";
/** The view whose letters are about the run. */
const RUN = "cosetta-run, cosetta-settings";
const KEY = "cosetta.keys";

/** The keyboard: keys of the whole page, letters of some of its views, and a list of all. */
export class CosettaHelp extends FetchingPart {
  /** Whether letters, Space and the full stop are shortcuts. */
  #on = machineStore.recall(KEY) !== false;

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener("keydown", this.#beforeViews, { capture: true });
    document.addEventListener("keydown", this.#onKey);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener("keydown", this.#beforeViews, { capture: true });
    document.removeEventListener("keydown", this.#onKey);
  }

  render() {
    return html`
      <button type="button" class="icon" aria-label=${text.help} @click=${this.#open}>?</button>
      ${
        this.fetched
          ? html`<cosetta-help-dialog
              .on=${this.#on}
              .motion=${this.view.values.motion}
              @cosetta-switch=${this.#switch}
            ></cosetta-help-dialog>`
          : nothing
      }
    `;
  }

  #open = async () => {
    await this.openDialog("cosetta-help-dialog", () =>
      Promise.all([import("./cosetta-help-dialog.js"), fetchStyles("help.css")]),
    );
    if (this.missing) this.lab.fail(new Error(text.notFetched));
  };

  /** @param {CustomEvent<boolean>} event */
  #switch = ({ detail }) => {
    this.#on = detail;
    machineStore.keep(KEY, detail);
  };

  /** Letters that are switched off reach no view. @param {KeyboardEvent} event */
  #beforeViews = (event) => {
    if (!this.#on && /^\p{L}$/u.test(event.key) && isShortcut(event)) event.stopPropagation();
  };

  /** @param {KeyboardEvent} event */
  #onKey = (event) => {
    const target = /** @type {Element} */ (event.target);
    if (!this.#on || !isShortcut(event)) return;
    // On a button or link, and in a box that scrolls, Space is its own.
    if (event.key === " " && target.closest("button, summary, a, .scroll")) return;
    const { within, can, act } = this.#actions[event.key.toLowerCase()] ?? {};
    if (!act || (within && !target.closest(within)) || can?.() === false) return;
    event.preventDefault();
    act();
  };

  /**
   * What keys do; letters in the view that has the focus only, and nothing that a button would
   * not do.
   *
   * @type {Record<string, { within?: string, can?: () => boolean, act: () => void }>}
   */
  #actions = {
    " ": { act: () => this.lab.toggle() },
    ".": { can: () => canStep(this.view), act: () => this.lab.step() },
    "?": { act: () => this.#open() },
    r: { within: RUN, can: () => canReset(this.view), act: () => this.lab.reset() },
    n: { within: RUN, act: () => newSeed(this.lab) },
    c: { within: "cosetta-table", act: () => this.#nextColouring() },
  };

  #nextColouring() {
    const next = COLOURINGS.indexOf(/** @type {any} */ (this.view.values.col)) + 1;
    this.lab.state.set({ col: COLOURINGS[next % COLOURINGS.length] });
  }
}

/** Whether a key is pressed alone, and not to write or choose. @param {KeyboardEvent} event */
function isShortcut({ target, ctrlKey, metaKey, altKey }) {
  const modified = ctrlKey || metaKey || altKey;
  return !modified && !(/** @type {Element} */ (target).closest(TYPING));
}
