//! A network rewritten for the proof: readouts split, and all that depends on x, y or z
//! alone.

use super::{
    bounds::{LARGEST, gamma, round_up},
    certificate::ReadoutClass,
    neurons::{Neuron, sorted_neurons},
    readout::ReadoutSearch,
    rows::Rows,
    slack::Slack,
    sums::{Places, Sums},
};
use crate::{
    kernels::{Left, Panels, add_product},
    model::{Parameters, Shape, Tensor},
};
use std::{collections::BTreeMap, ops::Range};

/// The neurons whose readouts are functions on the cosets of one subgroup.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub(super) neurons: Range<usize>,
    /// V, neurons×cosets.
    pub(super) values: Panels,
    /// Where its cosets lie in a row of coset values; padding follows.
    pub(super) cosets: Range<usize>,
}

/// See the module. All neurons in the order of the groups.
#[derive(Clone, Debug)]
pub(super) struct Tables {
    pub(super) shape: Shape,
    pub(super) groups: Vec<Group>,
    /// Floats in a row of coset values.
    pub(super) row_of_cosets: usize,
    /// For each z, the place of its coset of each subgroup in such a row.
    pub(super) cosets: Places,
    /// What has to be added up for each z.
    pub(super) sums: Sums,
    /// L and R, n×w.
    pub(super) hidden: [Rows; 2],
    /// a and b, n×w.
    pub(super) means: [Rows; 2],
    /// Norms of their rows.
    pub(super) norms: [Vec<f64>; 2],
    /// Σ ε(z)a(x) + c(z) for each x, and Σ ε(z)b(y) for each y: n×n.
    pub(super) additive: [Rows; 2],
    /// The largest entry of each of their rows.
    pub(super) most_additive: [Vec<f32>; 2],
    /// At least ‖ε(t) − ε(z)‖: n×n.
    pub(super) distances: Rows,
    /// U less its means, transposed: n×w; and c.
    readout: Rows,
    bias: Vec<f64>,
    pub(super) slack: Slack,
    pub(super) classes: Vec<ReadoutClass>,
}

impl Tables {
    /// `None` if a weight or a value made from them is too large for the bounds on rounding.
    pub(super) fn new(parameters: &Parameters, search: &ReadoutSearch) -> Option<Self> {
        if !parameters.buffer().iter().all(|x| x.abs() < LARGEST) {
            return None;
        }
        let shape @ Shape { n, w, .. } = parameters.shape();
        let neurons = sorted_neurons(parameters, search);
        let Functions { hidden, means, readout, rest, values } = Functions::of(&neurons, n, search);
        if [&hidden[0], &hidden[1], &means[0], &means[1], &readout, &rest]
            .iter()
            .any(|rows| !rows.is_below(LARGEST))
        {
            return None;
        }
        let groups = groups(&neurons, &values);
        let row_of_cosets = groups.last().map_or(0, Group::end);
        let cosets = places(n, &neurons, search, &groups);
        let additive = additive(parameters, &means, &rest);
        let most = |row: &[f32]| row.iter().copied().fold(f32::MIN, f32::max);
        let norm = |row: &[f32]| row.iter().map(|&a| f64::from(a).powi(2)).sum::<f64>().sqrt();
        let norms = means.each_ref().map(|rows| (0..n).map(|x| norm(rows.row(x))).collect());
        Some(Self {
            shape,
            row_of_cosets,
            sums: Sums::of(&cosets, row_of_cosets),
            cosets,
            slack: Slack::new(parameters, &neurons, &means, groups.len()),
            most_additive: additive
                .each_ref()
                .map(|rows| (0..n).map(|x| most(rows.row(x))).collect()),
            additive,
            distances: distances(&rest, w),
            classes: classes(&neurons, search, &rest),
            bias: (0..n).map(|z| parameters.get(Tensor::Bias, 0, z).into()).collect(),
            hidden,
            means,
            norms,
            readout,
            groups,
        })
    }

    /// The lead of `t` over `z` from the hidden values of a pair, summed in f64.
    pub(super) fn lead(&self, hidden: &[f32], t: usize, z: usize) -> f64 {
        let [own, other] = [t, z].map(|z| self.readout.row(z));
        let mut sums = [0.0; 4];
        let values = hidden.chunks(4).zip(own.chunks(4).zip(other.chunks(4)));
        for (hidden, (own, other)) in values {
            for (sum, (&h, (&a, &b))) in
                sums.iter_mut().zip(hidden.iter().zip(own.iter().zip(other)))
            {
                *sum += f64::from(h) * (f64::from(a) - f64::from(b));
            }
        }
        sums.iter().sum::<f64>() + self.bias[t] - self.bias[z]
    }
}

/// The functions of the neurons, side by side.
struct Functions {
    hidden: [Rows; 2],
    means: [Rows; 2],
    readout: Rows,
    /// ε, w×n.
    rest: Rows,
    /// V on the cosets, neuron by neuron.
    values: Vec<Vec<f32>>,
}

