import { isThere, receive } from "#files";
import { runKey } from "../choices/state.js";

/** @import { State } from "../choices/state.js" */
/** @import { View } from "../view.js" */

/**
 * The networks that come with the page, by their groups: trained beforehand, as
 * `www/networks/README.md` says.
 *
 * @type {Record<string, { place: string, bytes: number }>}
 */
const SHIPPED = {
  S5: { place: "networks/S5.safetensors", bytes: 202_920 },
  S6: { place: "networks/S6.safetensors", bytes: 887_824 },
};

/** The one for a group; `undefined` if there is none. @param {string} [group] */
export function shippedFor(group = "") {
  const shipped = SHIPPED[group];
  return shipped && isThere(shipped.place) ? shipped : undefined;
}

/**
 * A network on its way to the page, or one that could not be had.
 *
 * @typedef {{ group: string, received: number, failed: boolean }} Shipping
 */

/** Fetches the networks that come with the page, each once, when they are asked for. */
export class Shipment {
  #state;
  #show;
  /** What was fetched, by group. @type {Map<string, Uint8Array<ArrayBuffer>>} */
  #files = new Map();
  /** What is on its way, and the choices at which it was asked for. @type {{ end: AbortController, key: string } | null} */
  #way = null;

  /** @param {{ state: State, show: (change: Pick<View, "shipping">) => void }} host */
  constructor({ state, show }) {
    this.#state = state;
    this.#show = show;
  }

  /** Puts the network on a group on the page, once it is there. @param {string} group */
  async choose(group) {
    const bytes = await this.fetch(group);
    if (bytes) this.#state.set({ g: group, net: "shipped", t: null });
  }

  /**
   * The file of the run on a group; `null` if it cannot be had, which costs the visitor no
   * more than that the page has a network that is still to be trained.
   *
   * @param {string} group
   */
  async fetch(group) {
    const shipped = shippedFor(group);
    if (!shipped || this.#files.has(group)) return this.#files.get(group) ?? null;
    this.cancel();
    const way = { end: new AbortController(), key: runKey(this.#state.values) };
    this.#way = way;
    const tell = (/** @type {number} */ received) =>
      way === this.#way && this.#show({ shipping: { group, received, failed: false } });
    tell(0);
    try {
      const bytes = await read(shipped, way.end.signal, tell);
      if (way !== this.#way) return null;
      this.#files.set(group, bytes);
      this.cancel();
      return bytes;
    } catch {
      if (way === this.#way) this.refuse(group);
      return null;
    }
  }

  /** Whoever chooses another run no longer waits for this one. */
  follow() {
    if (this.#way && this.#way.key !== runKey(this.#state.values)) this.cancel();
  }

  cancel() {
    this.#way?.end.abort();
    this.#way = null;
    this.#show({ shipping: null });
  }

  /** What came is no network, or nothing came. @param {string} group */
  refuse(group) {
    this.#way = null;
    this.#files.delete(group);
    this.#show({ shipping: { group, received: 0, failed: true } });
  }
}

/**
 * @param {{ place: string, bytes: number }} shipped
 * @param {AbortSignal} signal
 * @param {(received: number) => void} tell
 */
async function read({ place, bytes }, signal, tell) {
  const { body } = await receive(place, signal);
  if (!body) throw new Error(place);
  const file = new Uint8Array(bytes);
  const reader = body.getReader();
  let received = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    file.set(part.value, received);
    received += part.value.length;
    tell(received);
  }
  if (received !== bytes) throw new Error(place);
  return file;
}
