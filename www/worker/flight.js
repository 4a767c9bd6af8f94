/** @import { Picture } from "../protocol/table.js" */

/** Neighbouring lines that move together. @typedef {{ from: number, to: number, count: number }} Strip */

/** From 0 to 1, slow at both ends. @param {number} t */
const eased = (t) => t * t * (3 - 2 * t);

/** The lines of a table on their way from their old places to those in a picture of them. */
export class Flight {
  #context;
  #image;
  /** The picture of now, with nothing where no line is. */
  #now;
  /** @type {Strip[]} */
  #rows;
  /** @type {Strip[]} */
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
  constructor(context, image, [from, { order, lines, cell, flight, turned }], onEnd) {
    this.#context = context;
    this.#image = image;
    this.#now = new ImageData(image.width, image.height);
    this.#cell = cell;
    this.#ms = flight;
    this.#onEnd = onEnd;
    const ofX = stripsOf(order, from.lines?.rows, lines?.rows);
    const ofY = stripsOf(order, from.lines?.columns, lines?.columns);
    [this.#rows, this.#columns] = turned ? [ofY, ofX] : [ofX, ofY];
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
    // Pixel by pixel: hundreds of strips a frame cost a canvas ten times as much.
    const [from, to] = [this.#image, this.#now].map(({ data }) => new Uint32Array(data.buffer));
    const side = this.#image.width;
    const [rows, columns] = [this.#rows, this.#columns].map((strips) => this.#seen(strips, t));
    for (let y = 0; y < side; y += 1) {
      const [source, target] = [rows[y] * side, y * side];
      for (let x = 0; x < side; x += 1) {
        to[target + x] = source < 0 || columns[x] < 0 ? 0 : from[source + columns[x]];
      }
    }
    this.#context.putImageData(this.#now, 0, 0);
  };

  /** Which line of pixels of the image is to be seen in each; -1: none. @param {Strip[]} strips @param {number} t */
  #seen(strips, t) {
    const seen = new Int32Array(this.#image.width).fill(-1);
    const share = eased(t);
    for (const { from, to, count } of strips) {
      const place = Math.round((from + share * (to - from)) * this.#cell);
      for (let at = 0; at < count * this.#cell; at += 1) seen[place + at] = to * this.#cell + at;
    }
    return seen;
  }
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
