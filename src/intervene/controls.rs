//! Random choices in place of what was chosen.

use super::Outcome;
use crate::{
    rng::{Purpose, Rng},
    sorting,
};
use serde::Serialize;

/// Random choices beside each removal, unless told otherwise.
pub const CONTROLS: usize = 20;

/// How networks do in which a random choice of the same size was taken out.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Controls {
    /// How many there were.
    pub count: usize,
    /// Their shares of right answers.
    pub accuracy: Range,
    /// Their losses.
    pub loss: Range,
}

/// Some values in short.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Range {
    /// The mean of the two in the middle of an even number.
    pub median: f64,
    /// The smallest.
    pub least: f64,
    /// The largest.
    pub most: f64,
}

impl Controls {
    /// `None` if there were none.
    pub(super) fn of(outcomes: &[Outcome]) -> Option<Self> {
        Some(Self {
            count: outcomes.len(),
            accuracy: Range::of(outcomes.iter().map(|outcome| outcome.accuracy))?,
            loss: Range::of(outcomes.iter().map(|outcome| outcome.loss))?,
        })
    }
}

impl Range {
    fn of(values: impl Iterator<Item = f64>) -> Option<Self> {
        let mut values: Vec<f64> = values.collect();
        sorting::sort_by(&mut values, f64::total_cmp);
        let (&least, &most) = (values.first()?, values.last()?);
        let (low, high) = ((values.len() - 1) / 2, values.len() / 2);
        Some(Self { median: f64::midpoint(values[low], values[high]), least, most })
    }
}

/// Random set number `index` of so many among `neurons`, in ascending order.
pub(super) fn random_set(neurons: &[usize], size: usize, seed: u64, index: u64) -> Vec<usize> {
    let mut neurons = neurons.to_vec();
    Rng::new(seed, Purpose::Removal, index).shuffle(&mut neurons);
    neurons.truncate(size);
    sorting::sort(&mut neurons);
    neurons
}

/// Random renaming number `index` of the elements `0..n`.
pub(super) fn random_names(n: usize, seed: u64, index: u64) -> Vec<usize> {
    let mut names: Vec<usize> = (0..n).collect();
    Rng::new(seed, Purpose::Removal, index).shuffle(&mut names);
    names
}
