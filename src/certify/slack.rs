//! What rounding may change of a lead.

use super::{
    bounds::{UNDERFLOW, gamma},
    neurons::{Neuron, SIDES},
    rows::Rows,
};
use crate::model::{Parameters, Shape, Tensor};

/// The allowance for a pair is a sum of one for x, one for y, and one for the norm N of
/// the pair; see the module's text.
#[derive(Clone, Debug)]
pub(super) struct Slack {
    /// For each x and each y.
    pub(super) sides: [Vec<f64>; 2],
    /// For each unit of N.
    pub(super) per_norm: f64,
}

impl Slack {
    /// `means` are a and b, `groups` the number of subgroups in use.
    pub(super) fn new(
        parameters: &Parameters,
        neurons: &[Neuron],
        means: &[Rows; 2],
        groups: usize,
    ) -> Self {
        let Shape { n, d, w } = parameters.shape();
        let (values, stride) = parameters.matrix(Tensor::Unembedding);
        // 2 max |U|, which none of U, V and ε exceeds, nor half their differences.
        let size = |neuron: &Neuron| {
            let row = &values[neuron.number * stride..][..n];
            2.0 * neuron.scale * f64::from(largest(row))
        };
        let sizes: Vec<f64> = neurons.iter().map(size).collect();
        let per_value = 4.0 * gamma(w + groups + 8);
        let bias = f64::from(largest(parameters.matrix(Tensor::Bias).0));
        let side = |side: usize| {
            let reach = reach(parameters, neurons, &sizes, SIDES[side].1);
            let (values, stride) = parameters.matrix(SIDES[side].0);
            let of = |x: usize| {
                let folded = weigh(&values[x * stride..][..d], &reach);
                let mean = weigh(means[side].row(x), &sizes);
                2.0 * gamma(d) * folded + per_value * (2.0 * mean + bias) + UNDERFLOW
            };
            (0..n).map(of).collect()
        };
        let norm = sizes.iter().map(|size| size * size).sum::<f64>().sqrt();
        Self { sides: [side(0), side(1)], per_norm: per_value * norm }
    }
}

/// For each j what a unit of the embedding's entry j counts: Σ |W[j, k]| times the size
/// of neuron k.
fn reach(parameters: &Parameters, neurons: &[Neuron], sizes: &[f64], linear: Tensor) -> Vec<f64> {
    let Shape { d, w, .. } = parameters.shape();
    let (values, stride) = parameters.matrix(linear);
    let of = |j: usize| {
        let row = &values[j * stride..][..w];
        let terms = neurons.iter().zip(sizes);
        terms.map(|(neuron, size)| f64::from(row[neuron.number].abs()) / neuron.scale * size).sum()
    };
    (0..d).map(of).collect()
}

/// Σ |v| weight.
fn weigh(values: &[f32], weights: &[f64]) -> f64 {
    values.iter().zip(weights).map(|(v, weight)| f64::from(v.abs()) * weight).sum()
}

fn largest(values: &[f32]) -> f32 {
    values.iter().fold(0.0, |largest, v| v.abs().max(largest))
}
