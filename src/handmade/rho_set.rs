//! Circuits that live in one irreducible representation.

use super::{Action, Circuit, HandmadeError};
use crate::{
    group::{CayleyTable, Subgroup, SubgroupLattice},
    rep::{CharacterTable, RealIrrep},
    rng::{Purpose, Rng},
    sorting,
};
use ndarray::{Array1, Array2};

/// The gap by which the product wins over the answer next to it, of those that the
/// representation tells apart.
const MARGIN: f64 = 12.0;
/// Vectors a that are tried.
const TRIALS: u64 = 16;

/// An orbit of unit vectors under an irrep over the reals, by the group's action on it.
#[derive(Clone, Debug)]
pub struct RhoSet {
    subgroup: Subgroup,
    action: Action,
    /// k×D, a vector a row.
    vectors: Array2<f64>,
}

impl RhoSet {
    /// The smallest orbit of the irrep of character `row` (or of it and its conjugate, or
    /// twice it): vectors fixed by the largest subgroup that fixes any but zero, the
    /// first such in the lattice's order.
    ///
    /// # Errors
    /// If that is the trivial representation.
    ///
    /// # Panics
    /// If table or lattice belong to another group, or the lattice lacks {e}.
    pub fn smallest(
        group: &CayleyTable,
        lattice: &SubgroupLattice,
        table: &CharacterTable,
        row: usize,
    ) -> Result<Self, HandmadeError> {
        let subgroup = largest_with_fixed_vector(lattice, table, row);
        if subgroup.order() == group.order() {
            return Err(HandmadeError::Trivial);
        }
        let irrep = RealIrrep::of(group, table, row);
        let action = Action::on_cosets(group, subgroup);
        let fixed = fixed_vector(&irrep, subgroup);
        let mut vectors = Array2::zeros((action.points(), irrep.dimension()));
        for (p, mut vector) in vectors.outer_iter_mut().enumerate() {
            vector.assign(&irrep.matrix(action.representative(p)).dot(&fixed));
        }
        Ok(Self { subgroup: subgroup.clone(), action, vectors })
    }

    /// Few of them that together tell all elements apart: the smallest of a faithful irrep,
    /// or, where no irrep is faithful, the smallest ones that each tell more apart than
    /// those before.
    ///
    /// # Panics
    /// If table or lattice belong to another group, or the lattice lacks {e}.
    #[must_use]
    pub fn telling_all_apart(
        group: &CayleyTable,
        lattice: &SubgroupLattice,
        table: &CharacterTable,
    ) -> Vec<Self> {
        let rows = table.real_irrep_rows().into_iter();
        let mut sets: Vec<Self> =
            rows.filter_map(|row| Self::smallest(group, lattice, table, row).ok()).collect();
        sorting::sort_by_key(&mut sets, Self::len);
        if let Some(faithful) = sets.iter().find(|set| set.action.kernel().len() == 1) {
            return vec![faithful.clone()];
        }
        let mut together: Vec<usize> = (0..group.order()).collect();
        sets.retain(|set| {
            let before = together.len();
            let kernel = set.action.kernel();
            together.retain(|g| kernel.contains(g));
            together.len() < before
        });
        sets
    }

    /// How many vectors there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.action.points()
    }

    /// Never: an orbit has vectors.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The stabiliser of the first vector.
    #[must_use]
    pub fn subgroup(&self) -> &Subgroup {
        &self.subgroup
    }

    /// How the group moves the vectors.
    #[must_use]
    pub fn action(&self) -> &Action {
        &self.action
    }

    /// The circuit of k² neurons, with κ such that the product wins by 12 over every
    /// answer that the representation tells from it.
    ///
    /// The vector a is the best of 16 from a fixed seed. Values that the formulas make
    /// equal are so to the last bit.
    ///
    /// # Errors
    /// If there are more neurons than a run may have.
    #[expect(clippy::cast_possible_truncation, reason = "weights are f32")]
    pub fn circuit(&self) -> Result<Circuit, HandmadeError> {
        let products = self.products();
        let build = |levels: &Array1<f64>, scale: f64| {
            let levels: Vec<f32> = levels.iter().map(|&level| level as f32).collect();
            let readout = |i, p| (-scale * products[(i, p)]) as f32;
            Circuit::on_points(&self.action, &levels, readout)
        };
        let mut best = (0.0, self.levels(0));
        for trial in 0..TRIALS {
            let levels = self.levels(trial);
            let gap = self.least_gap(&build(&levels, 1.0)?);
            if gap > best.0 {
                best = (gap, levels);
            }
        }
        let (gap, levels) = best;
        build(&levels, MARGIN / gap)
    }

    /// ⟨b_i, b_p⟩: one value for all pairs that the group carries into each other.
    fn products(&self) -> Array2<f64> {
        let with_first: Vec<f64> =
            self.vectors.outer_iter().map(|b| self.vectors.row(0).dot(&b)).collect();
        let orbit = |p| self.subgroup.members().map(move |h| self.action.moved(h, p));
        let first_of: Vec<usize> =
            (0..self.len()).map(|p| orbit(p).min().expect("e is a member")).collect();
        Array2::from_shape_fn((self.len(), self.len()), |(i, p)| {
            with_first[first_of[self.action.moved_back(self.action.representative(i), p)]]
        })
    }

    /// aᵀb for all vectors b, at most 1, for the vector a of this trial.
    fn levels(&self, trial: u64) -> Array1<f64> {
        let mut rng = Rng::new(1, Purpose::Weights, trial);
        let a: Array1<f64> = (0..self.vectors.ncols()).map(|_| f64::from(rng.normal())).collect();
        let levels = self.vectors.dot(&a);
        let largest = levels.iter().fold(0.0, |top: f64, x| top.max(x.abs()));
        levels / largest
    }

    /// The least gap to an answer that is not the same for the representation.
    fn least_gap(&self, circuit: &Circuit) -> f64 {
        let kernel = self.action.kernel();
        let told_apart = circuit.gaps().into_iter().enumerate();
        let gaps = told_apart.filter(|(z, _)| !kernel.contains(z)).map(|(_, gap)| gap);
        gaps.fold(f64::INFINITY, f64::min)
    }
}

/// The first of the largest subgroups on which the character contains the trivial one.
fn largest_with_fixed_vector<'a>(
    lattice: &'a SubgroupLattice,
    table: &CharacterTable,
    row: usize,
) -> &'a Subgroup {
    let fixing = |h: &&Subgroup| table.multiplicities(h)[row] > 0;
    let representatives = lattice.classes().iter().map(|class| class.representative());
    // Of several, max_by_key takes the last.
    let largest = representatives.rev().filter(fixing).max_by_key(|h| h.order());
    largest.expect("{e} fixes everything")
}

/// A unit vector that `h` fixes: the projection of the first basis vector that has the
/// longest one.
fn fixed_vector(irrep: &RealIrrep, h: &Subgroup) -> Array1<f64> {
    let d = irrep.dimension();
    let mut mean = Array2::<f64>::zeros((d, d));
    h.members().for_each(|x| mean += &irrep.matrix(x));
    let length = |column: usize| mean.column(column).dot(&mean.column(column));
    let longest = (1..d).fold(0, |best, c| if length(c) > length(best) { c } else { best });
    &mean.column(longest) / length(longest).sqrt()
}
