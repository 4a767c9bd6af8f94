//! What was proved, as plain data.

use crate::model::Shape;
use serde::Serialize;

/// A lower bound on the accuracy of a network over all pairs, with what it took.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Certificate {
    /// n²: all pairs.
    pub pairs: usize,
    /// Pairs that are proved to be answered rightly.
    pub covered: usize,
    /// `covered / pairs`: the accuracy is at least this.
    pub bound: f64,
    /// Those of `covered` for which no pair had to be evaluated by all neurons.
    pub covered_by_bounds: usize,
    /// The least proved lead of the product over all other answers, over the pairs that
    /// are covered; `null` if none is.
    pub margin: Option<f64>,
    /// The first pairs (x, y) that are not covered, by index.
    pub first_uncovered: Vec<(u16, u16)>,
    /// Share of all pairs that were evaluated by all neurons.
    pub exact_share: f64,
    /// What it cost.
    pub cost: Cost,
    /// The functions that stand for the neurons' dependence on y, by class of subgroups.
    pub classes: Vec<CosetClass>,
    /// The largest allowance for rounding of any pair, in units of the logits.
    pub rounding: f64,
}

/// Multiply-adds; an addition alone counts as one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Cost {
    /// The choice of subgroups: additions.
    pub search: u64,
    /// L and R, and what stands for R.
    pub tables: u64,
    /// For every x, the neurons of each subgroup on its cosets.
    pub cosets: u64,
    /// For every pair, the sum over the subgroups: additions.
    pub sums: u64,
    /// Pairs evaluated by all neurons.
    pub exact: u64,
    /// All of these.
    pub total: u64,
    /// The logits of all pairs.
    pub brute_force: u64,
}

/// Neurons whose dependence on y is held to be a function on the left cosets of conjugate
/// subgroups.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CosetClass {
    /// Number of the class in the list of subgroup classes of the group.
    pub class: usize,
    /// The order of the subgroups.
    pub order: usize,
    /// The isomorphism type, where it is proved.
    pub name: Option<String>,
    /// Neurons.
    pub neurons: usize,
    /// Subgroups of the class that occur.
    pub subgroups: usize,
    /// By how much the neurons may make a lead wrong, since they are not quite constant on
    /// cosets: the mean over y, in units of the logits.
    pub off: f64,
}

impl Certificate {
    /// That of a network about which nothing was proved.
    pub(super) fn of_nothing(pairs: usize, cost: Cost) -> Self {
        Self {
            pairs,
            covered: 0,
            bound: 0.0,
            covered_by_bounds: 0,
            margin: None,
            first_uncovered: Vec::new(),
            exact_share: 0.0,
            cost,
            classes: Vec::new(),
            rounding: 0.0,
        }
    }
}

impl Cost {
    /// n³w, and nothing else.
    pub(super) fn brute_force(Shape { n, w, .. }: Shape) -> Self {
        let [n, w] = [n, w].map(|size| size as u64);
        Self { brute_force: n.pow(3) * w, ..Self::default() }
    }

    pub(super) fn summed(self) -> Self {
        let Self { search, tables, cosets, sums, exact, .. } = self;
        Self { total: search + tables + cosets + sums + exact, ..self }
    }
}
