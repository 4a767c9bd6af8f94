/** @import { SubgroupReport } from "../protocol/group.js" */

/**
 * Where the classes of subgroups stand, and the lines between them; lengths in sixteenths
 * of the size of letters.
 *
 * @typedef {object} LatticeLayout
 * @property {number} width
 * @property {number} height
 * @property {number[][]} rows the classes from left to right, row by row from the bottom
 * @property {{ x: number, y: number, row: number }[]} places middle of each class
 * @property {{ below: number, above: number, points: [number, number][] }[]} lines
 */

/** A class, or the place where a line passes through a row. @typedef {{ row: number, x: number, half: number, down: number[], up: number[] }} Vertex */

export const [NODE_WIDTH, NODE_HEIGHT] = [104, 58];
const [GAP, PASSAGE, ROW] = [16, 10, 116];
/** What stands out of a node: its badges, and the frame of the active one. */
const EDGE = 16;
/** So often rows are sorted, and then moved sideways, by what they are joined to. */
const [SORTS, MOVES] = [12, 24];

/**
 * Rows by the number of prime factors of the order: a subgroup stands below those that it
 * lies in. In a row, few lines are to cross; then each class is to stand near the middle of
 * those it is joined to.
 *
 * @param {Pick<SubgroupReport, "order" | "covers">[]} classes
 * @returns {LatticeLayout}
 */
export function latticeLayout(classes) {
  const factors = classes.map(({ order }) => primeFactors(order));
  const levels = [...new Set(factors)].sort((a, b) => a - b);
  /** @type {Vertex[]} */
  const vertices = factors.map((number) => vertex(levels.indexOf(number), NODE_WIDTH));
  const chains = chainsOf(classes, vertices);
  const rows = sorted(
    levels.map((_, row) => numbersIn(vertices, row)),
    vertices,
  );
  spread(rows, vertices);
  const left = Math.min(...vertices.map(({ x, half }) => x - half)) - EDGE;
  const right = Math.max(...vertices.map(({ x, half }) => x + half)) + EDGE;
  const height = (levels.length - 1) * ROW + NODE_HEIGHT + 2 * EDGE;
  const y = (/** @type {number} */ row) => height - EDGE - NODE_HEIGHT / 2 - row * ROW;
  const places = vertices.map(({ x, row }) => ({ x: x - left, y: y(row), row }));
  return {
    width: right - left,
    height,
    rows: rows.map((row) => row.filter((v) => v < classes.length)),
    places: places.slice(0, classes.length),
    lines: chains.map((chain) => ({
      below: chain[0],
      above: chain[chain.length - 1],
      points: chain.flatMap((v) => passage(places[v])).slice(1, -1),
    })),
  };
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

/** A line goes upright through a row. @param {{ x: number, y: number }} place @returns {[number, number][]} */
const passage = ({ x, y }) => [
  [x, y + NODE_HEIGHT / 2],
  [x, y - NODE_HEIGHT / 2],
];

/**
 * The vertices along each line, from its class below to that above; where it passes through
 * a row, a vertex is added.
 *
 * @param {Pick<SubgroupReport, "covers">[]} classes
 * @param {Vertex[]} vertices
 */
function chainsOf(classes, vertices) {
  const pairs = classes.flatMap(({ covers }, above) =>
    (covers ?? []).map(({ class: below }) => [below, above]),
  );
  return pairs.map(([below, above]) => {
    const chain = [below];
    for (let row = vertices[below].row + 1; row < vertices[above].row; row++) {
      chain.push(vertices.push(vertex(row, PASSAGE)) - 1);
    }
    chain.push(above);
    chain.slice(1).forEach((up, i) => {
      vertices[chain[i]].up.push(up);
      vertices[up].down.push(chain[i]);
    });
    return chain;
  });
}

/**
 * The rows in the order with the fewest crossings that sorting by the mean place of what is
 * joined finds, upwards and downwards in turn.
 *
 * @param {number[][]} rows
 * @param {Vertex[]} vertices
 */
function sorted(rows, vertices) {
  let best = rows;
  let fewest = crossings(rows, vertices);
  for (let sort = 0; sort < SORTS && fewest > 0; sort++) {
    const upwards = sort % 2 === 0;
    const order = rows.map((_, i) => (upwards ? i : rows.length - 1 - i)).slice(1);
    rows = [...rows];
    for (const at of order) {
      const place = placesIn(rows[at + (upwards ? -1 : 1)]);
      const own = placesIn(rows[at]);
      const key = (/** @type {number} */ v) =>
        mean(vertices[v][upwards ? "down" : "up"].map((u) => place.get(u) ?? 0)) ?? own.get(v) ?? 0;
      rows[at] = [...rows[at]].sort((a, b) => key(a) - key(b));
    }
    const count = crossings(rows, vertices);
    if (count < fewest) [best, fewest] = [rows, count];
  }
  return best;
}

/** @param {number[]} row */
const placesIn = (row) => new Map(row.map((v, at) => [v, at]));

/** @param {number[]} values */
const mean = (values) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** How many pairs of lines cross. @param {number[][]} rows @param {Vertex[]} vertices */
function crossings(rows, vertices) {
  let count = 0;
  for (const [at, row] of rows.slice(0, -1).entries()) {
    const place = placesIn(rows[at + 1]);
    const ends = row.flatMap((v) =>
      vertices[v].up.map((u) => place.get(u) ?? 0).sort((a, b) => a - b),
    );
    ends.forEach((end, i) => {
      for (let j = 0; j < i; j++) if (ends[j] > end) count++;
    });
  }
  return count;
}

/**
 * Moves every row to where it is nearest to what it is joined to, in its order and without
 * overlaps.
 *
 * @param {number[][]} rows
 * @param {Vertex[]} vertices
 */
function spread(rows, vertices) {
  for (const row of rows) fit(row, vertices, () => 0);
  for (let move = 0; move < MOVES; move++) {
    for (const row of move % 2 === 0 ? rows : [...rows].reverse()) {
      fit(
        row,
        vertices,
        ({ x, down, up }) => mean([...down, ...up].map((u) => vertices[u].x)) ?? x,
      );
    }
  }
}

/**
 * The places of a row of least squared distance from those that are wished for: neighbours
 * that would overlap stand together in a block, around the mean of their wishes (the
 * pool-adjacent-violators algorithm).
 *
 * @param {number[]} row
 * @param {Vertex[]} vertices
 * @param {(vertex: Vertex) => number} wish
 */
function fit(row, vertices, wish) {
  /** Where each would stand if the row were packed. @type {number[]} */
  const packed = [];
  row.forEach((v, i) => {
    const step = i === 0 ? 0 : vertices[row[i - 1]].half + GAP + vertices[v].half;
    packed.push((packed[i - 1] ?? 0) + step);
  });
  /** @type {{ sum: number, size: number }[]} */
  const blocks = [];
  row.forEach((v, i) => {
    let block = { sum: wish(vertices[v]) - packed[i], size: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.size >= block.sum / block.size;) {
      block = { sum: last.sum + block.sum, size: last.size + block.size };
      blocks.pop();
      last = blocks.at(-1);
    }
    blocks.push(block);
  });
  const shifts = blocks.flatMap(({ sum, size }) => Array(size).fill(sum / size));
  row.forEach((v, i) => (vertices[v].x = packed[i] + shifts[i]));
}
