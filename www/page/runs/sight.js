/** Whether a lab can be seen: its tab is shown, and what it stands in is on the screen. */
export class Sight extends EventTarget {
  isSeen = !document.hidden;
  #onScreen = true;
  /** @type {IntersectionObserver | null} */
  #observer = null;
  /** How long it was out of sight, and since when it is. */
  #missed = 0;
  #since = 0;

  /** @param {Element | null} place that may be scrolled off the screen */
  constructor(place) {
    super();
    document.addEventListener("visibilitychange", this.#look);
    if (!place) return;
    this.#observer = new IntersectionObserver((entries) => {
      this.#onScreen = entries[entries.length - 1].isIntersecting;
      this.#look();
    });
    this.#observer.observe(place);
  }

  /** Milliseconds in which it was seen. */
  get now() {
    const now = performance.now();
    return now - this.#missed - (this.isSeen ? 0 : now - this.#since);
  }

  /** Resolves at once if it is seen, else when it is again. @returns {Promise<void>} */
  async seen() {
    while (!this.isSeen) {
      await new Promise((resolve) => this.addEventListener("change", resolve, { once: true }));
    }
  }

  end() {
    document.removeEventListener("visibilitychange", this.#look);
    this.#observer?.disconnect();
  }

  #look = () => {
    const isSeen = !document.hidden && this.#onScreen;
    if (isSeen === this.isSeen) return;
    const now = performance.now();
    if (isSeen) this.#missed += now - this.#since;
    this.#since = now;
    this.isSeen = isSeen;
    this.dispatchEvent(new Event("change"));
  };
}
