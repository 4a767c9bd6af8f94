import { coresHere } from "../choices/wish.js";
import { Client, EngineLost } from "../client.js";
import { RECIPE, TWINS, missingOf } from "./twinRuns.js";

/** @import { GroupReport } from "../../protocol/group.js" */
/** @import { Preset, Snapshot, TrainConfig } from "../../protocol/run.js" */
/** @import { Lab } from "../lab.js" */
/** @import { TwinRun, TwinTask } from "./twinRuns.js" */

/** Training is asked for in slices of this length; less is wasted after a run has grokked. */
const SLICE_MS = 100;
/** The bits that are the same everywhere, whatever the visitor's own run uses. */
const ALONE = { turbo: false, workers: 1 };

/**
 * Runs under way: how many are made of how many, by so many workers, and when the last of
 * these was.
 *
 * @typedef {{ done: number, of: number, workers: number, milliseconds: number }} Batch
 */

/**
 * What is known of the twins before they are trained.
 *
 * @typedef {object} TwinFacts
 * @property {GroupReport[]} reports
 * @property {TrainConfig} recipe the same for both
 * @property {string[]} tried those of them on which the recipe was tried out
 * @property {string} version of the engine
 */

/**
 * @typedef {object} TwinsView
 * @property {TwinFacts | null} facts once they are worked out
 * @property {TwinRun[]} runs
 * @property {number} asked how many seeds were asked for
 * @property {Batch | null} batch under way
 * @property {number} batches how many came to their end
 * @property {string | null} failure why the last thing failed; "" if a worker was lost
 */

/** @type {TwinsView} */
const NOTHING_RUN = { facts: null, runs: [], asked: 0, batch: null, batches: 0, failure: null };

/**
 * Trains the twins in workers of their own, so that the visitor's run is not touched, and goes
 * on while nobody looks.
 */
export class Twins {
  #lab;
  /** Tells what is under way from what was given up. */
  #turn = 0;
  /** @type {Set<Client>} */
  #clients = new Set();
  /** @type {TwinsView} */
  #view = NOTHING_RUN;
  #isStudying = false;

  /** @param {Lab} lab */
  constructor(lab) {
    this.#lab = lab;
    lab.addEventListener("stop", () => this.#giveUp());
    this.#change({});
  }

  /** Works out what there is to know about the groups, once. */
  async study() {
    if (this.#isStudying || this.#view.facts) return;
    this.#isStudying = true;
    const client = this.#open();
    try {
      const { version } = await client.ask("start", ALONE);
      /** @type {GroupReport[]} */
      const reports = [];
      /** @type {Preset[]} */
      const presets = [];
      for (const group of TWINS) {
        presets.push(await recipeFor(client, group));
        reports.push(await reportOn(client, group));
      }
      const tried = TWINS.filter((_, i) => presets[i].survey !== null);
      const facts = { reports, recipe: presets[0].config, tried, version };
      this.#change({ facts, failure: null });
    } catch (error) {
      this.#change({ failure: reason(error) });
    }
    this.#close(client);
    this.#isStudying = false;
  }

  /** Makes the runs of the first seeds that are missing. @param {number} seeds */
  async begin(seeds) {
    if (this.#view.batch) return;
    const turn = ++this.#turn;
    const tasks = missingOf(this.#view.runs, seeds);
    // One core is left to the visitor's run.
    const workers = Math.max(1, Math.min(coresHere() - 1, tasks.length));
    const batch = { done: 0, of: tasks.length, workers, milliseconds: 0 };
    this.#change({ asked: seeds, batch, failure: null });
    const queue = tasks.values();
    const start = performance.now();
    const lanes = Array.from({ length: workers }, () => this.#work(queue, start, turn));
    try {
      await Promise.all(lanes);
      if (turn !== this.#turn) return;
      this.#change({ batch: null, batches: this.#view.batches + 1 });
    } catch (error) {
      if (turn !== this.#turn) return;
      this.cancel();
      this.#change({ failure: reason(error) });
    }
  }

  /** Gives up the runs under way; those that were made stay. */
  cancel() {
    this.#giveUp();
    this.#change({ batch: null });
  }

  /** Forgets all runs. */
  clear() {
    this.#change({ ...NOTHING_RUN, facts: this.#view.facts });
  }

  /**
   * One worker's share: run after run.
   *
   * @param {Iterator<TwinTask>} queue shared by all
   * @param {number} start
   * @param {number} turn
   */
  async #work(queue, start, turn) {
    const client = this.#open();
    try {
      await client.ask("start", ALONE);
      for (;;) {
        const { value: task, done } = queue.next();
        if (done) return;
        this.#take(await train(client, task), performance.now() - start, turn);
      }
    } finally {
      this.#close(client);
    }
  }

  /** @param {TwinRun} run @param {number} milliseconds @param {number} turn */
  #take(run, milliseconds, turn) {
    const { batch, runs } = this.#view;
    if (turn !== this.#turn || !batch) return;
    this.#change({ runs: [...runs, run], batch: { ...batch, done: batch.done + 1, milliseconds } });
  }

  #open() {
    // What is asked of a worker that is gone is refused.
    const client = new Client(() => {});
    this.#clients.add(client);
    return client;
  }

  /** @param {Client} client */
  #close(client) {
    client.close();
    this.#clients.delete(client);
  }

  #giveUp() {
    this.#turn += 1;
    for (const client of this.#clients) this.#close(client);
  }

  /** @param {Partial<TwinsView>} change */
  #change(change) {
    this.#view = { ...this.#view, ...change };
    this.#lab.showFound({ twins: this.#view });
  }
}

/** @type {WeakMap<Lab, Twins>} */
const known = new WeakMap();

/** The twins of a lab: they outlive the panel that shows them. @param {Lab} lab */
export function twinsOf(lab) {
  const twins = known.get(lab) ?? new Twins(lab);
  known.set(lab, twins);
  return twins;
}

/** @param {unknown} error */
const reason = (error) => (error instanceof EngineLost ? "" : /** @type {Error} */ (error).message);

/** @param {Client} client @param {string} group @returns {Promise<Preset>} */
async function recipeFor(client, group) {
  const { presets } = await client.ask("group", group);
  const preset = presets.find(({ name }) => name === RECIPE);
  if (!preset) throw new Error(`${group}: ${RECIPE}?`);
  return preset;
}

/** @param {Client} client @param {string} group @returns {Promise<GroupReport>} */
async function reportOn(client, group) {
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
 * @returns {Promise<TwinRun>}
 */
async function train(client, task) {
  const start = performance.now();
  const { config } = await recipeFor(client, task.group);
  let { snapshot } = await client.ask("begin", { ...config, seed: task.seed });
  let [last] = snapshot.evaluations;
  while (!isOver(snapshot)) {
    const { evaluations: since } = snapshot.status;
    snapshot = await client.ask("advance", { ms: SLICE_MS, since, keep: false });
    last = snapshot.evaluations.at(-1) ?? last;
  }
  const { memorised_step: memorised, grokked_step: grokked, step } = snapshot.status;
  return {
    ...{ ...task, memorised, grokked },
    // When a slice ended depends on the machine; when a network grokked does not.
    steps: grokked ?? step,
    heldOut: grokked === null ? last.held_out.accuracy : null,
    milliseconds: performance.now() - start,
    failure: snapshot.failure,
  };
}

/** @param {Snapshot} snapshot */
const isOver = ({ status, failure }) =>
  status.grokked_step !== null || status.finished || failure !== null;
