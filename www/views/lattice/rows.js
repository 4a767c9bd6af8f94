/** @import { Vertex } from "./layout.js" */

/** The least room between neighbours. */
const GAP = 16;
/** So often rows are sorted, and then moved sideways, by what they are joined to. */
const [SORTS, MOVES] = [12, 24];

/**
 * The rows in the order with the fewest crossings that sorting by the mean place of what is
 * joined finds, upwards and downwards in turn.
 *
 * @param {number[][]} rows
 * @param {Vertex[]} vertices
 */
export function sorted(rows, vertices) {
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
export function spread(rows, vertices) {
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
