import { EngineLost } from "../client.js";

/** @import { Group } from "../../protocol/group.js" */
/** @import { Preset } from "../../protocol/run.js" */
/** @import { Runner } from "../runs/runner.js" */

/**
 * The group of that name with its recipes; if the engine knows none, those of
 * `fallback` and what the engine says about the name.
 *
 * @param {Runner} runner
 * @param {string} name
 * @param {string} fallback
 * @returns {Promise<{ group: Group, presets: Preset[],
 *   problem: { text: string, message: string } | null }>}
 */
export async function findGroup(runner, name, fallback) {
  try {
    return { ...(await runner.ask("group", name.trim())), problem: null };
  } catch (error) {
    if (error instanceof EngineLost) throw error;
    const { message } = /** @type {Error} */ (error);
    return { ...(await runner.ask("group", fallback)), problem: { text: name, message } };
  }
}
