import { valuesOf } from "./settings.js";
import { recipeName } from "./view.js";

/** @import { Opened } from "../protocol.js" */
/** @import { Kept, Runner } from "./runner.js" */
/** @import { State } from "./state.js" */
/** @import { View } from "./view.js" */

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
    const { runner } = this.#host;
    const opened = await runner.ask("resume", kept.bytes);
    await this.#display(opened, kept.milliseconds);
    runner.kept = { ...kept, step: opened.snapshot.status.step };
    runner.show({ keptStep: opened.snapshot.status.step });
  }

  /** Shows a run that began elsewhere, and can go on from here. @param {Opened} opened */
  async begin(opened) {
    const { runner } = this.#host;
    await this.#display(opened, 0);
    runner.kept = await runner.keep();
    runner.rest();
  }

  /** Shows the run that came with the page; the choices stay. @param {Uint8Array} bytes */
  async openShipped(bytes) {
    const { runner, show } = this.#host;
    const opened = await runner.ask("resume", bytes);
    const { group, presets } = await runner.ask("group", opened.config.group);
    show({ group, presets, problems: {}, groupProblem: null, imported: null, shipped: true });
    runner.accept(opened, null);
  }

  /**
   * Shows a run from a file; the choices become its own.
   *
   * @param {Opened} opened
   * @param {number | null} milliseconds
   */
  async #display(opened, milliseconds) {
    const { followed, runner, show, state } = this.#host;
    const { config } = opened;
    const { group, presets } = await runner.ask("group", config.group);
    const none = { problems: {}, groupProblem: null, imported: null, shipped: false };
    show({ group, presets, ...none });
    runner.accept(opened, milliseconds);
    const recipe = presets.find(({ name }) => name === recipeName(config));
    state.set(valuesOf(config, recipe));
    followed();
  }
}
