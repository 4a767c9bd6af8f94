import { openDB } from "idb";

/** @import { DBSchema, IDBPDatabase } from "idb" */
/** @import { Point } from "../../protocol/run.js" */
/** @import { KeptFile, KeptRun } from "./keptRun.js" */

/**
 * What the list says of the runs stands apart from their files, which can be large, and from
 * the points of their past, of which each is written once.
 *
 * @typedef {DBSchema & {
 *   runs: { key: string, value: KeptRun },
 *   files: { key: string, value: KeptFile },
 *   points: { key: [string, number], value: Point & { id: string } },
 * }} Schema
 */

const NAME = "cosetta";
const VERSION = 1;
/** A browser that has not opened it by then will not: the page must not wait for it. */
const PATIENCE_MS = 3000;
/** Both are written together or not at all. @type {("runs" | "files")[]} */
const BOTH = ["runs", "files"];

/** @typedef {DiskRuns | MemoryRuns} RunStore */

/**
 * Where runs are kept: in the browser's database, or, where the page is not allowed one, in
 * memory.
 *
 * @returns {Promise<RunStore>}
 */
export async function openRunStore() {
  try {
    const database = /** @type {IDBPDatabase<Schema>} */ (
      await soon(
        openDB(NAME, VERSION, {
          upgrade(fresh) {
            for (const name of BOTH) fresh.createObjectStore(name, { keyPath: "id" });
            fresh.createObjectStore("points", { keyPath: ["id", "step"] });
          },
        }),
      )
    );
    return new DiskRuns(database);
  } catch {
    return new MemoryRuns();
  }
}

/** @template T @param {Promise<T>} work @returns {Promise<T>} */
function soon(work) {
  const late = new Promise((_, reject) => setTimeout(reject, PATIENCE_MS));
  return Promise.race([work, /** @type {Promise<never>} */ (late)]);
}

/** Runs that outlast the page. */
class DiskRuns {
  lasting = true;
  #database;

  /** @param {IDBPDatabase<Schema>} database */
  constructor(database) {
    this.#database = database;
  }

  /** @returns {Promise<KeptRun[]>} */
  list() {
    return this.#database.getAll("runs");
  }

  /** @param {string} id @returns {Promise<KeptFile | undefined>} */
  file(id) {
    return this.#database.get("files", id);
  }

  /** @param {KeptRun} run @param {KeptFile} file */
  async put(run, file) {
    const written = this.#database.transaction(BOTH, "readwrite");
    const puts = [written.objectStore("runs").put(run), written.objectStore("files").put(file)];
    // The page may be about to go: what is asked for is to be done without it.
    written.commit();
    await Promise.all([...puts, written.done]);
  }

  /** Changes what the list says. @param {KeptRun} run */
  async describe(run) {
    await this.#database.put("runs", run);
  }

  /** @param {string} id @returns {Promise<Point[]>} by ascending step */
  points(id) {
    return this.#database.getAll("points", pointsOf(id));
  }

  /** Writes those points of a run that are not there yet, and forgets all others. @param {string} id @param {Point[]} points */
  async putPoints(id, points) {
    const written = this.#database.transaction("points", "readwrite");
    const there = (await written.store.getAllKeys(pointsOf(id))).map(([, step]) => step);
    const steps = points.map(({ step }) => step);
    const gone = there.filter((step) => !steps.includes(step));
    const fresh = points.filter(({ step }) => !there.includes(step));
    await Promise.all([
      ...gone.map((step) => written.store.delete([id, step])),
      ...fresh.map((point) => written.store.put({ id, ...point })),
      written.done,
    ]);
  }

  /** @param {string} id */
  async remove(id) {
    const written = this.#database.transaction(["runs", "files", "points"], "readwrite");
    await Promise.all([
      written.objectStore("runs").delete(id),
      written.objectStore("files").delete(id),
      written.objectStore("points").delete(pointsOf(id)),
      written.done,
    ]);
  }
}

/** The keys of all points of a run. @param {string} id */
const pointsOf = (id) => IDBKeyRange.bound([id, 0], [id, Infinity]);

/** Runs that end with the page. */
class MemoryRuns {
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
