//! How a group moves the points that a circuit is built on.

use crate::group::{CayleyTable, Side, Subgroup, cosets};
use ndarray::Array2;

/// G acting from the left on the left cosets of a subgroup: g.(tH) = gtH.
#[derive(Clone, Debug)]
pub struct Action {
    /// n×k: the point g.p.
    moved: Array2<usize>,
    inverses: Vec<usize>,
    representatives: Vec<usize>,
}

impl Action {
    /// The action on the left cosets of `h`, numbered by their smallest element: point 0
    /// is H.
    #[must_use]
    pub fn on_cosets(group: &CayleyTable, h: &Subgroup) -> Self {
        let cosets = cosets(group, h, Side::Left);
        let representatives: Vec<usize> =
            (0..cosets.count()).map(|p| cosets.representative(p)).collect();
        let moved = Array2::from_shape_fn((group.order(), cosets.count()), |(g, p)| {
            cosets.block_of(group.product(g, representatives[p]))
        });
        let inverses = (0..group.order()).map(|g| group.inverse(g)).collect();
        Self { moved, inverses, representatives }
    }

    /// n.
    #[must_use]
    pub fn order(&self) -> usize {
        self.moved.nrows()
    }

    /// k = \[G:H\].
    #[must_use]
    pub fn points(&self) -> usize {
        self.moved.ncols()
    }

    /// g.p.
    ///
    /// # Panics
    /// If there is no such element or point.
    #[must_use]
    pub fn moved(&self, g: usize, p: usize) -> usize {
        self.moved[(g, p)]
    }

    /// g⁻¹.p.
    pub(super) fn moved_back(&self, g: usize, p: usize) -> usize {
        self.moved[(self.inverses[g], p)]
    }

    /// The smallest t with t.0 = p.
    pub(super) fn representative(&self, p: usize) -> usize {
        self.representatives[p]
    }

    /// The elements that fix every point, ascending: the largest normal subgroup in H.
    #[must_use]
    pub fn kernel(&self) -> Vec<usize> {
        let fixes_all = |&g: &usize| (0..self.points()).all(|p| self.moved(g, p) == p);
        (0..self.order()).filter(fixes_all).collect()
    }
}
