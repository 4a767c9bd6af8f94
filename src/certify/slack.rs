//! What rounding may change of a lead.

use super::{
    bounds::{UNDERFLOW, gamma, larger},
    neurons::{Neuron, SIDES},
    rows::Rows,
};
use crate::model::{Parameters, Shape, Tensor};

/// The allowance for a pair is the sum of one for x and one for y; see the module's text.
#[derive(Clone, Debug)]
pub(super) struct Slack([Vec<f64>; 2]);

impl Slack {
    /// `largest` are at least |L| and |R|, whatever stands for it, in the order of the
    /// neurons; `groups` is the number of subgroups in use.
    pub(super) fn new(
        parameters: &Parameters,
        neurons: &[Neuron],
        largest: &[Rows; 2],
        groups: usize,
    ) -> Self {
        let Shape { n, d, w } = parameters.shape();
        let sizes: Vec<f64> = neurons.iter().map(|neuron| neuron.size).collect();
        let per_value = 4.0 * gamma(w + groups + 8);
        let bias = parameters.matrix(Tensor::Bias).0.iter();
        let bias = bias.fold(0.0, |most, c| larger(most, c.abs()));
        let side = |side: usize| {
            let reach = reach(parameters, neurons, SIDES[side].1);
            let (values, stride) = parameters.matrix(SIDES[side].0);
            let of = |x: usize| {
                let folded = weigh(&values[x * stride..][..d], &reach);
                let values = weigh(largest[side].row(x), &sizes);
                2.0 * gamma(d) * folded + per_value * (values + f64::from(bias)) + UNDERFLOW
            };
            (0..n).map(of).collect()
        };
        Self([side(0), side(1)])
    }

    /// That of a pair.
    pub(super) fn of(&self, x: usize, y: usize) -> f64 {
        self.0[0][x] + self.0[1][y]
    }
}

/// For each j what a unit of the embedding's entry j counts: Σ |W[j, k]| times the size
/// of neuron k.
fn reach(parameters: &Parameters, neurons: &[Neuron], linear: Tensor) -> Vec<f64> {
    let Shape { d, w, .. } = parameters.shape();
    let (values, stride) = parameters.matrix(linear);
    let of = |j: usize| {
        let row = &values[j * stride..][..w];
        neurons.iter().map(|neuron| f64::from(row[neuron.number].abs()) * neuron.size).sum()
    };
    (0..d).map(of).collect()
}

/// Σ |v| weight.
fn weigh(values: &[f32], weights: &[f64]) -> f64 {
    values.iter().zip(weights).map(|(v, weight)| f64::from(v.abs()) * weight).sum()
}
