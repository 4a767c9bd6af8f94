//! The functions on the group that make up each neuron.

use crate::model::{Parameters, Tensor};
use ndarray::Array2;

/// A neuron is dead if the spread of its left or right function, or the norm of its
/// readout, is at most this share of the largest among the neurons.
pub const DEAD: f64 = 1e-3;

/// L, R and U neuron by neuron, and c: all that the answers depend on.
#[derive(Clone, Debug, PartialEq)]
pub struct NeuronFunctions {
    left: Vec<Vec<f64>>,
    right: Vec<Vec<f64>>,
    readout: Vec<Vec<f64>>,
    bias: Vec<f64>,
}

impl NeuronFunctions {
    /// The functions of all neurons: L = E_l W_l and R = E_r W_r, multiplied in f64.
    #[must_use]
    pub fn of(parameters: &Parameters) -> Self {
        let rows = |matrix: Array2<f64>| matrix.outer_iter().map(|row| row.to_vec()).collect();
        Self {
            left: fold(parameters, Tensor::LeftEmbedding, Tensor::LeftLinear),
            right: fold(parameters, Tensor::RightEmbedding, Tensor::RightLinear),
            readout: rows(in_f64(parameters, Tensor::Unembedding)),
            bias: in_f64(parameters, Tensor::Bias).into_raw_vec_and_offset().0,
        }
    }

    /// Functions given one by one.
    ///
    /// Shapes: `left`, `right` and `readout` w×n, neuron by neuron; `bias` n.
    ///
    /// # Panics
    /// If the shapes do not fit each other.
    #[must_use]
    pub fn new(
        left: Vec<Vec<f64>>,
        right: Vec<Vec<f64>>,
        readout: Vec<Vec<f64>>,
        bias: Vec<f64>,
    ) -> Self {
        for functions in [&left, &right, &readout] {
            assert_eq!(functions.len(), left.len(), "as many functions of each kind");
            assert!(functions.iter().all(|f| f.len() == bias.len()), "one value per element");
        }
        Self { left, right, readout, bias }
    }

    /// The way back from [`NeuronFunctions::new`]: left, right and readout functions, bias.
    #[must_use]
    pub fn into_parts(self) -> ([Vec<Vec<f64>>; 3], Vec<f64>) {
        ([self.left, self.right, self.readout], self.bias)
    }

    /// n.
    #[must_use]
    pub fn order(&self) -> usize {
        self.bias.len()
    }

    /// w.
    #[must_use]
    pub fn count(&self) -> usize {
        self.left.len()
    }

    /// L[:, k], n values.
    #[must_use]
    pub fn left(&self, k: usize) -> &[f64] {
        &self.left[k]
    }

    /// R[:, k], n values.
    #[must_use]
    pub fn right(&self, k: usize) -> &[f64] {
        &self.right[k]
    }

    /// U[k, :], n values.
    #[must_use]
    pub fn readout(&self, k: usize) -> &[f64] {
        &self.readout[k]
    }

    /// c, n values.
    #[must_use]
    pub fn bias(&self) -> &[f64] {
        &self.bias
    }

    /// L, R and U, a neuron a row.
    ///
    /// Shapes: w×n each.
    #[must_use]
    pub fn matrices(&self) -> [Array2<f64>; 3] {
        [&self.left, &self.right, &self.readout].map(|functions| matrix(functions))
    }

    /// U, w×n.
    #[must_use]
    pub fn readouts(&self) -> Array2<f64> {
        matrix(&self.readout)
    }

    /// Whether each neuron is dead; see [`DEAD`].
    #[must_use]
    pub fn dead(&self) -> Vec<bool> {
        let mut dead = vec![false; self.count()];
        for sizes in
            [sizes(&self.left, spread), sizes(&self.right, spread), sizes(&self.readout, norm)]
        {
            let largest = sizes.iter().copied().fold(0.0, f64::max);
            for (dead, size) in dead.iter_mut().zip(sizes) {
                *dead |= size <= DEAD * largest;
            }
        }
        dead
    }
}

/// Functions as rows.
fn matrix(functions: &[Vec<f64>]) -> Array2<f64> {
    let n = functions.first().map_or(0, Vec::len);
    Array2::from_shape_fn((functions.len(), n), |(k, x)| functions[k][x])
}

/// The columns of E·W.
fn fold(parameters: &Parameters, embedding: Tensor, linear: Tensor) -> Vec<Vec<f64>> {
    let product = in_f64(parameters, linear).t().dot(&in_f64(parameters, embedding).t());
    product.outer_iter().map(|column| column.to_vec()).collect()
}

/// A tensor without its padding.
pub(super) fn in_f64(parameters: &Parameters, tensor: Tensor) -> Array2<f64> {
    let (rows, columns) = parameters.shape().dimensions(tensor);
    let (elements, stride) = parameters.matrix(tensor);
    Array2::from_shape_fn((rows, columns), |(i, j)| f64::from(elements[i * stride + j]))
}

fn sizes(functions: &[Vec<f64>], size: fn(&[f64]) -> f64) -> Vec<f64> {
    functions.iter().map(|f| size(f)).collect()
}

fn norm(f: &[f64]) -> f64 {
    f.iter().map(|x| x * x).sum::<f64>().sqrt()
}

/// The norm of f less its mean.
fn spread(f: &[f64]) -> f64 {
    let mean = f.iter().sum::<f64>() / f.len() as f64;
    f.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>().sqrt()
}
