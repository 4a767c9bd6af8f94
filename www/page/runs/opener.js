import { valuesOf } from "../choices/settings.js";
import { recipeName } from "../view.js";
import { ghostOf } from "./beside.js";

/** @import { Opened } from "../../protocol/run.js" */
/** @import { State } from "../choices/state.js" */
/** @import { View } from "../view.js" */
/** @import { Kept, Runner } from "./runner.js" */

/** What a run began with, if no recipe leads to it. @typedef {Partial<Pick<View, "imported" | "changed">>} Given */

/** What is not known of a run that comes from a file. */
const ELSEWHERE = { group: "", step: 0, milliseconds: null };

/**
 * What is needed of the lab.
 *
 * @typedef {object} Host
 * @property {Runner} runner
 * @property {State} state
 * @property {(change: Partial<View>) => void} show
 * @property {() => View} view
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

  /** Goes on with a run from a file that somebody has chosen. @param {Uint8Array} bytes */
  async reopenFile(bytes) {
    await this.reopen({ bytes, ...ELSEWHERE });
  }

  /** Begins with a network that no recipe leads to. @param {() => Promise<{ opened: Opened, given: Given }>} open */
  async beginGiven(open) {
    const { opened, given } = await open();
    await this.#display(opened, 0, null, given);
  }

  /** Shows a run that began elsewhere, and can go on from here. @param {Opened} opened */
  async begin(opened) {
    await this.#display(opened, null, null);
  }

  /** Shows the run that came with the page; the choices stay. @param {Uint8Array} bytes */
  async openShipped(bytes) {
    await this.#put(await this.#host.runner.ask("resume", bytes), null, null, { shipped: true });
  }

  /**
   * Shows a run from a file; the choices become its own.
   *
   * @param {Opened} opened
   * @param {number | null} milliseconds
   * @param {Kept | null} from
   * @param {Given} [given]
   */
  async #display(opened, milliseconds, from, given = {}) {
    const { followed, state, view } = this.#host;
    const { fromOf, isOnTheWay } = await import("./route.js");
    const presets = await this.#put(opened, milliseconds, from, { ...given, shipped: false });
    const { config, snapshot } = opened;
    const recipe = presets.find(({ name }) => name === recipeName(config));
    if (!isOnTheWay(view(), config, snapshot.status)) {
      state.set({ ...valuesOf(config, recipe), from: fromOf(snapshot.status.branches, config) });
    }
    followed();
  }

  /**
   * Puts a run in the place of the present one.
   *
   * @param {Opened} opened
   * @param {number | null} milliseconds
   * @param {Kept | null} from
   * @param {Given & Pick<View, "shipped">} origin
   */
  async #put(opened, milliseconds, from, origin) {
    const { runner, show, view } = this.#host;
    const { group, presets } = await runner.ask("group", opened.config.group);
    const found = { group, presets, problems: {}, groupProblem: null };
    show({ ...found, imported: null, changed: null, ...origin });
    runner.accept(opened, milliseconds, from);
    if (origin.shipped) show({ ghost: ghostOf(view()) });
    return presets;
  }
}