impl Functions {
    #[expect(clippy::cast_possible_truncation, reason = "what is lost is allowed for")]
    fn of(neurons: &[Neuron], n: usize, search: &ReadoutSearch) -> Self {
        let w = neurons.len();
        let mut hidden = [Rows::zeros(n, w), Rows::zeros(n, w)];
        let mut means = hidden.clone();
        let mut readout = Rows::zeros(n, w);
        let mut rest = Rows::zeros(w, n);
        let mut values = Vec::with_capacity(w);
        for (k, neuron) in neurons.iter().enumerate() {
            let (on_cosets, function) = neuron.on_cosets(search);
            for side in 0..2 {
                hidden[side].set_column(k, &neuron.sides[side]);
                means[side].set_column(k, &neuron.means[side]);
            }
            readout.set_column(k, &neuron.readout);
            for (z, (u, &v)) in neuron.readout.iter().zip(&function).enumerate() {
                rest.set(k, z, (u - f64::from(v)) as f32);
            }
            values.push(on_cosets);
        }
        Self { hidden, means, readout, rest, values }
    }
}

impl Group {
    fn end(&self) -> usize {
        self.cosets.start + self.values.padded_columns()
    }
}

fn groups(neurons: &[Neuron], values: &[Vec<f32>]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut start = 0;
    for same in neurons.chunk_by(|a, b| a.choice == b.choice) {
        let neurons = start..start + same.len();
        start = neurons.end;
        let count = values[neurons.start].len();
        if count == 0 {
            continue;
        }
        let mut rows = Rows::zeros(same.len(), count);
        for (k, values) in values[neurons.clone()].iter().enumerate() {
            values.iter().enumerate().for_each(|(c, &v)| rows.set(k, c, v));
        }
        let first = groups.last().map_or(0, Group::end);
        groups.push(Group { neurons, values: rows.panels(), cosets: first..first + count });
    }
    groups
}

#[expect(clippy::cast_possible_truncation, reason = "cosets of few subgroups")]
fn places(n: usize, neurons: &[Neuron], search: &ReadoutSearch, groups: &[Group]) -> Places {
    let of = |group: &Group| {
        let choice = neurons[group.neurons.start].choice.expect("groups have a subgroup");
        let cosets = &search.candidates[choice].cosets;
        (0..n).map(|z| (group.cosets.start + cosets.block_of(z)) as u32).collect()
    };
    Places::new(n, groups.iter().map(of).collect())
}

fn additive(parameters: &Parameters, means: &[Rows; 2], rest: &Rows) -> [Rows; 2] {
    let n = parameters.shape().n;
    let panels = rest.panels();
    let mut tables = [Rows::zeros(n, n), Rows::zeros(n, n)];
    for z in 0..n {
        let bias = parameters.get(Tensor::Bias, 0, z);
        (0..n).for_each(|x| tables[0].set(x, z, bias));
    }
    for (table, means) in tables.iter_mut().zip(means) {
        let (values, stride) = means.view();
        add_product(n, Left::Plain(values, stride), &panels, table.as_sum());
    }
    tables
}

/// From ‖ε(t) − ε(z)‖² = ‖ε(t)‖² + ‖ε(z)‖² − 2 ε(t)·ε(z), rounded up.
fn distances(rest: &Rows, w: usize) -> Rows {
    let n = rest.row(0).len();
    let (values, stride) = rest.view();
    let mut products = Rows::zeros(n, n);
    add_product(n, Left::Transposed(values, stride), &rest.panels(), products.as_sum());
    let squares: Vec<f64> = (0..n).map(|z| products.row(z)[z].into()).collect();
    let largest = squares.iter().copied().fold(0.0, f64::max);
    let off = 4.0 * gamma(w) * largest * (1.0 + 2.0 * gamma(w));
    for t in 0..n {
        for z in 0..n {
            let square = squares[t] + squares[z] - 2.0 * f64::from(products.row(t)[z]);
            products.set(t, z, round_up((square.max(0.0) + off).sqrt()));
        }
    }
    products
}

fn classes(neurons: &[Neuron], search: &ReadoutSearch, rest: &Rows) -> Vec<ReadoutClass> {
    let mut classes: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (k, neuron) in neurons.iter().enumerate() {
        if let Some(choice) = neuron.choice {
            classes.entry(search.candidates[choice].class).or_default().push(k);
        }
    }
    let class = |(class, members): (usize, Vec<usize>)| {
        let choices = members.iter().filter_map(|&k| neurons[k].choice);
        let mut choices: Vec<usize> = choices.collect();
        choices.dedup();
        let left: f64 =
            members.iter().flat_map(|&k| rest.row(k)).map(|&e| f64::from(e).powi(2)).sum();
        let all: f64 = members.iter().flat_map(|&k| &neurons[k].readout).map(|u| u.powi(2)).sum();
        ReadoutClass {
            class,
            order: search.candidates[choices[0]].order,
            name: search.candidates[choices[0]].name.clone(),
            neurons: members.len(),
            subgroups: choices.len(),
            kept: if all > 0.0 { 1.0 - left / all } else { 1.0 },
        }
    };
    classes.into_iter().map(class).collect()
}
