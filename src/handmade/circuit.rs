//! Neurons with exact values, and the parameters that have them.

use super::{Action, HandmadeError};
use crate::model::{Parameters, Shape, Tensor};

/// Most neurons of a circuit: as many as a run may have.
const MAX_NEURONS: usize = 8192;

/// Neurons by their functions on the group. Left and right functions are shared: a
/// circuit on k points has k of each and k² neurons.
#[derive(Clone, Debug, PartialEq)]
pub struct Circuit {
    order: usize,
    left: Vec<Vec<f32>>,
    right: Vec<Vec<f32>>,
    neurons: Vec<Neuron>,
}

/// A neuron: which left and right function it has, and what it reads out.
#[derive(Clone, Debug, PartialEq)]
pub struct Neuron {
    /// Number of its left function.
    pub left: usize,
    /// Number of its right function.
    pub right: usize,
    /// U(z), n values.
    pub readout: Vec<f32>,
}

impl Circuit {
    /// A neuron for each pair of points of `action`; see the formulas of the module.
    /// Neuron (i, j) has number i·k + j.
    ///
    /// Shapes: `levels` is F, k values; `readout(i, p)` is U of neuron (i, j) at a z with
    /// z.j = p.
    ///
    /// # Errors
    /// If that makes more neurons than a run may have.
    pub(super) fn on_points(
        action: &Action,
        levels: &[f32],
        readout: impl Fn(usize, usize) -> f32,
    ) -> Result<Self, HandmadeError> {
        let (n, k) = (action.order(), action.points());
        if k * k > MAX_NEURONS {
            return Err(HandmadeError::TooWide { points: k, neurons: k * k, most: MAX_NEURONS });
        }
        let left = |i| (0..n).map(|x| levels[action.moved_back(x, i)]).collect();
        let right = |j| (0..n).map(|y| -levels[action.moved(y, j)]).collect();
        let neuron = |i, j| {
            let readout = (0..n).map(|z| readout(i, action.moved(z, j))).collect();
            Neuron { left: i, right: j, readout }
        };
        Ok(Self {
            order: n,
            left: (0..k).map(left).collect(),
            right: (0..k).map(right).collect(),
            neurons: (0..k).flat_map(|i| (0..k).map(move |j| neuron(i, j))).collect(),
        })
    }

    /// The neurons of all of `circuits`, whose logits add up.
    ///
    /// # Panics
    /// If there are none, or they belong to groups of different orders.
    #[must_use]
    pub fn combined(circuits: &[Self]) -> Self {
        let order = circuits.first().expect("at least one circuit").order;
        let mut sum = Self { order, left: Vec::new(), right: Vec::new(), neurons: Vec::new() };
        for circuit in circuits {
            assert_eq!(circuit.order, order, "circuits for one group");
            let (lefts, rights) = (sum.left.len(), sum.right.len());
            sum.left.extend(circuit.left.iter().cloned());
            sum.right.extend(circuit.right.iter().cloned());
            sum.neurons.extend(circuit.neurons.iter().map(|neuron| Neuron {
                left: lefts + neuron.left,
                right: rights + neuron.right,
                readout: neuron.readout.clone(),
            }));
        }
        sum
    }

    /// L of neuron `k`, n values.
    ///
    /// # Panics
    /// If there is no such neuron.
    #[must_use]
    pub fn left(&self, k: usize) -> &[f32] {
        &self.left[self.neurons[k].left]
    }

    /// R of neuron `k`, n values.
    ///
    /// # Panics
    /// If there is no such neuron.
    #[must_use]
    pub fn right(&self, k: usize) -> &[f32] {
        &self.right[self.neurons[k].right]
    }

    /// The neurons.
    #[must_use]
    pub fn neurons(&self) -> &[Neuron] {
        &self.neurons
    }

    /// The sizes of a network that holds the circuit: an embedding as long as there are
    /// left or right functions.
    #[must_use]
    pub fn shape(&self) -> Shape {
        let d = self.left.len().max(self.right.len());
        Shape { n: self.order, d, w: self.neurons.len() }
    }

    /// A network that computes the circuit: the embeddings hold the left and right
    /// functions as they are, W picks one of each for every neuron, so E·W is exact.
    #[must_use]
    pub fn parameters(&self) -> Parameters {
        let mut parameters = Parameters::zeros(self.shape());
        for (functions, tensor) in
            [(&self.left, Tensor::LeftEmbedding), (&self.right, Tensor::RightEmbedding)]
        {
            for (column, f) in functions.iter().enumerate() {
                f.iter().enumerate().for_each(|(x, &v)| parameters.set(tensor, x, column, v));
            }
        }
        for (k, neuron) in self.neurons.iter().enumerate() {
            parameters.set(Tensor::LeftLinear, neuron.left, k, 1.0);
            parameters.set(Tensor::RightLinear, neuron.right, k, 1.0);
            for (z, &v) in neuron.readout.iter().enumerate() {
                parameters.set(Tensor::Unembedding, k, z, v);
            }
        }
        parameters
    }

    /// logit_e(e, e) − logit_z(e, e) for every z: since logits depend on x⁻¹zy⁻¹ only,
    /// by how much the product wins over z at every pair with that x⁻¹zy⁻¹. Summed in f64.
    #[must_use]
    pub fn gaps(&self) -> Vec<f64> {
        let mut logits = vec![0.0; self.order];
        for (k, neuron) in self.neurons.iter().enumerate() {
            let hidden = f64::from(self.left(k)[0] + self.right(k)[0]).max(0.0);
            for (logit, &u) in logits.iter_mut().zip(&neuron.readout) {
                *logit += hidden * f64::from(u);
            }
        }
        logits.iter().map(|logit| logits[0] - logit).collect()
    }

    /// The least of [`Circuit::gaps`] over z ≠ e: positive if every answer is right.
    #[must_use]
    pub fn margin(&self) -> f64 {
        self.gaps()[1..].iter().copied().fold(f64::INFINITY, f64::min)
    }
}
