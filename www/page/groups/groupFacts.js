import { isPlainRecipe } from "../runs/forecast.js";

/** @import { Actions } from "../../protocol.js" */
/** @import { Group } from "../../protocol/group.js" */
/** @import { Preset, Survey } from "../../protocol/run.js" */
/** @import { View } from "../view.js" */

/**
 * What is known of a group without working on it: `speed` of its runs here, in steps a second,
 * and `classes` of subgroups only where somebody has asked for them.
 *
 * @typedef {{ group: Group, survey: Survey | null, speed: number | null, classes: number | null }} GroupFact
 */

/** What the list of groups can say of each. */
export class GroupFacts {
  #lab;
  #changed;
  /** @type {Map<string, { group: Group, presets: Preset[] }>} */
  #known = new Map();
  /** By group and recipe. @type {Map<string, number>} */
  #speeds = new Map();
  /** @type {Map<string, number>} */
  #classes = new Map();
  #isBusy = false;

  /**
   * @param {{ ask: (action: "group", name: string) => Promise<Actions["group"]["answer"]> }} lab
   * @param {() => void} changed
   */
  constructor(lab, changed) {
    this.#lab = lab;
    this.#changed = changed;
  }

  /** Notes what the page has found out by itself. @param {View} view */
  note(view) {
    const { config, stepsPerSecond: speed, study } = view;
    if (config && speed !== null && isPlainRecipe(view)) {
      this.#speeds.set(`${config.group} ${config.preset}`, speed);
    }
    const report = study?.report;
    if (report && !report.partial) {
      this.#classes.set(report.name, report.subgroup_classes.length);
    }
  }

  /**
   * Asks about the groups, one after the other, for as long as somebody looks.
   *
   * @param {string[]} names
   * @param {() => boolean} isLookedAt
   */
  async learn(names, isLookedAt) {
    if (this.#isBusy) return;
    this.#isBusy = true;
    try {
      for (const name of names.filter((name) => !this.#known.has(name))) {
        if (!isLookedAt()) return;
        this.#known.set(name, await this.#lab.ask("group", name));
        this.#changed();
      }
    } catch {
      // The engine is gone, which is said elsewhere; the list does without.
    } finally {
      this.#isBusy = false;
    }
  }

  /** @param {string} name @param {string} recipe @returns {GroupFact | null} */
  of(name, recipe) {
    const known = this.#known.get(name);
    if (!known) return null;
    const { group, presets } = known;
    return {
      group,
      survey: presets.find((preset) => preset.name === recipe)?.survey ?? null,
      speed: this.#speeds.get(`${group.name} ${recipe}`) ?? null,
      classes: this.#classes.get(group.name) ?? null,
    };
  }
}
