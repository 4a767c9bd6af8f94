import "../../elements/keptElements.js";
import { keptText } from "../../text/en/keptText.js";
import { putInto } from "./keptRoom.js";
import { Claim } from "./claim.js";
import { describeRun, fromNotes, hasPassed, notesOf, sorted, without } from "./keptRun.js";
import { openRunStore } from "./runStore.js";
import { sizeOfAll, thinned } from "./thinned.js";
import { Timeline, marksOf } from "./timeline.js";
import { isWorthKeeping } from "../view.js";

/** @import { Host } from "./keeping.js" */
/** @import { Found, KeptFile, KeptRun, KeptView, News } from "./keptRun.js" */
/** @import { Point } from "../../protocol/run.js" */
/** @import { Kept } from "../runs/runner.js" */
/** @import { View } from "../view.js" */

/** In training, a run is written down at most this often ... */
const LEAST_PAUSE_MS = 4000;
/** ... and for at most one part in so many of the time. */
const SHARE = 50;

/** The points of a run's past that are kept with it take no more than this. */
const MOST_PAST_BYTES = 24 * 2 ** 20;

/** What is said about the run on the page, until another one is opened. @type {News["kind"][]} */
const OF_ANOTHER = ["offer", "restored", "copied"];

/** Keeps runs in the browser: writes them down as they train, lists them, and opens them. */
export class Keeper {
  #host;
  #store = openRunStore();
  #claim = new Claim();
  /** Work on the store, one after the other. @type {Promise<unknown>} */
  #queue;
  /** @type {KeptView} */
  #kept = { runs: [], lasting: true, news: [], deleted: null };
  /** What waits to be written. @type {{ kept: Kept, view: View } | null} */
  #due = null;
  /** What is being written, or waits for its turn. @type {{ kept: Kept, view: View } | null} */
  #writing = null;
  /** What was written last. @type {{ kept: Kept, view: View } | null} */
  #written = null;
  #nextAt = -Infinity;
  /** @type {{ run: KeptRun, file: KeptFile, points: Point[] } | null} */
  #bin = null;
  #toldRefused = false;

