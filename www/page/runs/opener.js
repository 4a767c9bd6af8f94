import { valuesOf } from "../choices/settings.js";
import { recipeName } from "../view.js";

/** @import { Opened } from "../../protocol/run.js" */
/** @import { State } from "../choices/state.js" */
/** @import { View } from "../view.js" */
/** @import { Kept, Runner } from "./runner.js" */

/**
 * What is needed of the lab.
 *
 * @typedef {object} Host
 * @property {Runner} runner
 * @property {State} state
 * @property {(change: Partial<View>) => void} show
 * @property {() => void} followed the present choices are those of the run
 */

/** Puts runs on the page that were not begun by the visitor's choices. */
export class Opener {
  #host;

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
  }

  /** Goes on with a run from its file; the choices become its own. @param {Kept} kept */
  async reopen(kept) {
    const opened = await this.#host.runner.ask("resume", kept.bytes);
    await this.#display(opened, kept.milliseconds, kept);
  }

  /** Shows a run that began elsewhere, and can go on from here. @param {Opened} opened @param {number | null} milliseconds */
  async begin(opened, milliseconds) {
    await this.#display(opened, milliseconds, null);
  }

  /** Shows the run that came with the page; the choices stay. @param {Uint8Array} bytes */
  async openShipped(bytes) {
    await this.#put(await this.#host.runner.ask("resume", bytes), null, null, true);
  }

  /**
   * Shows a run from a file; the choices become its own.
   *
   * @param {Opened} opened
   * @param {number | null} milliseconds
   * @param {Kept | null} from
   */
  async #display(opened, milliseconds, from) {
    const { followed, state } = this.#host;
    const presets = await this.#put(opened, milliseconds, from, false);
    const recipe = presets.find(({ name }) => name === recipeName(opened.config));
    state.set(valuesOf(opened.config, recipe));
    followed();
  }

  /**
   * Puts a run in the place of the present one.
   *
   * @param {Opened} opened
   * @param {number | null} milliseconds
   * @param {Kept | null} from
   * @param {boolean} shipped
   */
  async #put(opened, milliseconds, from, shipped) {
    const { runner, show } = this.#host;
    const { group, presets } = await runner.ask("group", opened.config.group);
    show({ group, presets, problems: {}, groupProblem: null, imported: null, shipped });
    runner.accept(opened, milliseconds, from);
    return presets;
  }
}
