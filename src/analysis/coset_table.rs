//! A function on the group by coset.

use crate::group::Partition;

/// Mean and spread of a function on each coset.
#[derive(Clone, Debug)]
pub(super) struct CosetTable {
    pub(super) means: Vec<f64>,
    /// Standard deviations; 0 on a coset of one element.
    pub(super) deviations: Vec<f64>,
}

impl CosetTable {
    pub(super) fn of(f: &[f64], cosets: &Partition) -> Self {
        let mut table = Self { means: Vec::new(), deviations: Vec::new() };
        for block in cosets.blocks() {
            let values = || block.iter().map(|&x| f[usize::from(x)]);
            let mean = values().sum::<f64>() / block.len() as f64;
            // Two passes: spreads of 1e-4 of the mean matter.
            let squares: f64 = values().map(|value| (value - mean) * (value - mean)).sum();
            table.means.push(mean);
            table.deviations.push((squares / (block.len().max(2) - 1) as f64).sqrt());
        }
        table
    }
}
