/** How far back the speed is measured. */
const WINDOW_MS = 2000;
/** Less than this gives no figure worth showing. */
const LEAST_MS = 250;

/** Steps per second over the last two seconds of training. */
export class Speed {
  /** @type {{ milliseconds: number, steps: number }[]} */
  #slices = [];

  /**
   * @param {number} milliseconds
   * @param {number} steps
   */
  add(milliseconds, steps) {
    this.#slices.push({ milliseconds, steps });
    while (this.#total("milliseconds") - this.#slices[0].milliseconds > WINDOW_MS) {
      this.#slices.shift();
    }
  }

  /** @returns {number | null} `null` until enough was measured */
  get stepsPerSecond() {
    const milliseconds = this.#total("milliseconds");
    const steps = this.#total("steps");
    return milliseconds < LEAST_MS || steps === 0 ? null : (1000 * steps) / milliseconds;
  }

  clear() {
    this.#slices = [];
  }

  /** @param {"milliseconds" | "steps"} what */
  #total(what) {
    return this.#slices.reduce((sum, slice) => sum + slice[what], 0);
  }
}
