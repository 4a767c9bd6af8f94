/** @import { IDBPObjectStore, StoreNames } from "idb" */
/** @import { Schema } from "./diskRuns.js" */

/** The database copies what it writes on the page's own thread: so much that nobody notices. */
const PIECE_BYTES = 2 ** 20;

/** Whose bytes they are: a run's, as it stands, or those of one of its points. @typedef {[id: string, of: "run" | number]} Owner */

/** @template {IDBTransactionMode} Mode @typedef {IDBPObjectStore<Schema, StoreNames<Schema>[], "pieces", Mode>} Pieces */

/** All keys that begin like that: an array is larger than any other key. @param {(string | number)[]} beginning */
export const within = (beginning) => IDBKeyRange.bound(beginning, [...beginning, []]);

/**
 * Writes bytes in pieces in the place of those that are there: each in a task of its own, or
 * all at once.
 *
 * @param {Pieces<"readwrite" | "versionchange">} store
 * @param {Owner} owner
 * @param {Float32Array | Uint8Array} content
 * @param {boolean} atOnce
 */
export async function putPieces(store, owner, { buffer, byteOffset, byteLength }, atOnce) {
  const puts = [];
  for (let begin = 0; begin < byteLength; begin += PIECE_BYTES) {
    const end = Math.min(begin + PIECE_BYTES, byteLength);
    const piece = new Uint8Array(buffer.slice(byteOffset + begin, byteOffset + end));
    const put = store.put(piece, [...owner, puts.length]);
    puts.push(put);
    if (!atOnce) await put;
  }
  const rest = IDBKeyRange.bound([...owner, puts.length], [...owner, []]);
  await Promise.all([...puts, store.delete(rest)]);
}

/**
 * @param {Pieces<"readonly">} store
 * @param {Owner} owner
 * @returns {Promise<Uint8Array>}
 */
export async function getPieces(store, owner) {
  const pieces = await store.getAll(within(owner));
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let begin = 0;
  for (const piece of pieces) {
    bytes.set(piece, begin);
    begin += piece.length;
  }
  return bytes;
}
