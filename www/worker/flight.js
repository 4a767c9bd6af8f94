/** @import { Picture } from "../protocol.js" */

/** Neighbouring lines that move together. @typedef {{ from: number, to: number, count: number }} Strip */

/** From 0 to 1, slow at both ends. @param {number} t */
const eased = (t) => t * t * (3 - 2 * t);

/** The lines of a table on their way from their old places to those in a picture of them. */
export class Flight {
  #context;
  #image;
  /** The image, and with its rows, but not yet its columns, where they are now. */
  #picture;
  #halfway;
  #rows;
  #columns;
  #cell;
  #start = performance.now();
  #ms;
  #onEnd;
  #frame = 0;

  /**
   * @param {OffscreenCanvasRenderingContext2D} context of a canvas as large as the image
   * @param {ImageData} image
   * @param {[Picture, Picture]} pictures where the lines were, and where they will be
   * @param {() => void} onEnd
   */
  constructor(context, image, [from, { order, lines, cell, flight }], onEnd) {
    const side = image.width;
    this.#context = context;
    this.#image = image;
    this.#cell = cell;
    this.#ms = flight;
    this.#onEnd = onEnd;
    this.#rows = stripsOf(order, from.lines?.rows, lines?.rows);
    this.#columns = stripsOf(order, from.lines?.columns, lines?.columns);
    this.#picture = contextOf(side);
    this.#halfway = contextOf(side);
    this.#picture.putImageData(image, 0, 0);
    this.#draw();
  }

  /** Ends it where it was to end. */
  end() {
    cancelAnimationFrame(this.#frame);
    this.#context.putImageData(this.#image, 0, 0);
    this.#onEnd();
  }

  #draw = () => {
    const t = (performance.now() - this.#start) / this.#ms;
    if (t >= 1) return this.end();
    this.#frame = requestAnimationFrame(this.#draw);
    const share = eased(t);
    const side = this.#image.width;
    this.#halfway.clearRect(0, 0, side, side);
    for (const strip of this.#rows) {
      const [from, to, size] = this.#places(strip, share);
      this.#halfway.drawImage(this.#picture.canvas, 0, from, side, size, 0, to, side, size);
    }
    this.#context.clearRect(0, 0, side, side);
    for (const strip of this.#columns) {
      const [from, to, size] = this.#places(strip, share);
      this.#context.drawImage(this.#halfway.canvas, from, 0, size, side, to, 0, size, side);
    }
  };

  /** Where a strip lies in the picture, where it is now, and how wide it is. @param {Strip} strip @param {number} share */
  #places({ from, to, count }, share) {
    const now = Math.round((from + share * (to - from)) * this.#cell);
    return [to * this.#cell, now, count * this.#cell];
  }
}

/** @param {number} side */
function contextOf(side) {
  const context = new OffscreenCanvas(side, side).getContext("2d");
  return /** @type {OffscreenCanvasRenderingContext2D} */ (context);
}

/**
 * The lines that move by as much as their neighbours, those that move most last: they fly
 * above the others.
 *
 * @param {number} order
 * @param {number[]} [before] `undefined`: as listed
 * @param {number[]} [after]
 * @returns {Strip[]}
 */
function stripsOf(order, before, after) {
  const placeOf = new Array(order);
  for (let at = 0; at < order; at += 1) placeOf[before?.[at] ?? at] = at;
  /** @type {Strip[]} */
  const strips = [];
  for (let to = 0; to < order; to += 1) {
    const from = placeOf[after?.[to] ?? to];
    const last = strips.at(-1);
    if (last && from === last.from + last.count) last.count += 1;
    else strips.push({ from, to, count: 1 });
  }
  return strips.sort((a, b) => Math.abs(a.from - a.to) - Math.abs(b.from - b.to));
}
