import { isCalm } from "../browser/motion.js";
import { themeInForce } from "../browser/theme.js";
import { palettesIn } from "../choices/palettes.js";
import { Flights } from "./flights.js";
import { linesOf } from "./lines.js";

/** @import { Colouring } from "../../protocol/table.js" */
/** @import { Lab } from "../lab.js" */

/** Has the worker paint the table: on the canvas that it was given, as it is to look now. */
export class Pictures {
  /** Engine whose worker holds the canvas; what was asked of it last. */
  #engine = 0;
  #asked = "";
  #flights;

  /** @param {() => void} onLanded */
  constructor(onLanded) {
    this.#flights = new Flights(onLanded);
  }

  /** Whether lines are on their way to their places. */
  get areFlying() {
    return this.#flights.isUnderWay;
  }

  /** Gives a new worker the canvas to paint on. @param {Lab} lab @param {HTMLCanvasElement} canvas */
  handOver(lab, canvas) {
    const { engine } = lab.view;
    if (engine === 0 || engine === this.#engine) return;
    this.#engine = engine;
    this.#asked = "";
    const offscreen = canvas.transferControlToOffscreen();
    lab.tell("canvas", offscreen, [offscreen]);
  }

  /** Asks for a picture, unless that was the last one. @param {Lab} lab @param {number} cell pixels */
  want(lab, cell) {
    const { group, arranged, selection, values } = lab.view;
    if (!group) return;
    const shown = linesOf({ group, arranged, selection, values });
    const { key, cosets, sorted, numbered } = shown;
    const turned = shown.notation === "yx";
    // The core's rows are always of x.
    const [rows, columns] = turned ? [shown.columns, shown.rows] : [shown.rows, shown.columns];
    const colouring = /** @type {Colouring} */ (values.col);
    const theme = themeInForce(values.theme);
    const [palette] = palettesIn(values);
    const { by } = values;
    const wanted = { colouring, palette, theme, by, cell, order: group.order, turned };
    const words = JSON.stringify([wanted, key]);
    if (words === this.#asked) return;
    this.#asked = words;
    const lines = numbered ? null : { rows: rows.elements, columns: columns.elements };
    const places = by === "position" ? shown.rows.placeOf : null;
    const settled = sorted || values.ord === "listing";
    const calm = isCalm(values.motion);
    const flight = this.#flights.next({ ...wanted, group: group.name }, lines, settled, calm);
    lab.tell("picture", { ...wanted, lines, cosets, places, flight });
  }
}
