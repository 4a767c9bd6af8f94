//! On the cosets of which subgroup a function is nearly constant.

use super::certificate::CosetClass;
use crate::{
    group::{CayleyTable, Partition, Side, SubgroupLattice, cosets},
    kernels::F32x4,
    sorting,
};

/// Subgroups of larger index are looked at only for functions that those up to it leave
/// much of.
const FEW: usize = 20;

/// What a function pays for each unit by which the leads may be off, in cosets: a network
/// that is right at nearly all pairs leads by some ten units.
const PRICE: f32 = 1000.0;

/// What a subgroup in use costs: additions of rows for every pair, in cosets for each
/// element of the group.
const IN_USE: f32 = 1.0;

/// Neurons for each subgroup in use at least, on average.
const SHARED: usize = 4;

/// Functions that are compared at once.
const STRIP: usize = 16;

/// The left cosets of the subgroups whose index is at most a quarter of the order.
#[derive(Clone, Debug)]
pub struct SubgroupSearch {
    order: usize,
    /// By ascending index.
    pub(super) candidates: Vec<Candidate>,
    /// How many of them have an index of at most [`FEW`].
    few: usize,
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

/// A function on the group, less its mean.
#[derive(Debug)]
pub(super) struct Subject {
    pub(super) values: Vec<f32>,
    /// By how much leads are off for each unit that the function is off.
    pub(super) weight: f32,
}

impl SubgroupSearch {
    /// Takes the subgroups of `group` from its lattice, as far as that goes.
    #[must_use]
    pub fn new(group: &CayleyTable, lattice: &SubgroupLattice) -> Self {
        let n = group.order();
        let most = (n / 4).max(1);
        let classes = lattice.classes().iter().enumerate();
        let subgroups =
            classes.flat_map(|(class, c)| c.subgroups().iter().map(move |h| (class, c.name(), h)));
        let large = subgroups.filter(|(_, _, h)| n / h.order() <= most);
        let mut candidates: Vec<Candidate> = large
            .map(|(class, name, h)| Candidate {
                class,
                order: h.order(),
                name: name.map(str::to_owned),
                cosets: cosets(group, h, Side::Left),
            })
            .collect();
        sorting::sort_by_key(&mut candidates, |candidate| candidate.cosets.count());
        let few = candidates.partition_point(|candidate| candidate.cosets.count() <= FEW);
        Self { order: n, candidates, few }
    }

    /// A candidate for each function, such that what the coset means leave of it, its
    /// cosets and the number of candidates in use cost little together. Every candidate
    /// gives a valid proof; this only looks for a good one.
    pub(super) fn assign(&self, subjects: &[Subject]) -> Vec<usize> {
        let mut costs = vec![vec![f32::INFINITY; self.candidates.len()]; subjects.len()];
        let all: Vec<usize> = (0..subjects.len()).collect();
        self.weigh(0..self.few, subjects, &all, &mut costs);
        let dear = |&k: &usize| costs[k].iter().all(|&cost| cost > FEW as f32);
        let dear: Vec<usize> = all.into_iter().filter(dear).collect();
        self.weigh(self.few..self.candidates.len(), subjects, &dear, &mut costs);

        let all: Vec<usize> = (0..self.candidates.len()).collect();
        // Best for some function: what is best for none costs more than it saves.
        let mut open: Vec<usize> = costs.iter().map(|costs| all[two_best(&all, costs).0]).collect();
        sorting::sort(&mut open);
        open.dedup();
        while let Some(closing) = self.least_missed(&open, &costs) {
            open.remove(closing);
        }
        costs.iter().map(|costs| open[two_best(&open, costs).0]).collect()
    }

    /// Additions that [`Self::assign`] takes at least.
    pub(super) fn cost(&self, subjects: usize) -> u64 {
        (self.few * self.order * subjects) as u64
    }

    /// Enters what some candidates cost for some of the subjects.
    fn weigh(
        &self,
        candidates: std::ops::Range<usize>,
        subjects: &[Subject],
        some: &[usize],
        costs: &mut [Vec<f32>],
    ) {
        let mut strip = vec![[0.0; STRIP]; self.order];
        for some in some.chunks(STRIP) {
            for (lane, &k) in some.iter().enumerate() {
                strip.iter_mut().zip(&subjects[k].values).for_each(|(row, &v)| row[lane] = v);
            }
            let energy = squares(&strip);
            for candidate in candidates.clone() {
                let cosets = &self.candidates[candidate].cosets;
                let kept = kept(&strip, cosets);
                for (lane, &k) in some.iter().enumerate() {
                    let left = (energy[lane] - kept[lane]).max(0.0);
                    let off = subjects[k].weight * libm::sqrtf(left / self.order as f32);
                    costs[k][candidate] = cosets.count() as f32 + PRICE * off;
                }
            }
        }
    }

    /// The place in `open` of the candidate that is least missed, if it costs more than it
    /// saves, or if there are too many.
    fn least_missed(&self, open: &[usize], costs: &[Vec<f32>]) -> Option<usize> {
        if open.len() < 2 {
            return None;
        }
        let mut missed = vec![0.0_f32; open.len()];
        for costs in costs {
            let (best, second) = two_best(open, costs);
            missed[best] += costs[open[second]] - costs[open[best]];
        }
        let least = missed.into_iter().enumerate().min_by(|a, b| a.1.total_cmp(&b.1));
        let many = open.len() * SHARED > costs.len();
        least.filter(|(_, missed)| many || *missed < IN_USE * self.order as f32).map(|(at, _)| at)
    }
}

impl Candidate {
    /// Its class, before any neuron is counted.
    pub(super) fn class(&self) -> CosetClass {
        let Self { class, order, name, .. } = self;
        let (class, order, name) = (*class, *order, name.clone());
        CosetClass { class, order, name, neurons: 0, subgroups: 0, off: 0.0 }
    }
}

/// Σ v² of each lane.
fn squares(strip: &[[f32; STRIP]]) -> [f32; STRIP] {
    let mut sums = [0.0; STRIP];
    for row in strip {
        sums.iter_mut().zip(row).for_each(|(sum, v)| *sum += v * v);
    }
    sums
}

/// For each lane the squares of its coset means, over the whole group.
fn kept(strip: &[[f32; STRIP]], cosets: &Partition) -> [f32; STRIP] {
    let mut kept = [F32x4::ZERO; STRIP / 4];
    for block in cosets.blocks() {
        let mut sums = [F32x4::ZERO; STRIP / 4];
        for &y in block {
            let row = strip[usize::from(y)].as_chunks::<4>().0;
            sums.iter_mut().zip(row).for_each(|(sum, v)| *sum = sum.plus(F32x4::from_slice(v)));
        }
        let share = F32x4::splat(1.0 / block.len() as f32);
        let squares = sums.map(|sum| sum.times(sum).times(share));
        kept.iter_mut().zip(squares).for_each(|(kept, square)| *kept = kept.plus(square));
    }
    let mut lanes = [0.0; STRIP];
    kept.iter().zip(lanes.chunks_exact_mut(4)).for_each(|(kept, lanes)| kept.write_to(lanes));
    lanes
}

/// The places in `open`, which is not empty, of the least and the next cost; one and the
/// same if there is but one.
fn two_best(open: &[usize], costs: &[f32]) -> (usize, usize) {
    let (mut best, mut second) = (0, 0);
    for at in 1..open.len() {
        let cost = costs[open[at]];
        if cost < costs[open[best]] {
            (best, second) = (at, best);
        } else if second == best || cost < costs[open[second]] {
            second = at;
        }
    }
    (best, second)
}
