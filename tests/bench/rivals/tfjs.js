/**
 * TensorFlow.js on its WebAssembly backend: answers only, since that backend
 * lacks the kernels for the gradient of a gather. The SIMD module without threads,
 * in the form that is fastest for it: `gatherND` copies rows where `gather` goes
 * element by element, and `softmax` is a kernel where its logarithm is not.
 */
import { setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import * as tf from "@tensorflow/tfjs-core";

/** @typedef {import("../protocol.mjs").Problem} Problem */

/** @param {Problem} problem */
export async function load({ sizes: { n, d, w }, weights, full, mini }) {
  tf.env().set("WASM_HAS_MULTITHREAD_SUPPORT", false);
  setWasmPaths(new URL("./", import.meta.url).href);
  if (!(await tf.setBackend("wasm"))) throw new Error("the backend does not start");
  const shapes = [[n, d], [n, d], [d, w], [d, w], [w, n], [n]]; // prettier-ignore
  const tensors = shapes.map((shape, index) => tf.tensor(weights[index], shape));
  const places = (/** @type {number[][]} */ rows) => tf.tensor(rows, undefined, "int32");
  const answers = (/** @type {import("../protocol.mjs").Batch} */ { x, y, z }) => {
    const batch = [
      places(x.map((left) => [left])),
      places(y.map((right) => [right])),
      places(z.map((product, row) => [row, product])),
    ];
    return () => tf.tidy(() => meanLoss(tensors, batch).dataSync()[0]);
  };
  return { answerFull: answers(full), answerMini: answers(mini) };
}

/**
 * @param {tf.Tensor[]} weights
 * @param {tf.Tensor[]} batch
 */
function meanLoss(
  [leftEmbedding, rightEmbedding, left, right, unembedding, bias],
  [x, y, targets],
) {
  const leftRows = tf.gatherND(tf.matMul(leftEmbedding, left), x);
  const rightRows = tf.gatherND(tf.matMul(rightEmbedding, right), y);
  const hidden = tf.relu(tf.add(leftRows, rightRows));
  const logits = tf.fused.matMul({ a: hidden, b: unembedding, bias });
  return tf.neg(tf.mean(tf.log(tf.gatherND(tf.softmax(logits), targets))));
}
