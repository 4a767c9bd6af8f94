/** How long the lines of the table are on their way to their new places. */
const FLIGHT_MS = 450;
/** What lies over the table comes back a little later: the worker may have been busy. */
const REST_MS = FLIGHT_MS + 50;

/** Tells which pictures of the table differ in nothing but the order of its lines: these fly. */
export class Flights {
  #onEnd;
  /** All that is the same in two pictures that differ by a flight. */
  #look = "";
  #lines = "";
  /** Whether the lines stood as was wished. */
  #settled = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  isUnderWay = false;

  /** @param {() => void} onEnd */
  constructor(onEnd) {
    this.#onEnd = onEnd;
  }

  /**
   * How long the lines fly to a picture that is asked for, in milliseconds. Nothing flies on
   * the way to the first picture that is as wished.
   *
   * @param {unknown} look
   * @param {unknown} lines
   * @param {boolean} settled
   * @param {boolean} isCalm whether none is to fly
   */
  next(look, lines, settled, isCalm) {
    const [before, linesBefore, ready] = [this.#look, this.#lines, this.#settled];
    [this.#look, this.#lines, this.#settled] = [text(look), text(lines), settled];
    clearTimeout(this.#timer);
    this.isUnderWay = ready && before === this.#look && linesBefore !== this.#lines && !isCalm;
    if (!this.isUnderWay) return 0;
    this.#timer = setTimeout(() => {
      this.isUnderWay = false;
      this.#onEnd();
    }, REST_MS);
    return FLIGHT_MS;
  }
}

const text = JSON.stringify;
