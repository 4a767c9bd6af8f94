/** @import { Point } from "../../protocol/run.js" */
/** @import { KeptFile, KeptRun } from "./keptRun.js" */

/** Runs that end with the page. */
export class MemoryRuns {
  lasting = false;
  /** @type {Map<string, KeptRun>} */
  #runs = new Map();
  /** @type {Map<string, KeptFile>} */
  #files = new Map();
  /** @type {Map<string, Point[]>} */
  #points = new Map();

  async list() {
    return [...this.#runs.values()];
  }

  /** @param {string} id */
  async file(id) {
    return this.#files.get(id);
  }

  /** @param {KeptRun} run @param {KeptFile} file */
  async put(run, file) {
    this.#runs.set(run.id, run);
    this.#files.set(file.id, file);
  }

  /** @param {KeptRun} run */
  async describe(run) {
    this.#runs.set(run.id, run);
  }

  /** @param {string} id */
  async points(id) {
    return this.#points.get(id) ?? [];
  }

  /** @param {string} id @param {Point[]} points */
  async putPoints(id, points) {
    this.#points.set(id, points);
  }

  /** @param {string} id */
  async remove(id) {
    this.#runs.delete(id);
    this.#files.delete(id);
    this.#points.delete(id);
  }
}
