import { seen } from "../view.js";

/** @import { Actions } from "../../protocol.js" */
/** @import { Cell, Factors } from "../../protocol/table.js" */
/** @import { View } from "../view.js" */

/** Reads what stands in one cell of the table, one question at a time, until the answer is of now. */
export class CellReader {
  #onRead;
  #asking = false;
  /** What the reading was asked for, to ask again when the table has changed. */
  #readFor = "";
  /** The last answer. @type {{ place: Factors, cell: Cell } | null} */
  reading = null;

  /** @param {() => void} onRead */
  constructor(onRead) {
    this.#onRead = onRead;
  }

  forget() {
    this.reading = null;
    this.#readFor = "";
  }

  /**
   * @param {{ view: View, ask: (action: "cell", input: Actions["cell"]["ask"]) =>
   *   Promise<Actions["cell"]["answer"]> }} lab
   * @param {Factors | null} place
   */
  async read(lab, place) {
    const { config, engine, deciding, values } = lab.view;
    const { table } = seen(lab.view);
    const readFor = JSON.stringify([
      ...[place, config, table, engine],
      ...[values.col, deciding?.step, deciding?.summary?.rows],
    ]);
    if (!place || !config || !table || this.#asking || this.#readFor === readFor) return;
    this.#asking = true;
    try {
      const cell = await lab.ask("cell", place);
      if (lab.view.config === config) this.reading = { place, cell };
      this.#readFor = readFor;
      this.#onRead();
    } catch {
      // The run was replaced or the engine is gone: the lab says so elsewhere.
    } finally {
      this.#asking = false;
    }
  }
}
