/** Safetensors files as other programs write them, for the tests. */

/** @typedef {{ shape: number[], values: Float32Array }} Tensor */

/**
 * The f32 tensors in a file.
 *
 * @param {Buffer} file
 * @returns {Record<string, Tensor>}
 */
export function readTensors(file) {
  const start = 8 + Number(file.readBigUInt64LE(0));
  const { __metadata__: _, ...header } = JSON.parse(file.subarray(8, start).toString());
  return Object.fromEntries(
    Object.entries(header).map(
      ([
        name,
        {
          shape,
          data_offsets: [from, to],
        },
      ]) => [
        name,
        {
          shape,
          values: new Float32Array(Uint8Array.from(file.subarray(start + from, start + to)).buffer),
        },
      ],
    ),
  );
}

/**
 * @param {Record<string, Tensor>} tensors
 * @param {Record<string, string>} [metadata]
 * @returns {Buffer}
 */
export function writeTensors(tensors, metadata) {
  let end = 0;
  const places = Object.entries(tensors).map(([name, { shape, values }]) => {
    const start = end;
    end += values.byteLength;
    return [name, { dtype: "F32", shape, data_offsets: [start, end] }];
  });
  const header = JSON.stringify({
    ...(metadata && { __metadata__: metadata }),
    ...Object.fromEntries(places),
  });
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(Buffer.byteLength(header)));
  const data = Object.values(tensors).map(({ values }) => Buffer.from(values.buffer));
  return Buffer.concat([length, Buffer.from(header), ...data]);
}

/** Permutations of 0..n-1 in lexicographic order. @param {number} n @returns {number[][]} */
function permutations(n) {
  /** @type {number[][]} */
  let all = [[]];
  for (let i = 0; i < n; i++) {
    all = all.flatMap((p) =>
      [...Array(n).keys()].filter((k) => !p.includes(k)).map((k) => [...p, k]),
    );
  }
  return all;
}

/** @param {number[]} p */
const isOdd = (p) => p.flatMap((a, i) => p.slice(i).filter((b) => b < a)).length % 2;

/**
 * A network for S_n of ours as a program has it that lists all permutations in
 * lexicographic order and lets the right factor act first: no metadata, no optimiser.
 *
 * @param {Buffer} file
 * @param {number} degree
 */
export function asElsewhere(file, degree) {
  const ours = readTensors(file);
  const theirs = permutations(degree);
  const order = [...theirs].sort((p, q) => isOdd(p) - isOdd(q)).map((p) => p.join());
  const places = theirs.map((p) => order.indexOf(p.join()));
  /** Rows in their order. @param {Tensor} tensor @returns {Tensor} */
  const rows = ({ shape, values }) => {
    const columns = values.length / shape[0];
    const row = (/** @type {number} */ x) => [...values.subarray(x * columns, (x + 1) * columns)];
    return { shape, values: new Float32Array(places.flatMap(row)) };
  };
  const linear = ours["linear.weight"];
  const [w, columns] = linear.shape;
  /** What was called yx is their xy: the sides change places. */
  const exchanged = Float32Array.from(linear.values, (_, i) => {
    const at = i % columns;
    return linear.values[i - at + ((at + columns / 2) % columns)];
  });
  return writeTensors({
    "lembed.weight": rows(ours["rembed.weight"]),
    "rembed.weight": rows(ours["lembed.weight"]),
    "linear.weight": { shape: [w, columns], values: exchanged },
    "unembed.weight": rows(ours["unembed.weight"]),
    "unembed.bias": rows(ours["unembed.bias"]),
  });
}
