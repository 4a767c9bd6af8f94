import { readFile } from "../browser/readFile.js";
import { EngineLost } from "../client.js";

/** @import { ImportOptions, Unopened } from "../../protocol/exchange.js" */
/** @import { Opened } from "../../protocol/run.js" */
/** @import { View } from "../view.js" */
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
 * @property {(work: () => Promise<void>) => void} enqueue
 * @property {(bytes: Uint8Array) => Promise<void>} reopen goes on with a run of our own
 * @property {(open: () => Promise<Opened>) => Promise<void>} begin with a run that began elsewhere
 */

/** Opens files: runs that were downloaded, and networks of other programs. */
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
    let report;
    await begin(async () => {
      const imported = await ask("import", { bytes, options });
      ({ report } = imported);
      return imported;
    });
    if (report) show({ importing: null, imported: { bytes, options, report, told: false } });
  }

  /** Closes the dialog. */
  cancel() {
    this.#host.show({ importing: null });
  }

  /** Puts the notice away. */
  dismiss() {
    const { imported } = this.#host.view();
    if (imported) this.#host.show({ imported: { ...imported, told: true } });
  }
}
