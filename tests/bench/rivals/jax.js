/**
 * jax-js on its WebAssembly backend, one thread: the whole training step under
 * `jit`. Rows are gathered by index; but the way back from the rows to the tables is
 * a product with constant one-hot matrices, since its gradient of a gather runs in
 * JavaScript. Two forms: as published, and the one that is fastest for it, in which
 * the embeddings are folded to tables first, as ours are.
 *
 * Every use of an array but its last one takes a `.ref`.
 */

/** @typedef {import("../protocol.mjs").Problem} Problem */
/** @typedef {import("../protocol.mjs").Batch} Batch */
/** @typedef {import("@jax-js/jax").Array} Tensor */
/** Weights, means and mean squares of their gradients. @typedef {Tensor[][]} State */

/** The library. @type {typeof import("@jax-js/jax")} */
let jax;

/** @typedef {"folded" | "published"} Form */

/** @param {Problem} problem @param {Form} [form] */
export async function load(problem, form = "folded") {
  // It starts a thread for each core wherever memory can be shared.
  Object.assign(globalThis, { SharedArrayBuffer: undefined });
  jax = await import("@jax-js/jax");
  await jax.init("wasm");
  jax.defaultDevice("wasm");
  return {
    stepFull: steps(problem, problem.full, form),
    stepMini: steps(problem, problem.mini, form),
  };
}

/** Steps from the first weights on. @param {Problem} problem @param {Batch} batch @param {Form} form */
function steps({ sizes: { n, d, w }, weights, recipe }, { x, y, z }, form) {
  const { jit, nn, numpy: np } = jax;
  const shapes = [[n, d], [n, d], [d, w], [d, w], [w, n], [n]]; // prettier-ignore
  const indices = (/** @type {number[]} */ values) => np.array(Int32Array.from(values));
  const constants = [
    indices(x),
    indices(y),
    floats(oneHot(x, n), [n, x.length]),
    floats(oneHot(y, n), [n, y.length]),
    nn.oneHot(indices(z), n),
  ];
  const step = jit(trainingStep(recipe, x.length, form));
  const zeros = () => shapes.map((shape) => np.zeros(shape));
  /** @type {State} */
  let state = [shapes.map((shape, i) => floats(weights[i], shape)), zeros(), zeros()];
  let count = 0;
  return async () => {
    count += 1;
    const scales = [recipe.rate / (1 - recipe.beta1 ** count), 1 / (1 - recipe.beta2 ** count)];
    const batch = constants.map((array) => array.ref);
    const result = step({ state, corrections: floats(scales, [2]), batch });
    state = result.state;
    return (await result.loss.data())[0];
  };
}

/** @param {number[]} values @param {number[]} shape */
function floats(values, shape) {
  return jax.numpy.array(Float32Array.from(values)).reshape(shape);
}

/** A row for each element: ones where it stands. @param {number[]} indices @param {number} n */
function oneHot(indices, n) {
  const rows = new Array(n * indices.length).fill(0);
  indices.forEach((index, column) => (rows[index * indices.length + column] = 1));
  return rows;
}

/** @param {Problem["recipe"]} recipe @param {number} pairs @param {Form} form */
function trainingStep(recipe, pairs, form) {
  const { nn, numpy: np, valueAndGrad } = jax;
  const lossAndGradient = valueAndGrad(
    (/** @type {Tensor[]} */ [sum, unembedding, bias], /** @type {Tensor} */ targets) => {
      const logits = np.matmul(nn.relu(sum), unembedding).add(bias);
      const chosen = nn.logSoftmax(logits).mul(targets).sum(-1);
      return chosen.sum().mul(-1 / pairs);
    },
  );
  /** @param {{ state: State, corrections: Tensor, batch: Tensor[] }} input */
  return ({ state, corrections, batch: [x, y, xRows, yRows, targets] }) => {
    const [, , , , u, c] = state[0];
    const { sum, back } = (form === "folded" ? fold : embed)(state[0], x, y);
    const [loss, [dSum, dU, dC]] = lossAndGradient([sum, u.ref, c.ref], targets);
    const gradient = [...back(dSum, xRows, yRows), dU, dC];
    return { state: adamw(recipe, state, gradient, corrections), loss };
  };
}

/**
 * The pre-activations by way of tables, and the gradients of the four factors from theirs.
 *
 * @param {Tensor[]} weights @param {Tensor} x @param {Tensor} y
 */
function fold([el, er, wl, wr], x, y) {
  const { matmul } = jax.numpy;
  return {
    sum: matmul(el.ref, wl.ref).slice(x).add(matmul(er.ref, wr.ref).slice(y)),
    back: (
      /** @type {Tensor} */ dSum,
      /** @type {Tensor} */ xRows,
      /** @type {Tensor} */ yRows,
    ) => {
      const dLeft = matmul(xRows, dSum.ref);
      const dRight = matmul(yRows, dSum);
      return [
        matmul(dLeft.ref, wl.ref.transpose()),
        matmul(dRight.ref, wr.ref.transpose()),
        matmul(el.ref.transpose(), dLeft),
        matmul(er.ref.transpose(), dRight),
      ];
    },
  };
}

/**
 * The same as published: the rows of each pair are embedded, then mapped.
 *
 * @param {Tensor[]} weights @param {Tensor} x @param {Tensor} y
 */
function embed([el, er, wl, wr], x, y) {
  const { matmul } = jax.numpy;
  const [left, right] = [el.ref.slice(x), er.ref.slice(y)];
  return {
    sum: matmul(left.ref, wl.ref).add(matmul(right.ref, wr.ref)),
    back: (
      /** @type {Tensor} */ dSum,
      /** @type {Tensor} */ xRows,
      /** @type {Tensor} */ yRows,
    ) => [
      matmul(xRows, matmul(dSum.ref, wl.ref.transpose())),
      matmul(yRows, matmul(dSum.ref, wr.ref.transpose())),
      matmul(left.transpose(), dSum.ref),
      matmul(right.transpose(), dSum),
    ],
  };
}

/**
 * AdamW on every tensor.
 *
 * @param {Problem["recipe"]} recipe
 * @param {State} state
 * @param {Tensor[]} gradient
 * @param {Tensor} corrections the corrected rate, and what corrects the mean squares
 * @returns {State}
 */
function adamw(recipe, [weights, means, squares], gradient, corrections) {
  const { rate, decay, beta1, beta2, epsilon } = recipe;
  const [correctedRate, squareScale] = [corrections.ref.slice(0), corrections.slice(1)];
  const next = weights.map((weight, i) => {
    const mean = means[i].mul(beta1).add(gradient[i].ref.mul(1 - beta1));
    const square = squares[i].mul(beta2).add(gradient[i].ref.mul(gradient[i]).mul(1 - beta2));
    const scale = jax.numpy.sqrt(square.ref.mul(squareScale.ref)).add(epsilon);
    const change = mean.ref.mul(correctedRate.ref).div(scale);
    return [weight.mul(1 - rate * decay).sub(change), mean, square];
  });
  correctedRate.dispose();
  squareScale.dispose();
  return [0, 1, 2].map((part) => next.map((parts) => parts[part]));
}
