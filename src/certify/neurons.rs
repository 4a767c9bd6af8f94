//! The neurons of a network, brought to one size and sorted by the subgroup that their
//! readout is held to belong to.

use super::{hidden::Means, readout::ReadoutSearch, rows::Rows};
use crate::{
    kernels::{Left, Panels, Tile, add_product},
    model::{Parameters, Shape, Tensor},
};

/// A neuron, its hidden values divided by a power of two and its readout multiplied by it,
/// which changes no logit.
#[derive(Debug)]
pub(super) struct Neuron {
    /// Its number in the network.
    pub(super) number: usize,
    /// The power of two.
    pub(super) scale: f64,
    /// L and R, n values each.
    pub(super) sides: [Vec<f64>; 2],
    /// a and b.
    pub(super) means: [Vec<f64>; 2],
    /// U less its mean.
    pub(super) readout: Vec<f64>,
    /// The candidate of the search.
    pub(super) choice: Option<usize>,
}

/// For each side the tensors whose product is L or R.
pub(super) const SIDES: [(Tensor, Tensor); 2] =
    [(Tensor::LeftEmbedding, Tensor::LeftLinear), (Tensor::RightEmbedding, Tensor::RightLinear)];

/// All neurons; those of one subgroup together, the subgroups that count most first.
pub(super) fn sorted_neurons(parameters: &Parameters, search: &ReadoutSearch) -> Vec<Neuron> {
    let folded = SIDES.map(|(embedding, linear)| fold(parameters, embedding, linear));
    let w = parameters.shape().w;
    let mut neurons: Vec<Neuron> =
        (0..w).map(|number| Neuron::new(parameters, &folded, number)).collect();
    let readouts: Vec<Vec<f64>> = neurons.iter().map(|neuron| neuron.readout.clone()).collect();
    let mut weights = vec![0.0; search.candidates.len()];
    for (neuron, choice) in neurons.iter_mut().zip(search.assign(&readouts)) {
        neuron.choice = choice;
        if let Some(choice) = choice {
            weights[choice] += neuron.readout.iter().map(|u| u * u).sum::<f64>();
        }
    }
    balance(&mut neurons, search);
    let weight = |neuron: &Neuron| neuron.choice.map_or(0.0, |choice| weights[choice]);
    neurons.sort_by(|a, b| weight(b).total_cmp(&weight(a)).then(a.choice.cmp(&b.choice)));
    neurons
}

impl Neuron {
    fn new(parameters: &Parameters, folded: &[Rows; 2], number: usize) -> Self {
        let n = parameters.shape().n;
        let column = |table: &Rows| (0..n).map(|x| f64::from(table.row(x)[number])).collect();
        let sides: [Vec<f64>; 2] = folded.each_ref().map(column);
        let Means { sides: means, rest } = Means::of(&sides[0], &sides[1]);
        let (values, stride) = parameters.matrix(Tensor::Unembedding);
        let row = &values[number * stride..][..n];
        let mean = row.iter().copied().map(f64::from).sum::<f64>() / n as f64;
        let readout = row.iter().map(|&u| f64::from(u) - mean).collect();
        let mut neuron = Self { number, scale: 1.0, sides, means, readout, choice: None };
        let exponent = if rest > 0.0 { libm::ilogb(rest).clamp(-20, 20) } else { 0 };
        neuron.rescale(exponent);
        neuron
    }

    /// Divides hidden values by 2^`exponent`.
    fn rescale(&mut self, exponent: i32) {
        let factor = libm::ldexp(1.0, exponent);
        self.scale *= factor;
        for values in self.sides.iter_mut().chain(&mut self.means).flatten() {
            *values /= factor;
        }
        self.readout.iter_mut().for_each(|u| *u *= factor);
    }

    /// Σ ε².
    fn rest(&self, search: &ReadoutSearch) -> f64 {
        let (_, function) = self.on_cosets(search);
        let rest = self.readout.iter().zip(&function).map(|(u, &v)| u - f64::from(v));
        rest.map(|e| e * e).sum()
    }

    /// V on the cosets, and as a function on the group.
    #[expect(clippy::cast_possible_truncation, reason = "any nearby values serve")]
    pub(super) fn on_cosets(&self, search: &ReadoutSearch) -> (Vec<f32>, Vec<f32>) {
        let mut function = vec![0.0; self.readout.len()];
        let Some(choice) = self.choice else { return (Vec::new(), function) };
        let blocks = search.candidates[choice].cosets.blocks();
        let mean = |block: &Vec<u16>| {
            let sum: f64 = block.iter().map(|&z| self.readout[usize::from(z)]).sum();
            (sum / block.len() as f64) as f32
        };
        let values: Vec<f32> = blocks.iter().map(mean).collect();
        for (block, &value) in blocks.iter().zip(&values) {
            block.iter().for_each(|&z| function[usize::from(z)] = value);
        }
        (values, function)
    }
}

/// Gives neurons with little left of their readouts smaller hidden values, by up to 2³:
/// of all scales s, those with |ε| s = |h| / s make the product of the norms of all least.
#[expect(clippy::cast_possible_truncation, reason = "small whole numbers")]
fn balance(neurons: &mut [Neuron], search: &ReadoutSearch) {
    let halves = |rest: f64| if rest > 0.0 { -0.25 * libm::log2(rest) } else { f64::INFINITY };
    let exponents: Vec<f64> = neurons.iter().map(|neuron| halves(neuron.rest(search))).collect();
    let mut sorted = exponents.clone();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted[sorted.len() / 2];
    for (neuron, exponent) in neurons.iter_mut().zip(exponents) {
        let exponent = if middle.is_finite() { exponent - middle } else { 0.0 };
        neuron.rescale(exponent.clamp(-3.0, 3.0).round() as i32);
    }
}

/// E·W as the network computes it.
fn fold(parameters: &Parameters, embedding: Tensor, linear: Tensor) -> Rows {
    let Shape { n, d, w } = parameters.shape();
    let mut panels = Panels::zeros(d, w);
    panels.pack(Tile::chosen(), (d, w), parameters.matrix(linear));
    let (values, stride) = parameters.matrix(embedding);
    let mut table = Rows::zeros(n, w);
    add_product(n, Left::Plain(values, stride), &panels, table.as_sum());
    table
}
