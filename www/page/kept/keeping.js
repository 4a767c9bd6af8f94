import { fetchStyles } from "../browser/fetchStyles.js";
import { tabStore } from "../browser/tabStore.js";

/** @import { Point } from "../../protocol/run.js" */
/** @import { Kept } from "../runs/runner.js" */
/** @import { View } from "../view.js" */
/** @import { Keeper } from "./keeper.js" */
/** @import { Found } from "./keptRun.js" */
/** @import { Host as TimelineHost } from "./timeline.js" */

const KEY = "cosetta-run";

/**
 * What is needed of the lab. `change` is fired when there is a new view.
 *
 * @typedef {object} Host
 * @property {EventTarget & { readonly view: View } & TimelineHost["lab"]} lab
 * @property {() => string} runKey of the choices that the run on the page follows
 * @property {(change: Partial<View>) => void} show
 * @property {(find: () => Promise<Found>) => void} open puts a kept run on the page
 * @property {TimelineHost["begin"]} begin
 * @property {TimelineHost["fail"]} fail
 */

/**
 * Hands runs to what keeps them in the browser, which is fetched once there is a run to keep
 * or the first view is complete; and remembers which run this tab has on the page.
 */
export class Keeping {
  #host;
  #isOn;
  /** @type {Promise<Keeper> | null} */
  #keeper = null;
  /** The kept run that a reload of this tab brings back. @type {string | null} */
  #followed;

  /**
   * @param {Host} host
   * @param {{ keepsRuns: boolean }} options a frame keeps none
   */
  constructor(host, { keepsRuns }) {
    this.#host = host;
    this.#isOn = keepsRuns;
    this.#followed = tabStore.recall(KEY)?.id ?? null;
    host.lab.addEventListener("change", () => {
      const { id } = host.lab.view;
      if (id !== "" && this.#followed !== null && id !== this.#followed) this.#follow(null);
    });
  }

  get keepsRuns() {
    return this.#isOn;
  }

  /** @returns {Promise<Keeper>} */
  load() {
    const followed = (/** @type {string} */ id) => this.#follow(id);
    this.#keeper ??= Promise.all([import("./keeper.js"), fetchStyles("kept.css")]).then(
      ([{ Keeper }]) => new Keeper({ ...this.#host, followed }),
    );
    return this.#keeper;
  }

  /** Fetches it in the background; without it, the lab works all the same. */
  prepare() {
    if (this.#isOn) this.load().catch(() => void (this.#keeper = null));
  }

  /** A checkpoint of the run on the page. @param {Kept} kept */
  take(kept) {
    if (!this.#isOn) return;
    const { view } = this.#host.lab;
    this.prepare();
    this.#keeper?.then((keeper) => keeper.take(kept, view)).catch(() => {});
  }

  /** Points of the run on the page. @param {Point[]} points */
  mark(points) {
    if (!this.#isOn) return;
    const { id } = this.#host.lab.view;
    this.prepare();
    this.#keeper?.then(({ timeline }) => timeline.add(id, points)).catch(() => {});
  }

  /**
   * The step that is pointed at on the curves, `null` if none is: while the run rests, all
   * views show it, for as long as it is pointed at or, if it is chosen, until further notice.
   *
   * @param {number | null} step
   * @param {boolean} [chosen]
   */
  point(step, chosen = false) {
    if (this.#host.lab.view.phase === "training") return;
    this.#keeper?.then(({ timeline }) => timeline.point(step, chosen)).catch(() => {});
  }

  /**
   * Opens the run that this tab had on the page, unless the link asks for another one.
   *
   * @param {string} key of the choices in the link
   * @param {(found: Found) => Promise<void>} open
   */
  async recall(key, open) {
    const last = tabStore.recall(KEY);
    if (!this.#isOn || last?.key !== key) return;
    this.prepare();
    const keeper = await this.load().catch(() => null);
    await keeper?.recall(last.id, open);
  }

  /** @param {string | null} id */
  #follow(id) {
    this.#followed = id;
    tabStore.keep(KEY, id === null ? null : { id, key: this.#host.runKey() });
  }
}