  /** @param {Host & { followed: (id: string) => void }} host */
  constructor(host) {
    this.#host = host;
    this.timeline = new Timeline(host);
    this.#queue = this.#list();
    this.#do(async () => this.#offer());
    addEventListener("pagehide", () => this.#leave());
    // Another tab may have kept, changed and deleted runs.
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) this.#do(() => this.#list());
    });
    host.lab.addEventListener("change", () => this.#noteFindings());
  }

  /** A checkpoint of the run that the view shows: written down now, or in a while. @param {Kept} kept @param {View} view */
  take(kept, view) {
    this.#due = { kept, view };
    const rests = view.phase !== "training";
    if (rests || performance.now() >= this.#nextAt || hasPassed(this.#written?.view, view))
      this.#flush();
  }

  /** Opens the run that was on the page before, and says so. @param {string} id @param {(found: Found) => Promise<void>} open */
  async recall(id, open) {
    const found = await this.#do(() => this.#find(id));
    if (!found) return;
    await open(found);
    this.#tell({ kind: found.isCopy ? "copied" : "restored", run: found.run });
  }

  /** Puts a run on the page. @param {KeptRun} run */
  open(run) {
    for (const kind of OF_ANOTHER) this.dismiss(kind);
    this.#host.open(async () => {
      const found = await this.#do(() => this.#find(run.id));
      if (found?.isCopy) this.#tell({ kind: "copied", run });
      if (found) return found;
      await this.#do(() => this.#list());
      throw new Error(keptText.gone(run));
    });
  }

  /** Changes what the visitor says of a run. @param {KeptRun} run @param {Partial<KeptRun>} change */
  change(run, change) {
    this.#do(async () => {
      const changed = { ...run, ...change };
      await (await this.#store).describe(changed);
      this.#show({ runs: this.#kept.runs.map((one) => (one.id === run.id ? changed : one)) });
    });
  }

  /** @param {KeptRun} run */
  remove(run) {
    this.#do(async () => {
      const store = await this.#store;
      const file = await store.file(run.id);
      this.#bin = file ? { run, file, points: await store.points(run.id) } : null;
      await store.remove(run.id);
      this.#show({ runs: without(this.#kept.runs, run), deleted: file ? run : null });
    });
  }

  /** Has the run back that was deleted last. */
  bringBack() {
    this.#do(async () => {
      if (!this.#bin) return;
      const { run, file, points } = this.#bin;
      this.#bin = null;
      await this.#put(run, file, false);
      await this.#putPoints(run.id, points);
      this.#show({ deleted: null });
    });
  }

  /** @param {News["kind"]} kind */
  dismiss(kind) {
    this.#show({ news: this.#kept.news.filter((one) => one.kind !== kind) });
  }

  /** What was tried and measured is kept, too, once the run rests. */
  #noteFindings() {
    const { view } = this.#host.lab;
    const last = this.#written;
    if (!last || last.view.id !== view.id || view.phase === "training") return;
    const same = last.view.bench === view.bench && last.view.measured === view.measured;
    if (!same && view.bench.running === null) this.take(last.kept, view);
  }

  #flush() {
    const due = this.#due;
    this.#due = null;
    if (!due) return;
    this.#written = this.#writing = due;
    this.#do(async () => {
      await this.#write(due, false);
      if (this.#writing === due) this.#writing = null;
    });
  }

  /** The page may be about to go: what waits, or is half written, is written without a pause. */
  #leave() {
    const due = this.#due ?? this.#writing;
    if (due) this.#report(this.#write(due, true));
  }

  /** @param {{ kept: Kept, view: View }} due @param {boolean} atOnce */
  async #write({ kept, view }, atOnce) {
    const before = this.#kept.runs.find(({ id }) => id === view.id);
    const run = describeRun(kept, view, this.#host.runKey(), before);
    if (!run) return;
    const { bytes, milliseconds } = kept;
    await this.#claim.take(run.id);
    const start = performance.now();
    const { points, parent } = this.timeline.past(run.id);
    const past = thinned(points, marksOf(view), MOST_PAST_BYTES);
    run.size += sizeOfAll(past);
    run.parent = parent?.id ?? run.parent;
    const notes = notesOf(view);
    await this.#put(run, { id: run.id, bytes, milliseconds, notes, parent }, atOnce);
    await this.#putPoints(run.id, past);
    const end = performance.now();
    this.#nextAt = end + Math.max(LEAST_PAUSE_MS, SHARE * (end - start));
    if (!this.#kept.lasting) this.#tellRefused();
    else if (this.#host.lab.view.id === run.id) this.#host.followed(run.id);
  }

  /** Writes a run, in the place of the oldest ones if there is no room. @param {KeptRun} run @param {KeptFile} file @param {boolean} atOnce */
  async #put(run, file, atOnce) {
    const others = without(this.#kept.runs, run);
    const dropped = await putInto(await this.#store, others, { run, file, atOnce });
    const left = others.filter((one) => !dropped.includes(one));
    this.#show({ runs: sorted([run, ...left]) });
    if (dropped.length > 0) this.#tell({ kind: "dropped", runs: dropped });
  }

  /** What of a run's past there is room for; the run itself does not depend on it. @param {string} id @param {Point[]} points */
  async #putPoints(id, points) {
    const store = await this.#store;
    await store.putPoints(id, points).catch(() => {});
  }

  /** @param {string} id @returns {Promise<Found | null>} */
  async #find(id) {
    const store = await this.#store;
    const run = this.#kept.runs.find((one) => one.id === id);
    const file = run && (await store.file(id));
    if (!run || !file) return null;
    const { bytes, milliseconds, notes, parent } = file;
    const points = await store.points(id);
    const isCopy = !(await this.#claim.take(id));
    this.timeline.restore(isCopy ? null : id, { points, parent });
    const { group, step } = run;
    const kept = { bytes, group, step, milliseconds, ...(isCopy ? {} : { id }) };
    return { run, kept, noted: (view) => fromNotes(notes, view), isCopy };
  }

  async #list() {
    const store = await this.#store;
    this.#show({ runs: sorted(await store.list()), lasting: store.lasting });
  }

  /** Points to the last run, if the page shows none that the visitor trained. */
  #offer() {
    const { view } = this.#host.lab;
    if (isWorthKeeping(view)) return;
    const key = this.#host.runKey();
    const run = this.#kept.runs.find((one) => view.shipped || one.key === key);
    if (run) this.#tell({ kind: "offer", run });
  }

  /** @param {News} news */
  #tell(news) {
    this.#show({ news: [...this.#kept.news.filter(({ kind }) => kind !== news.kind), news] });
  }

  /** Said once. */
  #tellRefused() {
    if (!this.#toldRefused) this.#tell({ kind: "refused" });
    this.#toldRefused = true;
  }

  /** @param {Partial<KeptView>} change */
  #show(change) {
    this.#kept = { ...this.#kept, ...change };
    this.#host.show({ keeping: this.#kept });
  }

  /**
   * @template T
   * @param {() => Promise<T>} work
   * @returns {Promise<T>}
   */
  #do(work) {
    const done = this.#queue.then(work);
    this.#queue = this.#report(done);
    return done;
  }

  /** @param {Promise<unknown>} work */
  #report(work) {
    return work.catch((error) => this.#tell({ kind: "failed", message: error.message }));
  }
}
