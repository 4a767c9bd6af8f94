import { selectedIn } from "../choices/selection.js";
import { configOf, settingBlamed } from "../choices/settings.js";
import { DEFAULTS, runKey } from "../choices/state.js";
import { EngineLost } from "../client.js";
import { findGroup } from "../groups/findGroup.js";
import { recipeOf } from "../view.js";

/** @import { Group } from "../../protocol/group.js" */
/** @import { TrainConfig } from "../../protocol/run.js" */
/** @import { State, Values } from "../choices/state.js" */
/** @import { View } from "../view.js" */
/** @import { Opener } from "./opener.js" */
/** @import { Runner } from "./runner.js" */
/** @import { Shelf } from "./shelf.js" */
/** @import { Shipment } from "./shipped.js" */

/**
 * What is needed of the lab.
 *
 * @typedef {object} Host
 * @property {Runner} runner
 * @property {Shelf} shelf
 * @property {Opener} opener
 * @property {Shipment} shipment
 * @property {State} state
 * @property {() => View} view
 * @property {(change: Partial<View>) => void} show
 * @property {() => void} pause
 */

/** Follows the visitor's choices: another run if they ask for one. */
export class Follower {
  #host;
  /** Keys of the choices the present run was begun with, and of those last judged. */
  #runKey = "";
  #judgedKey = "";

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
  }

  /** Empty if no run follows the choices. */
  get runKey() {
    return this.#runKey;
  }

  /** The run on the page is taken to be what the choices ask for. */
  accept() {
    this.#runKey = this.#judgedKey = runKey(this.#host.state.values);
  }

  forget() {
    this.#runKey = this.#judgedKey = "";
  }

  /** Tells the runner what the link says of the way; from the step it shows, the views go along. */
  async setOut() {
    const { runner, state, view } = this.#host;
    if (state.values.t === `${view().status?.step}`) state.set({ t: null });
    const { from, t } = state.values;
    const route = from === null && t === null ? null : await import("./route.js");
    runner.route = route && route.routeOf(view());
  }

  async reconcile() {
    const { state, show } = this.#host;
    const key = runKey(state.values);
    if (key === this.#judgedKey) return;
    this.#judgedKey = key;
    if (key === this.#runKey) return show({ problems: {} });
    this.#host.pause();
    if (state.values.net !== null) return this.#openShipped();
    // Choices made from here on are judged when their turn comes.
    const chosen = state.values;
    const group = await this.#findGroup(chosen.g);
    const values = { ...chosen, g: group.name };
    this.#judgedKey = runKey(values);
    if (this.#judgedKey === this.#runKey) return show({ problems: {} });
    const { presets } = this.#host.view();
    const { config, misread } = configOf(values, recipeOf({ presets, values }) ?? presets[0]);
    if (misread.length === 0) return this.#begin(config, values, group);
    show({ problems: Object.fromEntries(misread.map((key) => [key, null])) });
  }

  /** Shows the network that comes with the page; without it, the visitor's own. */
  async #openShipped() {
    const { state, shelf, opener, shipment } = this.#host;
    const key = this.#judgedKey;
    const { g } = state.values;
    const bytes = await shipment.fetch(g);
    try {
      if (bytes) {
        await shelf.replace(() => opener.openShipped(bytes));
        this.#runKey = key;
        return;
      }
    } catch (error) {
      if (error instanceof EngineLost) throw error;
      shipment.refuse(g);
    }
    if (runKey(state.values) === key) state.set({ net: null });
    await this.reconcile();
  }

  /** The group of that name, or the last good one and why. @param {string} name */
  async #findGroup(name) {
    const { runner, state, show } = this.#host;
    const fallback = this.#host.view().group?.name ?? DEFAULTS.g;
    const { group, presets, problem } = await findGroup(runner, name, fallback);
    show({ presets, groupProblem: problem });
    // Another way to write the same group keeps what is selected in it.
    const same = problem === null ? selectedIn(state.values) : {};
    if (group.name !== name && state.values.g === name) state.set({ g: group.name, ...same });
    return group;
  }

  /** Begins a run that is to come to these settings. @param {TrainConfig} config */
  async begin(config, { from } = this.#host.state.values) {
    const { runner } = this.#host;
    // Settings that cannot be used are refused here, and not when a change comes to them.
    let opened = await runner.ask("begin", config);
    if (from !== null) {
      const { rootOf } = await import("./route.js");
      opened = await runner.ask("begin", rootOf(from, config));
    }
    runner.accept(opened, 0);
  }

  /**
   * @param {TrainConfig} config
   * @param {Values} chosen
   * @param {Group} group
   */
  async #begin(config, chosen, group) {
    const { shelf, show } = this.#host;
    const key = this.#judgedKey;
    const left = await shelf.take();
    try {
      await this.begin(config, chosen);
      this.#runKey = key;
      show({ group, problems: {}, imported: null, changed: null, shipped: false });
      shelf.put(left);
    } catch (error) {
      if (error instanceof EngineLost) throw error;
      const { message } = /** @type {Error} */ (error);
      const { clampLink } = await import("../choices/clamp.js");
      if (await clampLink(this.#host, config)) return;
      show({ problems: { [settingBlamed(message) ?? "run"]: message } });
    }
  }
}
