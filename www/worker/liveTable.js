import { refreshRowsFor } from "./engine.js";

/** @import { Run } from "#cosetta" */
/** @import { TableAge } from "../protocol/run.js" */
/** @import { Painter } from "./painter.js" */
/** @import { Power } from "./power.js" */

/**
 * Scoring rows while training takes at most this much of the training time: a pass over
 * the table of S6 takes one worker 4 s.
 */
const SHARE = 0.1;

/** The table of a run inside the worker: the age of its rows, and when it is painted. */
export class LiveTable {
  #run;
  #painter;
  #power;
  #order;
  /** Whether every evaluation scores the whole table. */
  #exact;
  /** @type {TableAge} */
  #age = { rows: 0, oldest: null, newest: null };
  /** Step of the rows scored in the present pass. */
  #passStep = -1;
  /** Milliseconds spent on rows. */
  #scored = 0;
  #stale = true;
  #evaluations = 0;
  /** Whether it is the one that is painted. */
  isOnScreen = true;

  /**
   * @param {Run} run
   * @param {Painter} painter
   * @param {Power} power
   */
  constructor(run, painter, power) {
    this.#run = run;
    this.#painter = painter;
    this.#power = power;
    this.#order = Math.sqrt(run.status().pairs);
    this.#exact = run.evaluations(0)[0].exact;
    if (this.#exact) this.#run.refreshRows(0, this.#order);
    this.noteEvaluations();
    this.paint();
  }

  /** The run goes on as another one, with the same weights. @param {Run} run */
  follow(run) {
    this.#run = run;
    if (this.#exact) run.refreshRows(0, this.#order);
    else this.#age.rows = 0;
  }

  /** @returns {TableAge} */
  get age() {
    return { ...this.#age, oldest: this.#run.status().table_step };
  }

  /**
   * @param {number} x
   * @param {number} y
   */
  cell(x, y) {
    return { ...this.#run.cell(x, y), decision: this.#painter.decision(x, y, this.#order) };
  }

  /** Above the size of exact evaluations scores some rows beside the training. @param {number} trained milliseconds */
  async keepUp(trained) {
    if (!this.#exact && this.#scored < SHARE * trained) await this.#score(0);
  }

  /** Brings a table of exact evaluations up to date. */
  async catchUp() {
    if (this.#exact) await this.#score(Infinity);
  }

  /** Scores rows with the present weights for a while. @param {number} ms */
  async scoreOn(ms) {
    const { step, table_step: tableStep } = this.#run.status();
    if (tableStep !== step) {
      if (this.#passStep !== step) this.#age.rows = 0;
      await this.#score(ms);
    }
    this.paintIfDue(this.#run.status().table_step === step);
  }

  /** After training: evaluations may have scored it. */
  noteEvaluations() {
    const { evaluations, table_step: tableStep } = this.#run.status();
    if (this.#exact && evaluations !== this.#evaluations) {
      this.#age = { rows: this.#order, oldest: tableStep, newest: tableStep };
      this.#stale = true;
    }
    this.#evaluations = evaluations;
  }

  /** Its picture has changed for another reason. @param {boolean} last whether nothing more is coming */
  repaint(last) {
    this.#stale = true;
    this.paintIfDue(last);
  }

  /** @param {boolean} last whether nothing more is coming */
  paintIfDue(last) {
    if (this.#stale && (last || this.#painter.due)) this.paint();
  }

  paint() {
    if (!this.isOnScreen) return void (this.#stale = true);
    this.#painter.paint(this.#run, this.#order);
    this.#stale = false;
  }

  /** @param {number} ms */
  async #score(ms) {
    const start = performance.now();
    const { step } = this.#run.status();
    if (this.#age.rows === this.#order) this.#age.rows = 0;
    if (this.#age.rows === 0) this.#passStep = step;
    if (!this.#exact) this.#power.prepare();
    const { team } = this.#power;
    this.#age.rows = await refreshRowsFor(team, this.#run, this.#order, this.#age.rows, ms);
    this.#age.newest = step;
    this.#stale = true;
    this.#scored += performance.now() - start;
  }
}
