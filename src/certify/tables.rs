//! A network rewritten for the proof: all that does not depend on x.

use super::{
    bounds::LARGEST,
    certificate::CosetClass,
    neurons::{Neuron, sorted_neurons},
    off::Off,
    plan::RowPlan,
    rows::Rows,
    search::SubgroupSearch,
    slack::Slack,
};
use crate::{
    kernels::{Panels, Tile},
    model::{Parameters, Shape, Tensor},
};
use std::{collections::BTreeMap, ops::Range};

/// Answers that are worked on at once: the sums of a pair stay in registers, and 120 and
/// 720 answers fill their chunks.
pub(super) const CHUNK: usize = 40;

/// The neurons whose dependence on y is held to be a function on the cosets of one subgroup.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) neurons: Range<usize>,
    /// R̄ for each coset: a value for each of the neurons.
    pub(super) levels: Vec<Vec<f32>>,
    /// Where its cosets lie among the rows for an x.
    pub(super) rows: Range<usize>,
}

/// See the module. All neurons in the order of the groups.
#[derive(Clone, Debug)]
pub(super) struct Tables {
    pub(super) shape: Shape,
    pub(super) groups: Vec<Group>,
    /// U, for each group: columns up to a whole number of chunks.
    pub(super) readouts: Vec<Panels>,
    /// c, as long.
    pub(super) bias: Vec<f32>,
    /// How the rows for an x are added up for each y.
    pub(super) plan: RowPlan,
    /// L and R, n×w.
    pub(super) hidden: [Rows; 2],
    /// What a lead may be off for want of R.
    pub(super) off: Off,
    pub(super) slack: Slack,
    pub(super) classes: Vec<CosetClass>,
}

impl Tables {
    /// `None` if a weight or a value made from them is too large for the bounds on rounding.
    pub(super) fn new(parameters: &Parameters, search: &SubgroupSearch) -> Option<Self> {
        if !parameters.buffer().iter().all(|x| x.abs() < LARGEST) {
            return None;
        }
        let shape @ Shape { n, .. } = parameters.shape();
        let (neurons, folded) = sorted_neurons(parameters, search);
        if !folded.iter().all(|rows| rows.is_below(LARGEST)) {
            return None;
        }
        let groups = groups(&neurons, search);
        let hidden = folded.map(|rows| reordered(&rows, n, &neurons));
        let readouts = readouts(parameters, &neurons, &groups);
        let (off, level) = Off::new(&neurons, search, &groups, &readouts);
        let mut bias = parameters.matrix(Tensor::Bias).0[..n].to_vec();
        bias.resize(n.next_multiple_of(CHUNK), 0.0);
        let largest = [hidden[0].clone(), level];
        let slack = Slack::new(parameters, &neurons, &largest, groups.len());
        Some(Self {
            shape,
            plan: plan(n, &neurons, search, &groups),
            classes: classes(&neurons, search, &groups),
            groups,
            readouts,
            bias,
            hidden,
            off,
            slack,
        })
    }

    /// Rows that products give for an x.
    pub(super) fn rows(&self) -> usize {
        self.groups.last().map_or(0, |group| group.rows.end)
    }
}

fn groups(neurons: &[Neuron], search: &SubgroupSearch) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for same in neurons.chunk_by(|a, b| a.choice == b.choice) {
        let [first, row] =
            groups.last().map_or([0, 0], |group| [group.neurons.end, group.rows.end]);
        let columns: Vec<Vec<f32>> = same.iter().map(|neuron| neuron.levels(search)).collect();
        let cosets = columns[0].len();
        let levels = (0..cosets).map(|c| columns.iter().map(|column| column[c]).collect());
        groups.push(Group {
            neurons: first..first + same.len(),
            levels: levels.collect(),
            rows: row..row + cosets,
        });
    }
    groups
}

fn reordered(rows: &Rows, n: usize, neurons: &[Neuron]) -> Rows {
    let mut sorted = Rows::zeros(n, neurons.len());
    for x in 0..n {
        let row = rows.row(x);
        neurons.iter().enumerate().for_each(|(k, neuron)| sorted.set(x, k, row[neuron.number]));
    }
    sorted
}

fn readouts(parameters: &Parameters, neurons: &[Neuron], groups: &[Group]) -> Vec<Panels> {
    let n = parameters.shape().n;
    let (values, stride) = parameters.matrix(Tensor::Unembedding);
    let readout = |group: &Group| {
        let shape = (group.neurons.len(), n.next_multiple_of(CHUNK));
        let mut rows = Rows::zeros(shape.0, shape.1);
        for (k, neuron) in neurons[group.neurons.clone()].iter().enumerate() {
            rows.row_mut(k)[..n].copy_from_slice(&values[neuron.number * stride..][..n]);
        }
        let mut panels = Panels::zeros(shape.0, shape.1);
        panels.pack(Tile::chosen(), shape, rows.view());
        panels
    };
    groups.iter().map(readout).collect()
}

#[expect(clippy::cast_possible_truncation, reason = "at most n cosets")]
fn plan(n: usize, neurons: &[Neuron], search: &SubgroupSearch, groups: &[Group]) -> RowPlan {
    let of = |group: &Group| {
        let cosets = &search.candidates[neurons[group.neurons.start].choice].cosets;
        (0..n).map(|y| cosets.block_of(y) as u32).collect()
    };
    RowPlan::new(n, groups.iter().map(of).collect())
}

fn classes(neurons: &[Neuron], search: &SubgroupSearch, groups: &[Group]) -> Vec<CosetClass> {
    let mut classes: BTreeMap<usize, CosetClass> = BTreeMap::new();
    for group in groups {
        let candidate = &search.candidates[neurons[group.neurons.start].choice];
        let class = classes.entry(candidate.class).or_insert_with(|| candidate.class());
        class.subgroups += 1;
        class.neurons += group.neurons.len();
        for (k, neuron) in neurons[group.neurons.clone()].iter().enumerate() {
            let level = |y: usize| group.levels[candidate.cosets.block_of(y)][k];
            let off = neuron.right.iter().enumerate().map(|(y, r)| f64::from((r - level(y)).abs()));
            let mean = off.sum::<f64>() / neuron.right.len() as f64;
            class.off += mean * (neuron.most - neuron.least);
        }
    }
    classes.into_values().collect()
}
