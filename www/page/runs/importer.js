import { readFile } from "../browser/readFile.js";
import { EngineLost } from "../client.js";
import { keptPoint } from "../network/keptPoint.js";
import { seen } from "../view.js";

/** @import { ImportOptions, Unopened } from "../../protocol/exchange.js" */
/** @import { Ablation } from "../../protocol/experiments.js" */
/** @import { Opened } from "../../protocol/run.js" */
/** @import { Keeping } from "../kept/keeping.js" */
/** @import { Changed, View } from "../view.js" */
/** @import { Given } from "./opener.js" */
/** @import { Runner } from "./runner.js" */

/** A file is read as it says itself, or as fits best. @type {ImportOptions} */
const AS_FITS = { group: null, order: null, composition: null };

/**
 * What is needed of the lab.
 *
 * @typedef {object} Host
 * @property {() => View} view
 * @property {(change: Partial<View>) => void} show
 * @property {Runner["ask"]} ask
 * @property {Keeping} keeping
 * @property {(work: () => Promise<void>) => void} enqueue
 * @property {(bytes: Uint8Array) => Promise<void>} reopen goes on with a run of our own
 * @property {(open: () => Promise<{ opened: Opened, given: Given }>) => Promise<void>} begin with
 *   a run that began elsewhere
 */

/**
 * Puts networks on the page that no recipe leads to: out of files, which hold runs that were
 * downloaded and networks of other programs, and those that something was taken out of.
 */
export class Importer {
  #host;

  /** @param {Host} host */
  constructor(host) {
    this.#host = host;
  }

  /** @param {Blob} file */
  open(file) {
    const { ask, enqueue, reopen, show } = this.#host;
    enqueue(async () => {
      const unopened = { bytes: await readFile(file), options: AS_FITS };
      const { own, group, ...sizes } = await ask("describe", unopened);
      if (own) return reopen(unopened.bytes);
      if (group !== null) return this.begin(unopened);
      show({ importing: { ...unopened, ...sizes, problem: null } });
    });
  }

  /** Lets the visitor say how the network on the page is to be read. */
  ask() {
    const { imported, group, config } = this.#host.view();
    if (!imported || !group || !config) return;
    const { embedding, width } = config;
    const sizes = { order: group.order, embedding, width };
    this.#host.show({ importing: { ...imported, ...sizes, problem: null } });
  }

  /** Opens the file that waits as the visitor says. @param {ImportOptions} options */
  openAs(options) {
    const { enqueue, show, view } = this.#host;
    enqueue(async () => {
      const { importing } = view();
      if (!importing) return;
      try {
        await this.begin({ bytes: importing.bytes, options });
      } catch (error) {
        if (error instanceof EngineLost) throw error;
        const { message: problem } = /** @type {Error} */ (error);
        show({ importing: { ...importing, problem } });
      }
    });
  }

  /** Begins with a network of another program. @param {Unopened} unopened */
  async begin({ bytes, options }) {
    const { ask, begin, show } = this.#host;
    // What cannot be opened is refused before the present run is stopped.
    await ask("describe", { bytes, options });
    await begin(async () => {
      const { report, ...opened } = await ask("import", { bytes, options });
      return { opened, given: { imported: { bytes, options, report, told: false } } };
    });
    show({ importing: null });
  }

  /**
   * Puts the network in the place of the present one as it is without what is taken out of it.
   *
   * @param {Ablation} ablation
   * @param {string} what that is, in words
   */
  change(ablation, what) {
    const { ask, begin, enqueue, view } = this.#host;
    enqueue(async () => {
      const of = originOf(view());
      await begin(async () => {
        const opened = await ask("change", ablation);
        const bytes = await ask("checkpoint", null);
        return { opened, given: { changed: { bytes, what, of, told: false } } };
      });
    });
  }

  /** Begins once more with the network that the run on the page began with. */
  async beginAgain() {
    const { ask, begin, keeping, view } = this.#host;
    const { imported, changed } = view();
    if (imported) return this.begin(imported);
    // What the page no longer knows, the run's past may still hold.
    const start = changed ? null : await keptPoint({ keeping, view: view() }, (step) => step === 0);
    const bytes = changed?.bytes ?? start?.file;
    if (!bytes) return;
    await begin(async () => ({ opened: await ask("resume", bytes), given: { changed } }));
  }

  /** Closes the dialog. */
  cancel() {
    this.#host.show({ importing: null });
  }

  /** Puts the notice away. */
  dismiss() {
    const { imported, changed } = this.#host.view();
    if (imported) this.#host.show({ imported: { ...imported, told: true } });
    if (changed) this.#host.show({ changed: { ...changed, told: true } });
  }
}

/** @param {View} view @returns {Changed["of"]} */
function originOf(view) {
  const { group, config, shipped } = view;
  const step = seen(view).status?.step ?? 0;
  return { group: group?.title ?? "", seed: config?.seed ?? 0, step, shipped };
}
