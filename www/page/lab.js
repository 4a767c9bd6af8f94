import { hasSimd } from "./browser/simd.js";
import { selectionOf } from "./choices/selection.js";
import { Selector } from "./choices/selector.js";
import { runKey } from "./choices/state.js";
import { keepWish } from "./choices/wish.js";
import { EngineLost } from "./client.js";
import { Study } from "./groups/study.js";
import { Keeping } from "./kept/keeping.js";
import { Bench } from "./network/bench.js";
import { Dissection } from "./network/dissection.js";
import { Follower } from "./runs/follower.js";
import { Opener } from "./runs/opener.js";
import { pauseUnseen } from "./runs/pauseUnseen.js";
import { Runner } from "./runs/runner.js";
import { Shelf } from "./runs/shelf.js";
import { Shipment } from "./runs/shipped.js";
import { Sight } from "./runs/sight.js";
import { Arranger } from "./table/arranger.js";
import { canTrain, firstView, isGiven, isWorthKeeping } from "./view.js";

/** @import { Wish } from "../protocol/machine.js" */
/** @import { State } from "./choices/state.js" */
/** @import { Found } from "./kept/keptRun.js" */
/** @import { Importer } from "./runs/importer.js" */
/** @import { Recording } from "./runs/recording.js" */
/** @import { View } from "./view.js" */

/** Time for a slider to come to rest. */
const SETTLE_MS = 150;

/**
 * The lab: carries the visitor's choices to the engine and what the engine says
 * to the views. Everything on the page is drawn from `view`; `change` is fired
 * when there is a new one.
 */
export class Lab extends EventTarget {
  state;
  study;
  dissection;
  bench;
  keeping;
  shipment;
  select;
  arranger;
  sight;
  /** @type {View} */
  view;
  #runner;
  #shelf;
  #opener;
  #follower;
  /** Work that changes the run, one after the other. */
  #queue = Promise.resolve();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #settling;
  /** @type {Importer | null} */
  #importer = null;

