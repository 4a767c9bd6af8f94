/** @import { Run } from "#cosetta" */
/** @import { Picture } from "../protocol.js" */
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
  #deciding;

  /** @param {LiveDeciding} deciding */
  constructor(deciding) {
    this.#deciding = deciding;
  }

  /** @param {OffscreenCanvas} canvas */
  attach(canvas) {
    this.#context = canvas.getContext("2d");
  }

  /** @param {Picture} picture */
  choose(picture) {
    this.#picture = picture;
  }

  /**
   * What decides a pair, where the colours tell that.
   *
   * @param {number} x
   * @param {number} y
   * @param {number} order
   */
  decision(x, y, order) {
    return this.#picture?.colouring === "circuit" ? this.#deciding.cell(x, y, order) : null;
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
    const other = { cell: 1, lines: null, cosets: null };
    const picture = { ...this.#picture, ...(this.#picture.order === order ? {} : other) };
    const start = performance.now();
    /** @type {ImageData} */
    const image =
      picture.colouring === "circuit"
        ? this.#deciding.image(run, picture)
        : run.tableImage(picture);
    const { canvas } = this.#context;
    if (canvas.width !== image.width) canvas.width = canvas.height = image.width;
    this.#context.putImageData(image, 0, 0);
    const end = performance.now();
    this.#next = end + Math.max(LEAST_PAUSE, (SHARE - 1) * (end - start));
  }
}
