//! The parameters under the names and in the shapes of the authors' code.

use crate::model::{Parameters, Shape, Tensor};
use sha2::{Digest, Sha256};

/// The names of the five tensors, in the order in which they are hashed.
pub const TENSOR_NAMES: [&str; 5] =
    ["lembed.weight", "rembed.weight", "linear.weight", "unembed.weight", "unembed.bias"];

/// A dense row-major tensor with its name.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedTensor {
    /// One of [`TENSOR_NAMES`].
    pub name: &'static str,
    /// Sizes of the axes.
    pub shape: Vec<usize>,
    /// The elements.
    pub values: Vec<f32>,
}

/// Where element (row, column) of a named tensor stands among the trained ones.
///
/// `linear.weight` is w×2d, the transpose of `W_l` above that of `W_r`;
/// `unembed.weight` is n×w, the transpose of `U`.
fn locate(name: &str, row: usize, column: usize, d: usize) -> (Tensor, usize, usize) {
    match name {
        "lembed.weight" => (Tensor::LeftEmbedding, row, column),
        "rembed.weight" => (Tensor::RightEmbedding, row, column),
        "linear.weight" if column < d => (Tensor::LeftLinear, column, row),
        "linear.weight" => (Tensor::RightLinear, column - d, row),
        "unembed.weight" => (Tensor::Unembedding, column, row),
        _ => (Tensor::Bias, 0, row),
    }
}

/// Shapes: `lembed.weight` n×d, `rembed.weight` n×d, `linear.weight` w×2d,
/// `unembed.weight` n×w, `unembed.bias` n.
pub(super) fn named_shape(name: &str, Shape { n, d, w }: Shape) -> Vec<usize> {
    match name {
        "lembed.weight" | "rembed.weight" => vec![n, d],
        "linear.weight" => vec![w, 2 * d],
        "unembed.weight" => vec![n, w],
        _ => vec![n],
    }
}

/// The five tensors of the authors' code.
#[must_use]
pub fn to_named_tensors(parameters: &Parameters) -> Vec<NamedTensor> {
    TENSOR_NAMES.iter().map(|&name| to_named_tensor(parameters, name)).collect()
}

fn to_named_tensor(parameters: &Parameters, name: &'static str) -> NamedTensor {
    let shape = named_shape(name, parameters.shape());
    let columns = shape.get(1).copied().unwrap_or(1);
    let values = (0..shape[0] * columns)
        .map(|i| {
            let (tensor, r, c) = locate(name, i / columns, i % columns, parameters.shape().d);
            parameters.get(tensor, r, c)
        })
        .collect();
    NamedTensor { name, shape, values }
}

/// The parameters whose named tensors have these elements, in the order of
/// [`TENSOR_NAMES`].
///
/// # Panics
/// If the number of tensors or of elements does not fit `shape`.
#[must_use]
pub fn from_named_tensors(shape: Shape, values: &[Vec<f32>; 5]) -> Parameters {
    let mut parameters = Parameters::zeros(shape);
    for (name, values) in TENSOR_NAMES.into_iter().zip(values) {
        let named = named_shape(name, shape);
        let columns = named.get(1).copied().unwrap_or(1);
        assert_eq!(values.len(), named[0] * columns, "{name} has another number of elements");
        for (i, &value) in values.iter().enumerate() {
            let (tensor, row, column) = locate(name, i / columns, i % columns, shape.d);
            parameters.set(tensor, row, column, value);
        }
    }
    parameters
}

/// SHA-256 in hexadecimal of the five named tensors one after the other, each
/// row-major, f32 little-endian.
#[must_use]
pub fn weights_sha256(parameters: &Parameters) -> String {
    let mut hash = Sha256::new();
    for tensor in to_named_tensors(parameters) {
        for value in tensor.values {
            hash.update(value.to_le_bytes());
        }
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
