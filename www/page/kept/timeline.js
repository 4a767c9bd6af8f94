import { isCurrent } from "../view.js";
import { sizeOfAll, thinned } from "./thinned.js";

/** @import { Actions } from "../../protocol.js" */
/** @import { BranchSettings, Evaluation, Opened, Point } from "../../protocol/run.js" */
/** @import { Standing } from "../../protocol/run.js" */
/** @import { State } from "../choices/state.js" */
/** @import { View } from "../view.js" */

/** The table that is looked at is scored, and steps are made anew, in slices of this length. */
const SLICE_MS = 40;
/** All points of a run together take no more than this. */
const MOST_BYTES = 96 * 2 ** 20;

/** The run that another one branched off from. @typedef {{ id: string, evaluations: Evaluation[] }} Parent */

/**
 * The past of the run on the page.
 *
 * @typedef {object} TimelineView
 * @property {number[]} steps that can be looked at, ascending
 * @property {number} bytes that they take in memory
 * @property {number | null} aim the step that is to be looked at; the views follow
 * @property {Parent | null} parent
 * @property {{ from: number, to: number, step: number } | null} growing steps that are made
 *   anew for a branch
 */

/** What else is needed to have a run's past back. @typedef {{ points: Point[], parent: Parent | null }} Past */

/**
 * @typedef {object} Host
 * @property {EventTarget & { readonly view: View, readonly state: Pick<State, "set">, ask: <A extends "look" | "lookOn" | "grow" | "branch">(
 *   action: A, input: Actions[A]["ask"]) => Promise<Actions[A]["answer"]> }} lab
 * @property {(change: Partial<View>) => void} show
 * @property {(open: () => Promise<Opened>) => void} begin with a run that branched off
 * @property {(error: Error) => void} fail says what went wrong
 */

/** The points of the run on the page: looks at them, and lets runs branch off. */
export class Timeline {
  #host;
  /** Of the run that the points are of. */
  #id = "";
  /** @type {Point[]} */
  #points = [];
  /** @type {TimelineView} */
  #timeline = { steps: [], bytes: 0, aim: null, parent: null, growing: null };
  /** What the next run on the page brings along; `null`: which run that will be is not known. @type {{ id: string | null, past: Past } | null} */
  #dowry = null;
  /** The run that was on the page before: it may be brought back. @type {{ id: string, past: Past } | null} */
  #left = null;
  /** The step that is to be looked at; `null`: now. @type {number | null} */
  #wanted = null;
  /** The one that is. @type {number | null} */
  #eyes = null;
  /** What is looked at while nothing else is pointed at. @type {number | null} */
  #chosen = null;
  #busy = false;
  /** Raised to give up a branch that is growing. */
  #turn = 0;
  #engine = 0;
  /** What the link says of the step, as far as it was followed. @type {string | null} */
  #linked = null;

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
    host.lab.addEventListener("change", () => {
      const { id, engine } = host.lab.view;
      if (id === "") return;
      const isNew = engine !== this.#engine;
      this.#engine = engine;
      if (id !== this.#id) this.#turnTo(id);
      else if (isNew) this.#rest();
      else this.#follow();
    });
  }

