import { tabStore } from "../browser/tabStore.js";
import { coresHere } from "../choices/wish.js";
import { Client, EngineLost } from "../client.js";
import { TWINS, missingOf } from "./twinRuns.js";
import { recipeFor, reportOn, train } from "./twinWork.js";

/** @import { GroupReport } from "../../protocol/group.js" */
/** @import { Preset, TrainConfig } from "../../protocol/run.js" */
/** @import { Lab } from "../lab.js" */
/** @import { TwinRun, TwinTask } from "./twinRuns.js" */

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

/** The key under which the runs that were made are remembered. */
const KEY = "cosetta-twins";

/** @type {TwinsView} */
const NOTHING_RUN = { facts: null, runs: [], asked: 0, batch: null, batches: 0, failure: null };

/**
 * Trains the twins in workers of their own, so that the visitor's run is not touched, and goes
 * on while their panel is closed, but not while the lab is out of sight.
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
    lab.sight.addEventListener("change", () => this.#change({}));
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
      this.#change({ ...recall(facts), facts, failure: null });
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
    const start = this.#lab.sight.now;
    const lanes = Array.from({ length: workers }, () => this.#work(queue, start, turn));
    try {
      await Promise.all(lanes);
      if (turn !== this.#turn) return;
      this.#change({ batch: null, batches: this.#view.batches + 1 });
      this.#keep();
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
    this.#keep();
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
        const { sight } = this.#lab;
        this.#take(await train(client, task, sight), sight.now - start, turn);
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
    this.#keep();
  }

  /** Nothing that was made is lost in a reload. */
  #keep() {
    const { facts, runs, asked, batches } = this.#view;
    tabStore.keep(KEY, { of: stampOf(facts), runs, asked, batches });
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

/** What the runs depend on beside their seeds. @param {TwinFacts | null} facts */
const stampOf = (facts) => JSON.stringify([facts?.version, facts?.recipe]);

/**
 * The runs that this tab has made, if they would come out the same today.
 *
 * @param {TwinFacts} facts
 * @returns {Partial<TwinsView>}
 */
function recall(facts) {
  const kept = tabStore.recall(KEY);
  if (kept?.of !== stampOf(facts)) return {};
  const { runs, asked, batches } = kept;
  return { runs, asked, batches };
}

/** @param {unknown} error */
const reason = (error) => (error instanceof EngineLost ? "" : /** @type {Error} */ (error).message);
