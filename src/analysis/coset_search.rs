//! The subgroup whose cosets a function is most nearly constant on.

use super::concentration;
use crate::group::{CayleyTable, Partition, Side, SubgroupLattice, cosets};

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

/// Cosets on both sides of every subgroup but {e} and the whole group.
#[derive(Clone, Debug)]
pub struct CosetSearch {
    candidates: Vec<Candidate>,
}

#[derive(Clone, Debug)]
struct Candidate {
    subgroup: (usize, usize),
    order: usize,
    /// gH.
    left: Partition,
    /// Hg.
    right: Partition,
}

impl CosetSearch {
    /// Takes the subgroups of `group` from its lattice, as far as that goes.
    #[must_use]
    pub fn new(group: &CayleyTable, lattice: &SubgroupLattice) -> Self {
        let classes = lattice.classes().iter().enumerate();
        let subgroups = classes.flat_map(|(class, c)| {
            c.subgroups().iter().enumerate().map(move |(number, h)| ((class, number), h))
        });
        let proper = subgroups.filter(|(_, h)| h.order() > 1 && h.order() < group.order());
        let candidates = proper.map(|(subgroup, h)| Candidate {
            subgroup,
            order: h.order(),
            left: cosets(group, h, Side::Left),
            right: cosets(group, h, Side::Right),
        });
        Self { candidates: candidates.collect() }
    }

    /// The fit of every subgroup to `f`, on the cosets of that side, in the order of the
    /// lattice; none if f is constant.
    ///
    /// # Panics
    /// If `f` has not one value for each element.
    #[must_use]
    pub fn fits(&self, f: &[f64], side: Side) -> Vec<CosetFit> {
        let fit = |candidate: &Candidate| {
            let cosets = match side {
                Side::Left => &candidate.left,
                Side::Right => &candidate.right,
            };
            concentration(f, cosets).map(|c| CosetFit {
                subgroup: candidate.subgroup,
                order: candidate.order,
                ratio: c.ratio,
                concentration: c.sum_form,
            })
        };
        self.candidates.iter().filter_map(fit).collect()
    }
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
