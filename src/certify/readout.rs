//! Readouts as functions on few cosets.

use crate::group::{CayleyTable, Partition, Side, SubgroupLattice, cosets};

/// Largest index of a subgroup whose cosets a readout is held against.
const MAX_INDEX: usize = 20;

/// What a neuron has to pay for each coset of its subgroup, and a subgroup in use for each
/// element of the group: in shares of the squares of an average neuron's readout. The
/// work for a pair grows by about as much for either.
const PRICE: f64 = 0.001;

/// The left cosets of the subgroups of small index: of at most 20, and at most a quarter
/// of the order.
#[derive(Clone, Debug)]
pub struct ReadoutSearch {
    order: usize,
    pub(super) candidates: Vec<Candidate>,
}

/// A subgroup with its left cosets.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// Number of the class in the lattice.
    pub(super) class: usize,
    pub(super) order: usize,
    pub(super) name: Option<String>,
    pub(super) cosets: Partition,
}

impl ReadoutSearch {
    /// Takes the subgroups of `group` from its lattice, as far as that goes.
    #[must_use]
    pub fn new(group: &CayleyTable, lattice: &SubgroupLattice) -> Self {
        let n = group.order();
        let classes = lattice.classes().iter().enumerate();
        let subgroups =
            classes.flat_map(|(class, c)| c.subgroups().iter().map(move |h| (class, c.name(), h)));
        let few = MAX_INDEX.min(n / 4);
        let small = subgroups.filter(|(_, _, h)| (2..=few).contains(&(n / h.order())));
        let candidates = small.map(|(class, name, h)| Candidate {
            class,
            order: h.order(),
            name: name.map(str::to_owned),
            cosets: cosets(group, h, Side::Left),
        });
        Self { order: n, candidates: candidates.collect() }
    }

    /// A candidate for each readout, such that what the coset means leave of it, its
    /// cosets and the number of candidates in use cost little together. Every candidate
    /// gives a valid proof; this only looks for a good one. `None` if there are none.
    ///
    /// Shapes: n values each, with mean zero.
    pub(super) fn assign(&self, readouts: &[Vec<f64>]) -> Vec<Option<usize>> {
        let energies: Vec<f64> =
            readouts.iter().map(|u| u.iter().map(|u| u * u).sum::<f64>()).collect();
        let unit = PRICE * energies.iter().sum::<f64>() / readouts.len() as f64;
        let costs: Vec<Vec<f64>> = std::iter::zip(readouts, &energies)
            .map(|(u, energy)| self.candidates.iter().map(|c| c.cost(u, *energy, unit)).collect())
            .collect();
        let all: Vec<usize> = (0..self.candidates.len()).collect();
        // Best for some readout: what is best for none costs more than it saves.
        let mut open: Vec<usize> =
            costs.iter().filter_map(|costs| two_best(&all, costs)[0]).collect();
        open.sort_unstable();
        open.dedup();
        while let Some(closing) = self.least_missed(&open, &costs, unit) {
            open.remove(closing);
        }
        costs.iter().map(|costs| two_best(&open, costs)[0].map(|at| open[at])).collect()
    }

    /// The place in `open` of the candidate that is least missed, if it costs more than it
    /// saves.
    fn least_missed(&self, open: &[usize], costs: &[Vec<f64>], unit: f64) -> Option<usize> {
        let mut missed = vec![0.0; open.len()];
        for costs in costs {
            let [Some(best), Some(second)] = two_best(open, costs) else { return None };
            missed[best] += costs[open[second]] - costs[open[best]];
        }
        let least = missed.into_iter().enumerate().min_by(|a, b| a.1.total_cmp(&b.1));
        least.filter(|(_, missed)| *missed < unit * self.order as f64).map(|(at, _)| at)
    }
}

impl Candidate {
    /// What is left of the readout, and the price of the cosets.
    fn cost(&self, readout: &[f64], energy: f64, unit: f64) -> f64 {
        let kept = |block: &Vec<u16>| {
            let sum: f64 = block.iter().map(|&z| readout[usize::from(z)]).sum();
            sum * sum / block.len() as f64
        };
        let blocks = self.cosets.blocks();
        energy - blocks.iter().map(kept).sum::<f64>() + unit * blocks.len() as f64
    }
}

/// The places in `open` of the least and the next cost.
fn two_best(open: &[usize], costs: &[f64]) -> [Option<usize>; 2] {
    let mut best: [Option<usize>; 2] = [None; 2];
    let below = |at: usize, other: Option<usize>| {
        other.is_none_or(|other| costs[open[at]] < costs[open[other]])
    };
    for at in 0..open.len() {
        if below(at, best[0]) {
            best = [Some(at), best[0]];
        } else if below(at, best[1]) {
            best[1] = Some(at);
        }
    }
    best
}
