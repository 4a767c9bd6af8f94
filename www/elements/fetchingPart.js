import { Part } from "./part.js";

/** A part with a dialog that is fetched when it is first asked for. */
export class FetchingPart extends Part {
  /** Whether the dialog is there. */
  fetched = false;
  /** Whether it could not be had. */
  missing = false;

  /**
   * Opens the dialog.
   *
   * @param {string} name of its element
   * @param {() => Promise<unknown>} fetch imports the element
   */
  async openDialog(name, fetch) {
    this.fetched = await fetch().then(
      () => true,
      () => false,
    );
    this.missing = !this.fetched;
    this.requestUpdate();
    await this.updateComplete;
    /** @type {(Element & { open: () => void }) | null} */ (this.querySelector(name))?.open();
  }
}