  /** @param {State} state @param {{ keepsRuns: boolean, place: Element | null }} options */
  constructor(state, options) {
    super();
    this.state = state;
    this.view = firstView(state);
    this.sight = new Sight(options.place);
    const show = (/** @type {Partial<View>} */ change) => this.#show(change);
    this.keeping = new Keeping(
      {
        ...{ lab: this, runKey: () => this.#follower.runKey, show },
        begin: (open) =>
          this.#do(async () => {
            await this.#shelf.replace(async () => this.#opener.begin(await open()));
            await this.#runner.train();
          }),
        fail: (error) => this.fail(error),
        open: (find) => this.#do(() => this.#shelf.replace(async () => this.#reopen(await find()))),
      },
      options,
    );
    this.#runner = new Runner({
      show,
      isWorthKeeping: () => isWorthKeeping(this.view),
      onKept: (kept) => this.keeping.take(kept),
      onPoints: (points) => this.keeping.mark(points),
    });
    this.#shelf = new Shelf({ runner: this.#runner, view: () => this.view, show });
    this.#opener = new Opener({
      ...{ runner: this.#runner, state, show, view: () => this.view },
      followed: () => this.#follower.accept(),
    });
    this.shipment = new Shipment({ state, show });
    this.#follower = new Follower({
      ...{ runner: this.#runner, shelf: this.#shelf, opener: this.#opener, state, show },
      shipment: this.shipment,
      ...{ view: () => this.view, pause: () => this.pause() },
    });
    const isTraining = () => this.view.phase === "training";
    this.study = new Study({ ask: (...given) => this.ask(...given), isTraining }, (study) =>
      this.#show({ study }),
    );
    this.dissection = new Dissection(this, (dissection) => this.#show({ dissection }));
    this.bench = new Bench(this, (bench) => this.#show({ bench }));
    this.select = new Selector(this);
    this.arranger = new Arranger(this, (arranged) => this.#show({ arranged }));
    state.subscribe(() => {
      const { values, unknown, unlinked, reads } = state;
      const news = reads === this.view.reads ? {} : { reads, lost: [], clamped: [] };
      this.#show({ values, unknown, unlinked, ...news });
      this.shipment.follow();
      clearTimeout(this.#settling);
      this.#settling = setTimeout(() => this.#do(() => this.#reconcile()), SETTLE_MS);
    });
    pauseUnseen(this, show);
  }

  /** Starts the engine and opens the run the link asks for, or goes on with the one that was lost. */
  start() {
    if (!hasSimd()) return this.#runner.show({ phase: "unsupported" });
    const { kept } = this.#runner;
    this.study.forget();
    this.#runner.connect();
    this.#show({ engine: this.view.engine + 1 });
    this.#do(async () => {
      this.#show({ machine: await this.#runner.ask("start", this.view.wish) });
      this.#show({ catalogue: await this.#runner.ask("catalogue", null) });
      if (kept) return this.#opener.reopen(kept);
      this.#follower.forget();
      const key = runKey(this.state.values);
      await this.keeping
        .recall(key, (found) => this.#reopen(found))
        .catch((error) => this.fail(error));
      if (this.#follower.runKey === "") await this.#reconcile();
      this.keeping.prepare();
      // A frame shows less: there, what takes networks apart is fetched when it is wanted.
      if (this.keeping.keepsRuns) this.tell("complete", null);
    });
  }

  /** Shows a run in place of an engine. @param {Recording} recording */
  replay(recording) {
    this.#runner.replay(recording);
  }

  /** Ends the engine, and whatever it did; `stop` tells who has engines of their own. */
  stop() {
    clearTimeout(this.#settling);
    this.shipment.cancel();
    this.sight.end();
    this.#runner.disconnect();
    this.dispatchEvent(new Event("stop"));
  }

  train() {
    this.shipment.cancel();
    this.#do(async () => {
      // With the network that came with the page, training begins with the visitor's own.
      if (this.view.shipped) this.state.set({ net: null });
      await this.#reconcile();
      await this.#follower.setOut();
      if (canTrain(this.view)) await this.#runner.train();
    });
  }

  pause() {
    if (this.view.phase === "training") this.#runner.pause();
    else if (this.view.away) this.#show({ away: false });
  }

  toggle() {
    if (this.view.phase === "training") this.pause();
    else this.train();
  }

  step() {
    this.#do(async () => {
      await this.#reconcile();
      await this.#follower.setOut();
      if (canTrain(this.view)) await this.#runner.step();
    });
  }

  /** Back to step 0 of the same run. */
  reset() {
    this.state.set({ t: null });
    this.#do(async () => {
      const { config } = this.view;
      if (!config) return;
      if (isGiven(config)) return (await this.importer()).beginAgain();
      await this.#shelf.replace(() => this.#follower.begin(config));
    });
  }

  /** Swaps the run on the page for the one that was set aside. */
  bringBack() {
    this.#do(async () => {
      const { aside } = this.view;
      if (aside) await this.#shelf.replace(() => this.#opener.reopen(aside));
    });
  }

  /** Another build of the engine, or another number of workers; the run goes on. @param {Partial<Wish>} wish */
  refit(wish) {
    this.#do(async () => {
      const wasTraining = this.view.phase === "training";
      this.#show({ wish: { ...this.view.wish, ...wish } });
      keepWish(this.view.wish);
      if (isWorthKeeping(this.view)) await this.#runner.keep();
      this.start();
      if (wasTraining) this.train();
    });
  }

  dismissAside() {
    this.#shelf.clear();
  }

  /** What opens files, fetched once there is one. */
  async importer() {
    const { Importer } = await import("./runs/importer.js");
    this.#importer ??= new Importer({
      keeping: this.keeping,
      view: () => this.view,
      show: (change) => this.#show(change),
      ask: (...given) => this.ask(...given),
      enqueue: (work) => this.#do(work),
      reopen: (bytes) => this.#shelf.replace(() => this.#opener.reopenFile(bytes)),
      begin: (open) => this.#shelf.replace(() => this.#opener.beginGiven(open)),
    });
    return this.#importer;
  }

  /** @param {string} name as the engine reads it */
  chooseGroup(name) {
    this.#show({ groupProblem: null });
    if (name !== this.state.values.g) this.state.set({ g: name });
  }

  /** On paper the page is light, and shows what only paper needs. @param {boolean} printing */
  putOnPaper(printing) {
    const { values } = this.state;
    this.#show({ printing, values: printing ? { ...values, theme: "light" } : values });
  }

  dismissFailure() {
    this.#runner.show({ failure: null });
  }

  /**
   * What is found out by who shows it.
   *
   * @param {Pick<View, "deciding"> | Pick<View, "measured"> | Pick<View, "twins"> | Pick<View, "lost"> | Pick<View, "clamped">} found
   */
  showFound(found) {
    this.#show(found);
  }

  /** Subgroups are called by other names from now on: what says them is worked out anew. */
  forgetNames() {
    this.study.forget();
    this.dissection.forget();
    this.arranger.forget();
    this.#show({ deciding: null });
  }

  /** The worker's answer. @type {Runner["ask"]} */
  ask(action, input, transfer) {
    return this.#runner.ask(action, input, transfer);
  }

  /** Asks for what needs no answer; failures are shown. @type {(...given: Parameters<Runner["ask"]>) => void} */
  tell(...given) {
    this.#runner.ask(...given).catch((error) => this.fail(error));
  }

  /** Says what went wrong; the loss of the engine is said by the runner. @param {Error} error */
  fail(error) {
    if (error instanceof EngineLost) return;
    this.#runner.show({ failure: { kind: "plain", message: error.message } });
  }

  /** @param {Partial<View>} change */
  #show(change) {
    const view = { ...this.view, ...change };
    this.view = {
      ...view,
      selection: selectionOf(view.values, view.group, view.config, view.arranged),
    };
    this.dispatchEvent(new Event("change"));
  }

  /** @param {() => Promise<void>} work */
  #do(work) {
    this.#queue = this.#queue.then(work).catch((error) => this.fail(error));
  }

  /** Puts a run on the page that the browser kept. @param {Found} found */
  async #reopen({ kept, noted }) {
    await this.#opener.reopen(kept);
    this.#show(noted(this.view));
  }

  #reconcile() {
    clearTimeout(this.#settling);
    return this.#follower.reconcile();
  }
}
