import { clusterSize, singlePlaces } from "./clusters.js";
import { sorted, spread } from "./rows.js";

/** @import { SubgroupReport } from "../../protocol/group.js" */

/** @typedef {Pick<SubgroupReport, "order" | "covers" | "copies">} Class */
/** @typedef {[number, number]} Point */

/** What can be pointed at: a class, or one subgroup of a class that is shown one by one. @typedef {{ class: number, conjugate: number | null, row: number, x: number, y: number }} Spot */

/**
 * A line between classes. `points` begin and end at their frames, `middle` are those between
 * their rows.
 *
 * @typedef {{ below: number, above: number, certain: boolean, points: Point[], middle: Point[] }} Line
 */

/**
 * Where the classes of subgroups stand, and the lines between them; lengths in sixteenths
 * of the size of letters.
 *
 * @typedef {object} LatticeLayout
 * @property {number} width
 * @property {number} height
 * @property {{ x: number, y: number, width: number, height: number, columns: number }[]} places
 *   middle and size of each class; columns of those shown one by one
 * @property {Spot[][]} rows from left to right, row by row from the bottom
 * @property {Line[]} lines
 */

/** A class, or the place where a line passes through a row. @typedef {{ row: number, x: number, half: number, down: number[], up: number[] }} Vertex */

const [NODE_WIDTH, NODE_HEIGHT] = [104, 58];
const PASSAGE = 10;
/** Between rows; wide pictures need more, lest lines lie too flat. */
const [BETWEEN, WIDE, SLOPE] = [58, 1600, 24];
/** What stands out of a node: its badges, and the frame of the active one. */
const EDGE = 16;

/**
 * Rows by the number of prime factors of the order: a subgroup stands below those that it
 * lies in. In a row, few lines are to cross; then each class is to stand near the middle of
 * those it is joined to.
 *
 * @param {Class[]} classes
 * @param {Set<number>} expanded classes whose subgroups are shown one by one
 * @returns {LatticeLayout}
 */
export function latticeLayout(classes, expanded) {
  const factors = classes.map(({ order }) => primeFactors(order));
  const levels = [...new Set(factors)].sort((a, b) => a - b);
  const sizes = classes.map(({ copies }, i) =>
    expanded.has(i) ? clusterSize(copies) : { width: NODE_WIDTH, height: NODE_HEIGHT, columns: 1 },
  );
  /** @type {Vertex[]} */
  const vertices = factors.map((number, i) => vertex(levels.indexOf(number), sizes[i].width));
  const chains = chainsOf(classes, vertices);
  const rows = sorted(
    levels.map((_, row) => numbersIn(vertices, row)),
    vertices,
  );
  spread(rows, vertices);
  const left = Math.min(...vertices.map(({ x, half }) => x - half)) - EDGE;
  const right = Math.max(...vertices.map(({ x, half }) => x + half)) + EDGE;
  const { bands, height } = bandsOf(rows, sizes, right - left);
  const x = (/** @type {number} */ v) => vertices[v].x - left;
  const places = sizes.map((size, i) => ({ ...size, x: x(i), y: bands[vertices[i].row].middle }));
  const spots = (/** @type {number} */ i) =>
    singlePlaces(expanded.has(i) ? classes[i].copies : null, places[i]).map((spot) => ({
      ...spot,
      class: i,
      row: vertices[i].row,
    }));
  const isClass = (/** @type {number} */ v) => v < classes.length;
  return {
    ...{ width: right - left, height, places },
    rows: rows.map((row) => row.filter(isClass).flatMap(spots)),
    lines: chains.map(({ chain, certain }) => {
      const [below, above] = [chain[0], chain[chain.length - 1]];
      // Lines go upright through rows, in which some stand higher than others.
      const through = chain.flatMap((v) => {
        const { top, bottom } = bands[vertices[v].row];
        return /** @type {Point[]} */ ([
          [x(v), bottom],
          [x(v), top],
        ]);
      });
      const middle = through.slice(1, -1);
      const start = places[below].y - places[below].height / 2;
      const end = places[above].y + places[above].height / 2;
      const points = /** @type {Point[]} */ ([[x(below), start], ...middle, [x(above), end]]);
      return { below, above, certain, points, middle };
    }),
  };
}

/**
 * Where each row begins and ends, from the bottom of the picture.
 *
 * @param {number[][]} rows
 * @param {{ height: number }[]} sizes of the classes
 * @param {number} width of the picture
 */
function bandsOf(rows, sizes, width) {
  const heights = rows.map((row) => Math.max(...row.map((v) => sizes[v]?.height ?? 0)));
  const between = BETWEEN + Math.max(0, width - WIDE) / SLOPE;
  const height = heights.reduce((sum, one) => sum + one, 2 * EDGE + between * (rows.length - 1));
  let bottom = height - EDGE;
  const bands = heights.map((one) => {
    const band = { top: bottom - one, middle: bottom - one / 2, bottom };
    bottom -= one + between;
    return band;
  });
  return { bands, height };
}

/** @param {number} order */
function primeFactors(order) {
  let count = 0;
  for (let p = 2; order > 1; p++) {
    for (; order % p === 0; order /= p) count++;
  }
  return count;
}

/** @param {number} row @param {number} width @returns {Vertex} */
const vertex = (row, width) => ({ row, x: 0, half: width / 2, down: [], up: [] });

/** @param {Vertex[]} vertices @param {number} row */
const numbersIn = (vertices, row) =>
  [...vertices.keys()].filter((number) => vertices[number].row === row);

/**
 * The vertices along each line, from its class below to that above; where it passes through
 * a row, a vertex is added.
 *
 * @param {Class[]} classes
 * @param {Vertex[]} vertices
 */
function chainsOf(classes, vertices) {
  const pairs = classes.flatMap(({ covers }, above) =>
    (covers ?? []).map(({ class: below, certain }) => ({ below, above, certain })),
  );
  return pairs.map(({ below, above, certain }) => {
    const chain = [below];
    for (let row = vertices[below].row + 1; row < vertices[above].row; row++) {
      chain.push(vertices.push(vertex(row, PASSAGE)) - 1);
    }
    chain.push(above);
    chain.slice(1).forEach((up, i) => {
      vertices[chain[i]].up.push(up);
      vertices[up].down.push(chain[i]);
    });
    return { chain, certain };
  });
}
