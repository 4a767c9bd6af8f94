//! The subgroup whose cosets a function is most nearly constant on.

use super::{Concentration, concentration};
use crate::group::{CayleyTable, Partition, Side, Subgroup, SubgroupLattice, cosets};

/// A function is explained by a subgroup if the ratio of squares within its cosets is
/// below this (Wu et al. 2025).
pub const EXPLAINED: f64 = 0.01;

/// How well a function fits the cosets of one subgroup.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CosetFit {
    /// Number of the conjugacy class in the lattice, and of the subgroup in the class.
    pub subgroup: (usize, usize),
    /// |H|.
    pub order: usize,
    /// SSW/SST.
    pub ratio: f64,
    /// The paper's C_H.
    pub concentration: f64,
}

/// Below this ratio, 1 less the share of squares between cosets has lost too many of its
/// sixteen digits.
const CANCELLED: f64 = 1e-9;

/// Cosets on both sides of every subgroup but {e} and the whole group.
#[derive(Clone, Debug)]
pub struct CosetSearch {
    /// By ascending order.
    candidates: Vec<Candidate>,
    /// The cosets of all candidates together, on one side.
    sums: usize,
    /// n.
    order: usize,
}

#[derive(Clone, Debug)]
struct Candidate {
    subgroup: (usize, usize),
    order: usize,
    /// The largest candidate below this one, by its place.
    below: Option<usize>,
    /// Where the sums over its cosets begin, among those of all candidates.
    sums: usize,
    /// gH.
    left: Merging,
    /// Hg.
    right: Merging,
}

/// Cosets, and how they come about from those of the candidate below.
#[derive(Clone, Debug)]
struct Merging {
    cosets: Partition,
    /// The cosets below, or elements, that each is made of: as many for every coset.
    parts: Vec<u16>,
}

impl CosetSearch {
    /// Takes the subgroups of `group` from its lattice, as far as that goes.
    #[must_use]
    pub fn new(group: &CayleyTable, lattice: &SubgroupLattice) -> Self {
        let classes = lattice.classes().iter().enumerate();
        let subgroups = classes.flat_map(|(class, c)| {
            c.subgroups().iter().enumerate().map(move |(number, h)| ((class, number), h))
        });
        let mut proper: Vec<((usize, usize), &Subgroup)> =
            subgroups.filter(|(_, h)| h.order() > 1 && h.order() < group.order()).collect();
        proper.sort_by_key(|(_, h)| h.order());
        let mut candidates: Vec<Candidate> = Vec::with_capacity(proper.len());
        let mut sums = 0;
        for (place, &(subgroup, h)) in proper.iter().enumerate() {
            let below = (0..place).rev().find(|&other| {
                let k = proper[other].1;
                k.order() < h.order() && h.order().is_multiple_of(k.order()) && k.is_subgroup_of(h)
            });
            let merging = |side| {
                let cosets = cosets(group, h, side);
                let below: Option<&Candidate> = below.map(|below| &candidates[below]);
                let parts = parts(below.map(|below| &below.side(side).cosets), &cosets);
                Merging { cosets, parts }
            };
            let (left, right) = (merging(Side::Left), merging(Side::Right));
            candidates.push(Candidate { subgroup, order: h.order(), below, sums, left, right });
            sums += group.order() / h.order();
        }
        Self { candidates, sums, order: group.order() }
    }

    /// The fit of every subgroup to `f`, on the cosets of that side, by ascending order;
    /// none if f is constant.
    ///
    /// Sums over cosets are added up from those over the cosets of a subgroup below. What
    /// comes out near zero is worked out again by [`concentration`].
    ///
    /// # Panics
    /// If `f` has not one value for each element.
    #[must_use]
    pub fn fits(&self, f: &[f64], side: Side) -> Vec<CosetFit> {
        let mean = f.iter().sum::<f64>() / f.len() as f64;
        let f: Vec<f64> = f.iter().map(|x| x - mean).collect();
        let total: f64 = f.iter().map(|x| x * x).sum();
        if total == 0.0 {
            return Vec::new();
        }
        assert_eq!(f.len(), self.order, "one value for each element");
        let mut sums = vec![0.0; self.sums];
        let mut fits = Vec::with_capacity(self.candidates.len());
        for candidate in &self.candidates {
            let Merging { cosets, parts } = candidate.side(side);
            let (done, rest) = sums.split_at_mut(candidate.sums);
            let below = match candidate.below {
                Some(below) => &done[self.candidates[below].sums..][..parts.len()],
                None => &f[..],
            };
            let own = &mut rest[..cosets.count()];
            let mut squares = 0.0;
            for (own, parts) in own.iter_mut().zip(parts.chunks_exact(parts.len() / cosets.count()))
            {
                *own = parts.iter().map(|&part| below[usize::from(part)]).sum();
                squares += *own * *own;
            }
            let ratio = 1.0 - squares / (candidate.order as f64 * total);
            let found = match ratio < CANCELLED {
                true => concentration(&f, cosets),
                false => Some(Concentration::of_ratio(ratio, f.len(), candidate.order)),
            };
            fits.extend(found.map(|found| candidate.fit(found)));
        }
        fits
    }
}

impl Candidate {
    fn side(&self, side: Side) -> &Merging {
        match side {
            Side::Left => &self.left,
            Side::Right => &self.right,
        }
    }

    fn fit(&self, Concentration { ratio, sum_form }: Concentration) -> CosetFit {
        CosetFit { subgroup: self.subgroup, order: self.order, ratio, concentration: sum_form }
    }
}

/// The fine blocks, or elements, that each coarse block is made of, block by block.
fn parts(fine: Option<&Partition>, coarse: &Partition) -> Vec<u16> {
    let Some(fine) = fine else { return coarse.blocks().concat() };
    let mut parts: Vec<u16> = (0..fine.count()).map(narrow).collect();
    parts.sort_by_key(|&part| coarse.block_of(fine.representative(part.into())));
    parts
}

fn narrow(x: usize) -> u16 {
    u16::try_from(x).expect("orders are at most MAX_ORDER")
}

impl CosetFit {
    /// The fit of least concentration, the paper's choice; the largest subgroup on ties.
    #[must_use]
    pub fn least(fits: &[Self]) -> Option<Self> {
        let by_concentration = |a: &&Self, b: &&Self| {
            a.concentration.total_cmp(&b.concentration).then(b.order.cmp(&a.order))
        };
        fits.iter().min_by(by_concentration).copied()
    }

    /// The largest subgroup that explains the function, with the least ratio among those
    /// of its order; see [`EXPLAINED`]. A function constant on the cosets of H is constant
    /// on those of every subgroup of H, and residues may let one of these have the least
    /// concentration.
    #[must_use]
    pub fn largest_explaining(fits: &[Self]) -> Option<Self> {
        let by_order =
            |a: &&Self, b: &&Self| a.order.cmp(&b.order).then(b.ratio.total_cmp(&a.ratio));
        fits.iter().filter(|fit| fit.ratio < EXPLAINED).max_by(by_order).copied()
    }
}
