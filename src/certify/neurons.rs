//! The neurons of a network, sorted by the subgroup on whose cosets their dependence on y
//! is held to lie.

use super::{
    bounds::larger,
    rows::Rows,
    search::{SubgroupSearch, Subject},
};
use crate::{
    kernels::{Left, Panels, Tile, add_product},
    model::{Parameters, Shape, Tensor},
    sorting,
};

/// A neuron by itself.
#[derive(Debug)]
pub(super) struct Neuron {
    /// Its number in the network.
    pub(super) number: usize,
    /// R, but at least −max L, which changes no hidden value: n values.
    pub(super) right: Vec<f32>,
    /// max U and min U.
    pub(super) most: f64,
    pub(super) least: f64,
    /// 2 max |U|.
    pub(super) size: f64,
    /// The candidate of the search.
    pub(super) choice: usize,
}

/// For each side the tensors whose product is L or R.
pub(super) const SIDES: [(Tensor, Tensor); 2] =
    [(Tensor::LeftEmbedding, Tensor::LeftLinear), (Tensor::RightEmbedding, Tensor::RightLinear)];

/// All neurons, those of one subgroup together, and L and R in the network's order.
pub(super) fn sorted_neurons(
    parameters: &Parameters,
    search: &SubgroupSearch,
) -> (Vec<Neuron>, [Rows; 2]) {
    let folded = SIDES.map(|(embedding, linear)| fold(parameters, embedding, linear));
    let w = parameters.shape().w;
    let mut neurons: Vec<Neuron> =
        (0..w).map(|number| Neuron::new(parameters, &folded, number)).collect();
    let subjects: Vec<Subject> = neurons.iter().map(Neuron::subject).collect();
    for (neuron, choice) in neurons.iter_mut().zip(search.assign(&subjects)) {
        neuron.choice = choice;
    }
    sorting::sort_by_key(&mut neurons, |neuron| neuron.choice);
    (neurons, folded)
}

impl Neuron {
    fn new(parameters: &Parameters, folded: &[Rows; 2], number: usize) -> Self {
        let n = parameters.shape().n;
        let [left, right] = folded.each_ref().map(|rows| (0..n).map(|x| rows.row(x)[number]));
        let lowest = -left.fold(f32::MIN, larger);
        let (values, stride) = parameters.matrix(Tensor::Unembedding);
        let row = &values[number * stride..][..n];
        let most = row.iter().copied().fold(f32::MIN, larger);
        let least = -row.iter().map(|u| -u).fold(f32::MIN, larger);
        Self {
            number,
            right: right.map(|r| larger(r, lowest)).collect(),
            most: most.into(),
            least: least.into(),
            size: 2.0 * f64::from(larger(most.abs(), least.abs())),
            choice: 0,
        }
    }

    #[expect(clippy::cast_possible_truncation, reason = "the search need not be exact")]
    fn subject(&self) -> Subject {
        let mean = self.right.iter().sum::<f32>() / self.right.len() as f32;
        let values = self.right.iter().map(|r| r - mean).collect();
        Subject { values, weight: (self.most - self.least) as f32 / 2.0 }
    }

    /// The mean of R on each of the cosets.
    #[expect(clippy::cast_possible_truncation, reason = "any nearby values serve")]
    pub(super) fn levels(&self, search: &SubgroupSearch) -> Vec<f32> {
        let mean = |block: &Vec<u16>| {
            let sum: f64 = block.iter().map(|&y| f64::from(self.right[usize::from(y)])).sum();
            (sum / block.len() as f64) as f32
        };
        search.candidates[self.choice].cosets.blocks().iter().map(mean).collect()
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
