/**
 * The network's answers as an ONNX model, written as protocol buffers. Field
 * numbers are those of onnx.proto; shapes are left to be inferred.
 */

const FLOAT = 1;
const INT32 = 6;
const INT_ATTRIBUTE = 2;

/** Name, operator, inputs; the output bears the node's name. @type {[string, string, string[]][]} */
const NODES = [
  ["leftTable", "MatMul", ["leftEmbedding", "left"]],
  ["rightTable", "MatMul", ["rightEmbedding", "right"]],
  ["leftRows", "Gather", ["leftTable", "x"]],
  ["rightRows", "Gather", ["rightTable", "y"]],
  ["sum", "Add", ["leftRows", "rightRows"]],
  ["hidden", "Relu", ["sum"]],
  ["logits", "Gemm", ["hidden", "unembedding", "bias"]],
  ["logProbabilities", "LogSoftmax", ["logits"]],
  ["chosen", "GatherElements", ["logProbabilities", "z"]],
  ["mean", "ReduceMean", ["chosen"]],
  ["loss", "Neg", ["mean"]],
];

/** Attributes that differ from their defaults. @type {Record<string, [string, number]>} */
const ATTRIBUTES = { GatherElements: ["axis", 1], ReduceMean: ["keepdims", 0] };

const WEIGHTS = ["leftEmbedding", "rightEmbedding", "left", "right", "unembedding", "bias"];

/** The model as a file. */
export function model() {
  const graph = [
    ...NODES.flatMap((entry) => field(1, node(entry))),
    ...field(2, text("answers")),
    ...WEIGHTS.flatMap((name) => field(11, value(name, FLOAT))),
    ...["x", "y", "z"].flatMap((name) => field(11, value(name, INT32))),
    ...field(12, value("loss", FLOAT)),
  ];
  const operatorSet = number(2, 13);
  return Uint8Array.from([...number(1, 8), ...field(7, graph), ...field(8, operatorSet)]);
}

/** @param {[string, string, string[]]} entry */
function node([name, operator, inputs]) {
  const attribute = ATTRIBUTES[operator];
  return [
    ...inputs.flatMap((input) => field(1, text(input))),
    ...field(2, text(name)),
    ...field(4, text(operator)),
    ...(attribute ? field(5, integer(...attribute)) : []),
  ];
}

/** An attribute that is a whole number. @param {string} name @param {number} value */
function integer(name, value) {
  return [...field(1, text(name)), ...number(3, value), ...number(20, INT_ATTRIBUTE)];
}

/** A graph's input or output of any shape. @param {string} name @param {number} type */
function value(name, type) {
  return [...field(1, text(name)), ...field(2, field(1, number(1, type)))];
}

/** @param {string} string */
function text(string) {
  return [...new TextEncoder().encode(string)];
}

/** A field of known length. @param {number} key @param {number[]} bytes */
function field(key, bytes) {
  return [...varint((key << 3) | 2), ...varint(bytes.length), ...bytes];
}

/** A field that is a whole number. @param {number} key @param {number} value */
function number(key, value) {
  return [...varint(key << 3), ...varint(value)];
}

/** Seven bits a byte, the lowest first. @param {number} value @returns {number[]} */
function varint(value) {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >> 7)];
}
