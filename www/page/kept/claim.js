/** A tab that is just closing lets go of its run within this time. */
const PATIENCE_MS = 400;

/**
 * One tab alone writes a run down: the one that has it on the page. Where the browser cannot
 * tell tabs apart, every tab may.
 */
export class Claim {
  #id = "";
  #release = () => {};

  /** Claims a run in place of the last one; says whether no other tab has it. @param {string} id @returns {Promise<boolean>} */
  take(id) {
    if (id === this.#id || !navigator.locks) return Promise.resolve(true);
    this.#release();
    this.#id = "";
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), PATIENCE_MS);
    return new Promise((resolve) => {
      const hold = () => {
        clearTimeout(timer);
        this.#id = id;
        resolve(true);
        return /** @type {Promise<void>} */ (new Promise((free) => (this.#release = free)));
      };
      const { signal } = waiting;
      navigator.locks
        .request(`cosetta-run-${id}`, { signal }, hold)
        .catch(({ name }) => resolve(name !== "AbortError"));
    });
  }
}
