import { html, svg } from "lit";
import { singleLine } from "./clusters.js";
import { interval, linked } from "./ways.js";

/** @import { LatticeLayout, Line, Spot } from "./layout.js" */
/** @import { SingleLattice } from "./singles.js" */
/** @import { Classes } from "./ways.js" */

/**
 * What is lit: classes, and single subgroups by their numbers; `null`: all of the classes that are.
 *
 * @typedef {{ classes: Set<number>, singles: Set<number> | null }} Lit
 */

/** The lines between the subgroups of two classes, and the path of all. @typedef {{ certain: boolean, all: string, lines: { below: number, above: number, path: string }[] }} SinglePaths */

/**
 * What lies in a subgroup, and what it lies in.
 *
 * @param {Classes} classes
 * @param {SingleLattice | null} singles
 * @param {Spot | null} spot
 * @returns {Lit}
 */
export function litIn(classes, singles, spot) {
  if (!spot) return { classes: new Set(), singles: null };
  if (!singles || spot.conjugate === null) {
    return { classes: linked(classes, spot.class), singles: null };
  }
  const lit = interval(
    singles.firsts[spot.class] + spot.conjugate,
    (number) => singles.below[number],
    (number) => singles.above[number],
  );
  return { classes: new Set([...lit].map((number) => singles.classOf[number])), singles: lit };
}

/** Whether both ends of a line are shown one by one. @param {Line} line @param {Set<number>} expanded */
const isSplit = ({ below, above }, expanded) => expanded.has(below) && expanded.has(above);

/**
 * The lines between single subgroups, where both ends are shown one by one.
 *
 * @param {LatticeLayout} layout
 * @param {Set<number>} expanded
 * @param {SingleLattice | null} singles
 * @returns {SinglePaths[]}
 */
export function singlePaths({ lines, rows }, expanded, singles) {
  if (!singles) return [];
  /** @type {Map<number, Spot>} */
  const spots = new Map();
  for (const spot of rows.flat())
    spots.set(singles.firsts[spot.class] + (spot.conjugate ?? 0), spot);
  return lines
    .filter((line) => isSplit(line, expanded))
    .map(({ below, above, certain, middle }) => {
      const ofClass = (/** @type {number} */ number) =>
        singles.classOf.flatMap((its, single) => (its === number ? [single] : []));
      const pairs = ofClass(above).flatMap((k) =>
        singles.below[k].filter((h) => singles.classOf[h] === below).map((h) => [h, k]),
      );
      const path = (/** @type {number[]} */ [h, k]) =>
        singleLine(/** @type {Spot} */ (spots.get(h)), /** @type {Spot} */ (spots.get(k)), middle);
      const drawn = pairs.map((pair) => ({ below: pair[0], above: pair[1], path: path(pair) }));
      return { certain, all: drawn.map((one) => one.path).join(""), lines: drawn };
    });
}

/**
 * Those that are lit lie on top.
 *
 * @param {LatticeLayout} layout
 * @param {Set<number>} expanded
 * @param {SinglePaths[]} paths
 * @param {Lit} lit
 * @param {SingleLattice | null} singles
 */
export function latticeLines({ width, height, lines }, expanded, paths, lit, singles) {
  const isLit = (/** @type {Line} */ { below, above }) =>
    lit.classes.has(below) && lit.classes.has(above);
  const joined = lines.filter((line) => !isSplit(line, expanded));
  const drawn = [...joined.filter((line) => !isLit(line)), ...joined.filter(isLit)];
  const isLitSingle = (/** @type {number} */ number) =>
    lit.singles ? lit.singles.has(number) : lit.classes.has(singles?.classOf[number] ?? -1);
  const litPath = paths
    .flatMap((between) => between.lines)
    .filter(({ below, above }) => isLitSingle(below) && isLitSingle(above))
    .map(({ path }) => path)
    .join("");
  return html`<svg viewBox="0 0 ${width} ${height}" aria-hidden="true">
    ${paths.map(
      ({ certain, all }) => svg`<path class="singles ${certain ? "" : "uncertain"}" d=${all} />`,
    )}
    ${drawn.map(
      (line) =>
        svg`<polyline class="${isLit(line) ? "lit" : ""} ${line.certain ? "" : "uncertain"}" points=${line.points.map((point) => point.join(",")).join(" ")} />`,
    )}
    <path class="lit" d=${litPath} />
  </svg>`;
}
