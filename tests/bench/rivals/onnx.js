/**
 * ONNX Runtime on its WebAssembly backend, one thread: answers only, since its
 * build for browsers does not train. The weights are inputs, as they change
 * with every training step.
 */
import * as ort from "onnxruntime-web/wasm";
import { model } from "./onnxModel.js";

/** @typedef {import("../protocol.mjs").Problem} Problem */
/** @typedef {import("../protocol.mjs").Batch} Batch */

/** @param {Problem} problem */
export async function load({ sizes: { n, d, w }, weights, full, mini }) {
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmPaths = {
    wasm: new URL("ort-wasm-simd-threaded.wasm", import.meta.url).href,
  };
  const session = await ort.InferenceSession.create(model(), { executionProviders: ["wasm"] });
  const matrix = (/** @type {number} */ index, /** @type {number[]} */ shape) =>
    new ort.Tensor("float32", Float32Array.from(weights[index]), shape);
  const feeds = {
    leftEmbedding: matrix(0, [n, d]),
    rightEmbedding: matrix(1, [n, d]),
    left: matrix(2, [d, w]),
    right: matrix(3, [d, w]),
    unembedding: matrix(4, [w, n]),
    bias: matrix(5, [n]),
  };
  const indices = (/** @type {number[]} */ values, /** @type {number[]} */ shape) =>
    new ort.Tensor("int32", Int32Array.from(values), shape);
  const answers = (/** @type {Batch} */ { x, y, z }) => {
    const pairs = x.length;
    const batch = {
      x: indices(x, [pairs]),
      y: indices(y, [pairs]),
      z: indices(z, [pairs, 1]),
    };
    return async () => Number((await session.run({ ...feeds, ...batch })).loss.data[0]);
  };
  return { answerFull: answers(full), answerMini: answers(mini) };
}
