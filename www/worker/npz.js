import { zipSync } from "fflate";

/** @import { Run } from "#cosetta" */

/** The earliest date that a zip can hold: the same network gives the same bytes. */
const UNDATED = new Date(1980, 0, 1);

/**
 * The network of a run as NumPy's .npz; `src/exchange/arrays.rs` says what is in it.
 * Weights hardly shrink, so nothing is compressed.
 *
 * @param {Run} run
 * @returns {Uint8Array}
 */
export function npz(run) {
  const files = /** @type {Record<string, Uint8Array>} */ (run.arrays());
  return zipSync(files, { level: 0, mtime: UNDATED });
}
