import { openDB } from "idb";
import { getPieces, putPieces, within } from "./pieces.js";

/** @import { DBSchema, IDBPDatabase, IDBPTransaction } from "idb" */
/** @import { Point } from "../../protocol/run.js" */
/** @import { KeptFile, KeptRun } from "./keptRun.js" */

/** What stands beside the bytes of a run's file. @typedef {Omit<KeptFile, "bytes">} FileRecord */

/** A point, whose bytes are a file, or weights alone. @typedef {{ id: string, step: number, isFile: boolean }} PointRecord */

/**
 * What the list says of the runs stands apart from what is needed to open one, and from the
 * points of its past, of which each is written once; the bytes of both stand apart again.
 *
 * @typedef {DBSchema & {
 *   runs: { key: string, value: KeptRun },
 *   files: { key: string, value: FileRecord },
 *   points: { key: [string, number], value: PointRecord },
 *   pieces: { key: (string | number)[], value: Uint8Array },
 * }} Schema
 */

/** @typedef {("runs" | "files" | "points" | "pieces")[]} Stores */

const NAME = "cosetta";
const VERSION = 2;
/** @type {Stores} */
const ALL = ["runs", "files", "points", "pieces"];

/**
 * @param {() => void} onUpgrade told if runs of an earlier version have to be written anew
 * @returns {Promise<DiskRuns>}
 */
export async function openDiskRuns(onUpgrade) {
  /** @type {IDBPDatabase<Schema>} */
  const database = await openDB(NAME, VERSION, {
    async upgrade(fresh, before, _, written) {
      if (before < 1) {
        for (const name of ALL.slice(0, 2)) fresh.createObjectStore(name, { keyPath: "id" });
        fresh.createObjectStore("points", { keyPath: ["id", "step"] });
      }
      fresh.createObjectStore("pieces");
      if (before !== 1) return;
      onUpgrade();
      await takeApart(written);
    },
  });
  return new DiskRuns(database);
}

/**
 * In the first version, bytes stood in the records themselves.
 *
 * @param {IDBPTransaction<Schema, Stores, "versionchange">} written
 */
async function takeApart(written) {
  const pieces = written.objectStore("pieces");
  for await (const cursor of written.objectStore("files")) {
    const { bytes, ...record } = /** @type {KeptFile} */ (cursor.value);
    await putPieces(pieces, [record.id, "run"], bytes, true);
    await cursor.update(record);
  }
  for await (const cursor of written.objectStore("points")) {
    const { id, ...point } = /** @type {Point & { id: string }} */ (
      /** @type {unknown} */ (cursor.value)
    );
    await putPieces(pieces, [id, point.step], bytesOf(point), true);
    await cursor.update(recordOf(id, point));
  }
}

/** @param {Point} point */
const bytesOf = ({ file, weights }) => file ?? weights;

/** @param {string} id @param {Point} point @returns {PointRecord} */
const recordOf = (id, { step, file }) => ({ id, step, isFile: file !== null });

/** Runs that outlast the page. */
export class DiskRuns {
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
  async file(id) {
    const read = this.#database.transaction(["files", "pieces"]);
    const record = await read.objectStore("files").get(id);
    if (!record) return undefined;
    return { ...record, bytes: await getPieces(read.objectStore("pieces"), [id, "run"]) };
  }

  /**
   * Writes a run: all of it or, if that fails, nothing.
   *
   * @param {KeptRun} run
   * @param {KeptFile} file
   * @param {boolean} atOnce whether the page is about to go: what is asked for is then done without it
   */
  async put(run, { bytes, ...record }, atOnce) {
    await this.#write((written) => {
      const puts = [
        written.objectStore("runs").put(run),
        written.objectStore("files").put(record),
        putPieces(written.objectStore("pieces"), [run.id, "run"], bytes, atOnce),
      ];
      if (atOnce) written.commit();
      return puts;
    });
  }

  /** Changes what the list says. @param {KeptRun} run */
  async describe(run) {
    await this.#database.put("runs", run);
  }

  /** @param {string} id @returns {Promise<Point[]>} by ascending step */
  async points(id) {
    const read = this.#database.transaction(["points", "pieces"]);
    const records = await read.objectStore("points").getAll(within([id]));
    const pieces = read.objectStore("pieces");
    return Promise.all(
      records.map(async ({ step, isFile }) => {
        const bytes = await getPieces(pieces, [id, step]);
        if (isFile) return { step, file: bytes, weights: null };
        return { step, file: null, weights: new Float32Array(bytes.buffer) };
      }),
    );
  }

  /** Writes those points of a run that are not there yet, and forgets all others. @param {string} id @param {Point[]} points */
  async putPoints(id, points) {
    const there = (await this.#database.getAllKeys("points", within([id]))).map(([, step]) => step);
    const steps = points.map(({ step }) => step);
    const gone = there.filter((step) => !steps.includes(step));
    const fresh = points.filter(({ step }) => !there.includes(step));
    await this.#write((written) => {
      const [records, pieces] = [written.objectStore("points"), written.objectStore("pieces")];
      const put = async () => {
        for (const point of fresh) {
          await putPieces(pieces, [id, point.step], bytesOf(point), false);
          await records.put(recordOf(id, point));
        }
      };
      const remove = gone.map((step) => [
        records.delete([id, step]),
        pieces.delete(within([id, step])),
      ]);
      return [...remove.flat(), put()];
    });
  }

  /** @param {string} id */
  async remove(id) {
    await this.#write((written) => [
      written.objectStore("runs").delete(id),
      written.objectStore("files").delete(id),
      written.objectStore("points").delete(within([id])),
      written.objectStore("pieces").delete(within([id])),
    ]);
  }

  /**
   * All that is begun is done, or nothing.
   *
   * @param {(written: IDBPTransaction<Schema, Stores, "readwrite">) => Promise<unknown>[]} begin
   */
  async #write(begin) {
    const written = this.#database.transaction(ALL, "readwrite");
    written.done.catch(() => {});
    try {
      await Promise.all(begin(written));
    } catch (error) {
      abandon(written);
      throw error;
    }
    await written.done;
  }
}

/** What failed may be undone by the browser itself. @param {IDBPTransaction<Schema, Stores, "readwrite">} written */
function abandon(written) {
  try {
    written.abort();
  } catch {
    // It has been.
  }
}
