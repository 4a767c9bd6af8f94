/** A pool of threads that work off a list of tasks, each thread one at a time. */
import { Worker } from "node:worker_threads";

/**
 * What became of a task: an answer, or word of the thread's end.
 *
 * @template R
 * @typedef {{ answer: R, crash: null } | { answer: null, crash: string }} Reply
 */

/** How often a task is tried when its thread crashes. */
const TRIES = 2;

/**
 * A thread, replaced when it crashes. The script gets `data` as its `workerData`
 * and answers every message with one.
 *
 * @template T, R
 */
class Lane {
  #script;
  #data;
  /** @type {Worker | null} */
  #thread = null;
  /** @type {((reply: Reply<R>) => void) | null} */
  #settle = null;
  /** When the present task was begun. @type {number | null} */
  since = null;

  /**
   * @param {URL} script
   * @param {unknown} data
   */
  constructor(script, data) {
    this.#script = script;
    this.#data = data;
  }

  /**
   * @param {T} task
   * @returns {Promise<Reply<R>>}
   */
  async ask(task) {
    const thread = (this.#thread ??= this.#open());
    this.since = performance.now();
    /** @type {Reply<R>} */
    const reply = await new Promise((resolve) => {
      this.#settle = resolve;
      thread.postMessage(task);
    });
    [this.since, this.#settle] = [null, null];
    return reply;
  }

  async close() {
    await this.#thread?.terminate();
  }

  #open() {
    const thread = new Worker(this.#script, { workerData: this.#data });
    /** @type {string | null} */
    let fault = null;
    thread.on("message", (answer) => this.#settle?.({ answer, crash: null }));
    thread.on("error", (error) => {
      fault = error instanceof Error ? error.message : `${error}`;
    });
    thread.on("exit", (status) => {
      this.#thread = null;
      this.#settle?.({ answer: null, crash: fault ?? `the thread ended with status ${status}` });
    });
    return thread;
  }
}

/** @template T, R */
export class Pool {
  /** @type {Lane<T, R>[]} */
  #lanes;
  #stopped = false;

  /**
   * @param {URL} script of the threads
   * @param {unknown} data what each thread gets at its start
   * @param {number} threads
   */
  constructor(script, data, threads) {
    this.#lanes = Array.from({ length: threads }, () => new Lane(script, data));
  }

  /** Milliseconds that each task at work has taken so far. */
  get ages() {
    const now = performance.now();
    return this.#lanes.flatMap(({ since }) => (since === null ? [] : [now - since]));
  }

  /**
   * Works off the tasks. A task whose thread crashes is tried once more by a new
   * one before `onReply` hears of it.
   *
   * @param {T[]} tasks
   * @param {(task: T, reply: Reply<R>, milliseconds: number) => void} onReply
   */
  async work(tasks, onReply) {
    const queue = tasks.values();
    try {
      await Promise.all(this.#lanes.map((lane) => this.#workIn(lane, queue, onReply)));
    } finally {
      await this.stop();
    }
  }

  /** Drops what is at work and what is not begun. */
  async stop() {
    this.#stopped = true;
    await Promise.all(this.#lanes.map((lane) => lane.close()));
  }

  /**
   * @param {Lane<T, R>} lane
   * @param {Iterator<T>} queue shared by all lanes
   * @param {(task: T, reply: Reply<R>, milliseconds: number) => void} onReply
   */
  async #workIn(lane, queue, onReply) {
    while (!this.#stopped) {
      const { value: task, done } = queue.next();
      if (done) return;
      const start = performance.now();
      let reply = await lane.ask(task);
      for (let tries = 1; reply.crash !== null && tries < TRIES && !this.#stopped; tries += 1) {
        reply = await lane.ask(task);
      }
      if (this.#stopped) return;
      onReply(task, reply, performance.now() - start);
    }
  }
}
