/** @import { Run } from "#cosetta" */
/** @import { Picture } from "../protocol/table.js" */
/** @import { Flight } from "./flight.js" */
/** @import { LiveDeciding } from "./liveDeciding.js" */

/** A picture may take a fifth of the time between two of them. */
const SHARE = 5;
const LEAST_PAUSE = 80;

/** Shows the table of a run on a canvas. */
export class Painter {
  /** @type {OffscreenCanvasRenderingContext2D | null} */
  #context = null;
  /** @type {Picture | null} */
  #picture = null;
  #next = 0;
  /** What knows which circuits decide a pair, once it has been asked. @type {LiveDeciding | null} */
  deciding = null;
  /** What the lines fly from, if they are to. @type {Picture | null} */
  #from = null;
  /** What lets lines fly: fetched after the first picture. @type {typeof Flight | null} */
  #Flight = null;
  /** The one under way. @type {Flight | null} */
  #flight = null;

  /** @param {OffscreenCanvas} canvas */
  attach(canvas) {
    this.#flight = null;
    this.#context = canvas.getContext("2d");
  }

  /** @param {Picture} picture */
  choose(picture) {
    if (!this.#picture) this.#prepare();
    this.#from = picture.flight > 0 ? this.#picture : null;
    this.#picture = picture;
  }

  async #prepare() {
    try {
      this.#Flight = (await import("./flight.js")).Flight;
    } catch {
      // The lines are at their places at once.
    }
  }

  /**
   * What decides a pair, where the colours tell that.
   *
   * @param {number} x
   * @param {number} y
   * @param {number} order
   */
  decision(x, y, order) {
    if (this.#picture?.colouring !== "circuit") return null;
    return this.deciding?.cell(x, y, order) ?? null;
  }

  /** Whether enough time has passed since the last picture. */
  get due() {
    return performance.now() >= this.#next;
  }

  /**
   * @param {Run} run
   * @param {number} order of its group
   */
  paint(run, order) {
    if (!this.#context || !this.#picture) return;
    // Cells for a smaller group could make a picture larger than browsers allow.
    const other = { cell: 1, lines: null, cosets: null, places: null };
    const picture = { ...this.#picture, ...(this.#picture.order === order ? {} : other) };
    const start = performance.now();
    const decided =
      picture.colouring === "circuit" ? this.deciding?.image(run, picture) : undefined;
    /** @type {ImageData} */
    const painted = decided ?? run.tableImage(picture);
    this.#put(this.#context, picture.turned ? turned(painted) : painted, picture);
    const end = performance.now();
    const pause = Math.max(LEAST_PAUSE, (SHARE - 1) * (end - start));
    this.#next = end + Math.max(pause, this.#flight ? picture.flight : 0);
  }

  /**
   * Ends what is under way, and shows the image or sets out for it.
   *
   * @param {OffscreenCanvasRenderingContext2D} context
   * @param {ImageData} image
   * @param {Picture} picture
   */
  #put(context, image, picture) {
    const { canvas } = context;
    const from = this.#from;
    this.#flight?.end();
    this.#flight = this.#from = null;
    if (
      this.#Flight &&
      from?.order === picture.order &&
      from.turned === picture.turned &&
      canvas.width === image.width
    ) {
      const landed = () => (this.#flight = null);
      this.#flight = new this.#Flight(context, image, [from, picture], landed);
      return;
    }
    if (canvas.width !== image.width) canvas.width = canvas.height = image.width;
    context.putImageData(image, 0, 0);
  }
}

/** Rows as columns. @param {ImageData} image of as many rows as columns */
function turned({ data, width }) {
  const image = new ImageData(width, width);
  const [from, to] = [data, image.data].map(({ buffer }) => new Uint32Array(buffer));
  for (let y = 0; y < width; y += 1) {
    for (let x = 0; x < width; x += 1) to[x * width + y] = from[y * width + x];
  }
  return image;
}
