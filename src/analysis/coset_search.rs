//! The subgroup whose cosets a function is most nearly constant on.

use super::{Concentration, concentration};
use crate::{
    group::{CayleyTable, Partition, Side, Subgroup, SubgroupLattice, cosets},
    sorting,
};

/// A function is explained by a subgroup if the ratio of squares within its cosets is
/// below this (Wu et al. 2025), unless a [`Theory`](super::Theory) says otherwise.
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
        sorting::sort_by_key(&mut proper, |(_, h)| h.order());
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
    /// # Panics
    /// If `f` has not one value for each element.
    #[must_use]
    pub fn fits(&self, f: &[f64], side: Side) -> Vec<CosetFit> {
        self.fits_of([f], side).into_iter().flatten().collect()
    }

    /// The fits to several functions at once: a few share what it takes to find the parts
    /// of each coset.
    ///
    /// Sums over cosets are added up from those over the cosets of a subgroup below. What
    /// comes out near zero is worked out again by [`concentration`].
    ///
    /// # Panics
    /// If one of them has not one value for each element.
    #[must_use]
    pub fn fits_of<const N: usize>(&self, f: [&[f64]; N], side: Side) -> [Vec<CosetFit>; N] {
        let f = f.map(centred);
        assert!(f.iter().all(|f| f.len() == self.order), "one value for each element");
        let total = f.each_ref().map(|f| f.iter().map(|x| x * x).sum::<f64>());
        let elements: Vec<[f64; N]> = (0..self.order).map(|x| f.each_ref().map(|f| f[x])).collect();
        let mut sums = vec![[0.0; N]; self.sums];
        let mut fits = [const { Vec::new() }; N];
        for candidate in &self.candidates {
            let Merging { cosets, parts } = candidate.side(side);
            let (done, rest) = sums.split_at_mut(candidate.sums);
            let below = match candidate.below {
                Some(below) => &done[self.candidates[below].sums..][..parts.len()],
                None => &elements[..],
            };
            let squares = merge(below, parts, &mut rest[..cosets.count()]);
            for (at, fits) in fits.iter_mut().enumerate().filter(|&(at, _)| total[at] > 0.0) {
                let ratio = 1.0 - squares[at] / (candidate.order as f64 * total[at]);
                let found = match ratio < CANCELLED {
                    true => concentration(&f[at], cosets),
                    false => Some(Concentration::of_ratio(ratio, self.order, candidate.order)),
                };
                fits.extend(found.map(|found| candidate.fit(found)));
            }
        }
        fits
    }
}

/// `f` less its mean.
fn centred(f: &[f64]) -> Vec<f64> {
    let mean = f.iter().sum::<f64>() / f.len() as f64;
    f.iter().map(|x| x - mean).collect()
}

/// Sums over cosets from sums over their parts, as many for each; returns the sums of
/// their squares.
fn merge<const N: usize>(below: &[[f64; N]], parts: &[u16], sums: &mut [[f64; N]]) -> [f64; N] {
    let mut squares = [0.0; N];
    let size = parts.len() / sums.len();
    for (sum, parts) in sums.iter_mut().zip(parts.chunks_exact(size)) {
        let mut own = [0.0; N];
        for &part in parts {
            let part = &below[usize::from(part)];
            own = std::array::from_fn(|at| own[at] + part[at]);
        }
        squares = std::array::from_fn(|at| squares[at] + own[at] * own[at]);
        *sum = own;
    }
    squares
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
    sorting::sort_by_key(&mut parts, |&part| coarse.block_of(fine.representative(part.into())));
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
    /// of its order: less than `limit` is left within its cosets. A function constant on the
    /// cosets of H is constant on those of every subgroup of H, and residues may let one of
    /// these have the least concentration.
    #[must_use]
    pub fn largest_explaining(fits: &[Self], limit: f64) -> Option<Self> {
        let by_order =
            |a: &&Self, b: &&Self| a.order.cmp(&b.order).then(b.ratio.total_cmp(&a.ratio));
        fits.iter().filter(|fit| fit.ratio < limit).max_by(by_order).copied()
    }
}
