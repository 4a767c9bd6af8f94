/** What a worker is asked for the twins. */
import { RECIPE } from "./twinRuns.js";

/** @import { GroupReport } from "../../protocol/group.js" */
/** @import { Preset, Snapshot } from "../../protocol/run.js" */
/** @import { Client } from "../client.js" */
/** @import { Sight } from "../runs/sight.js" */
/** @import { TwinRun, TwinTask } from "./twinRuns.js" */

/** Work is asked for in slices of this length; less is wasted after a run has grokked. */
const SLICE_MS = 100;

/** The recipe for a group. @param {Client} client @param {string} group @returns {Promise<Preset>} */
export async function recipeFor(client, group) {
  const { presets } = await client.ask("group", group);
  const preset = presets.find(({ name }) => name === RECIPE);
  if (!preset) throw new Error(`${group}: ${RECIPE}?`);
  return preset;
}

/** What there is to know about a group. @param {Client} client @param {string} group @returns {Promise<GroupReport>} */
export async function reportOn(client, group) {
  for (;;) {
    const { report } = await client.ask("profile", { group, ms: SLICE_MS, stop: false });
    if (report) return report;
  }
}

/**
 * Trains until the network has grokked, or the recipe ends.
 *
 * @param {Client} client
 * @param {TwinTask} task
 * @param {Sight} sight
 * @returns {Promise<TwinRun>}
 */
export async function train(client, task, sight) {
  const start = sight.now;
  const { config } = await recipeFor(client, task.group);
  let { snapshot } = await client.ask("begin", { ...config, seed: task.seed });
  let [last] = snapshot.evaluations;
  while (!isOver(snapshot)) {
    await sight.seen();
    const { evaluations: since } = snapshot.status;
    snapshot = await client.ask("advance", { ms: SLICE_MS, since, keep: false, route: null });
    last = snapshot.evaluations.at(-1) ?? last;
  }
  const { memorised_step: memorised, grokked_step: grokked, step } = snapshot.status;
  return {
    ...{ ...task, memorised, grokked },
    // When a slice ended depends on the machine; when a network grokked does not.
    steps: grokked ?? step,
    heldOut: grokked === null ? last.held_out.accuracy : null,
    milliseconds: sight.now - start,
    failure: snapshot.failure,
  };
}

/** @param {Snapshot} snapshot */
const isOver = ({ status, failure }) =>
  status.grokked_step !== null || status.finished || failure !== null;