  /** What is to be kept of the run's past. @param {string} id @returns {Past} */
  past(id) {
    if (id === this.#id) return { points: this.#points, parent: this.#timeline.parent };
    return this.#left?.id === id ? this.#left.past : { points: [], parent: null };
  }

  /** The past of a run that is about to be put on the page. @param {string | null} id @param {Past} past */
  restore(id, past) {
    this.#dowry = { id, past };
  }

  /** More points of a run. @param {string} id @param {Point[]} points */
  add(id, points) {
    if (id !== this.#id) this.#turnTo(id);
    // After the engine was lost, steps may be made a second time.
    const first = points[0].step;
    this.#points = thinned(
      [...this.#points.filter(({ step }) => step < first), ...points],
      marksOf(this.#host.lab.view),
      MOST_BYTES,
    );
    this.#tell();
  }

  /** Looks at the run as it was at one of its steps, `null`: as it is, until further notice. @param {number | null} step */
  look(step) {
    this.#chosen = step;
    this.#link(step);
    return this.#turnEyes(step);
  }

  /** Looks at the last point before a step for as long as that is pointed at. @param {number | null} step @param {boolean} chosen for longer */
  point(step, chosen) {
    if (step === null) return this.#turnEyes(this.#chosen);
    const isNow = step >= (this.#host.lab.view.status?.step ?? 0);
    const before = isNow ? undefined : this.#points.filter((point) => point.step <= step).at(-1);
    return chosen ? this.look(before?.step ?? null) : this.#turnEyes(before?.step ?? null);
  }

  /** Looks at the step that the link names: as the run stands, if that is now, or not kept. */
  #follow() {
    const { values, phase, status } = this.#host.lab.view;
    const { t } = values;
    if (t === this.#linked || phase === "starting" || phase === "stopped") return;
    const point = this.#points.find(({ step }) => `${step}` === t && step !== status?.step);
    if (t === null || point) return void this.look(point?.step ?? null);
    if (this.#chosen !== null) this.#turnEyes((this.#chosen = null));
  }

  /** Puts the step into the link. @param {number | null} step */
  #link(step) {
    const t = step === null ? null : `${step}`;
    this.#linked = t;
    if (t !== this.#host.lab.view.values.t) this.#host.lab.state.set({ t });
  }

  /** @param {number | null} step */
  async #turnEyes(step) {
    if (this.#wanted !== step) this.#change({ aim: step });
    this.#wanted = step;
    if (this.#busy) return;
    this.#busy = true;
    try {
      while (this.#eyes !== this.#wanted) await this.#show(this.#wanted);
    } catch (error) {
      this.#wanted = this.#eyes;
      this.#change({ aim: this.#eyes });
      this.#host.fail(/** @type {Error} */ (error));
    } finally {
      this.#busy = false;
    }
  }

  /**
   * A run that goes on with other settings from one of the steps: the steps up to there are
   * made anew from the last point that holds the whole run.
   *
   * @param {number} step
   * @param {BranchSettings} settings
   */
  async branch(step, settings) {
    const { lab, begin } = this.#host;
    const turn = ++this.#turn;
    const whole = this.#points.filter((point) => point.file && point.step <= step).at(-1);
    if (!whole) return;
    const past = {
      points: this.#points.filter((point) => point.step <= step),
      parent: { id: this.#id, evaluations: lab.view.evaluations },
    };
    this.#change({ growing: { from: whole.step, to: step, step: whole.step } });
    try {
      for (let begin = whole.file; ; begin = null) {
        const grown = await lab.ask("grow", { begin, until: step, ms: SLICE_MS });
        if (turn !== this.#turn) return;
        this.#change({ growing: { from: whole.step, to: step, step: grown.step } });
        if (grown.done) break;
      }
    } catch (error) {
      this.cancel();
      return this.#host.fail(/** @type {Error} */ (error));
    }
    this.#change({ growing: null });
    begin(async () => {
      const opened = await lab.ask("branch", settings);
      this.#dowry = { id: null, past };
      return opened;
    });
  }

  /** Gives up the branch that is growing. */
  cancel() {
    this.#turn += 1;
    this.#change({ growing: null });
  }

  /** @param {string} id */
  #turnTo(id) {
    const [dowry, left] = [this.#dowry, this.#left];
    const fits = dowry && (dowry.id === null || dowry.id === id);
    const past = fits ? dowry.past : left?.id === id ? left.past : null;
    this.#dowry = null;
    this.#left = { id: this.#id, past: this.past(this.#id) };
    this.#id = id;
    this.#turn += 1;
    this.#points = past?.points ?? [];
    this.#rest();
    this.#change({ parent: past?.parent ?? null, growing: null });
    this.#tell();
  }

  /** Another run, or another engine, has no earlier step on its screen. */
  #rest() {
    this.#wanted = this.#eyes = this.#chosen = this.#linked = null;
    this.#change({ aim: null });
    this.#host.show({ looked: null });
  }

  /** @param {number | null} step */
  async #show(step) {
    const { lab, show } = this.#host;
    const { id } = lab.view;
    const point = this.#points.find((one) => one.step === step) ?? null;
    /** @type {Standing} */
    let standing = await lab.ask("look", point);
    // The question may have come when another run was there already.
    if (lab.view.id !== id) return void (await lab.ask("look", null));
    this.#eyes = step;
    while (this.#wanted === step && lab.view.id === id) {
      show({ looked: point && standing });
      if (!point || isCurrent(standing.status)) return;
      standing = await lab.ask("lookOn", { ms: SLICE_MS });
    }
  }

  #tell() {
    const steps = this.#points.map(({ step }) => step);
    this.#change({ steps, bytes: sizeOfAll(this.#points) });
  }

  /** @param {Partial<TimelineView>} change */
  #change(change) {
    this.#timeline = { ...this.#timeline, ...change };
    this.#host.show({ timeline: this.#timeline });
  }
}

/** Steps whose points stay: milestones, and where the run branched off. @param {View} view */
export function marksOf({ status }) {
  const branches = status?.branches.map(({ step }) => step) ?? [];
  return [status?.memorised_step, status?.grokked_step, ...branches];
}
