//! All subgroups of a group: their conjugacy classes and the covering relation.

mod describe;
mod search;
mod singles;

pub use search::{LatticeSearch, MAX_SUBGROUPS, SearchProgress};

use super::{CayleyTable, Subgroup};
use serde::Serialize;

/// The subgroups of a group, by conjugacy classes in ascending order: by order,
/// then number of conjugates, then members. The numbering depends on the table
/// alone.
#[derive(Clone, Debug)]
pub struct SubgroupLattice {
    classes: Vec<SubgroupClass>,
    complete: bool,
}

/// A conjugacy class of subgroups.
#[derive(Clone, Debug)]
pub struct SubgroupClass {
    subgroups: Vec<Subgroup>,
    generators: Vec<u16>,
    covers: Option<Vec<Cover>>,
    maximal: Option<bool>,
    name: Option<String>,
}

/// Which subgroups may be called by their isomorphism type.
///
/// In a group that somebody is to find out, only cyclic ones: they say no more than the orders
/// of the elements. Another type would say most of what the group is, so that reading would do
/// for reasoning: with A4 in index two it can only be S4 or A4xC2.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// All.
    All,
    /// Cyclic ones other than the group.
    ProperCyclic,
}

/// Subgroups of one class that lie in one subgroup, and in no other subgroup of it that is
/// known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Cover {
    /// Their class.
    pub class: usize,
    /// How many they are.
    pub count: usize,
    /// Whether they are maximal in it: all subgroups are known, or the index is prime.
    pub certain: bool,
}

impl SubgroupLattice {
    /// All subgroups of `group`. See [`LatticeSearch`] for the search in
    /// portions.
    #[must_use]
    pub fn of(group: &CayleyTable) -> Self {
        Self::naming(group, Naming::All)
    }

    /// The same with names for some subgroups only.
    ///
    /// # Panics
    /// Never: the search comes to an end.
    #[must_use]
    pub fn naming(group: &CayleyTable, naming: Naming) -> Self {
        let mut search = LatticeSearch::naming(group, naming);
        while search.advance(group) != SearchProgress::Finished {}
        search.lattice().expect("the search has finished").clone()
    }

    /// The classes.
    #[must_use]
    pub fn classes(&self) -> &[SubgroupClass] {
        &self.classes
    }

    /// A subgroup by the number of its class and its own in the class, if it is there.
    #[must_use]
    pub fn subgroup(&self, class: usize, conjugate: usize) -> Option<&Subgroup> {
        self.classes.get(class)?.subgroups().get(conjugate)
    }

    /// The number of subgroups, conjugates counted.
    #[must_use]
    pub fn subgroup_count(&self) -> usize {
        self.classes.iter().map(SubgroupClass::copies).sum()
    }

    /// Whether all subgroups are there and described. A search that was stopped may
    /// leave some out, and says less of those it found.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.complete
    }
}

impl SubgroupClass {
    /// The conjugates, in ascending order of their members; the first represents
    /// the class.
    #[must_use]
    pub fn subgroups(&self) -> &[Subgroup] {
        &self.subgroups
    }

    /// The first conjugate.
    #[must_use]
    pub fn representative(&self) -> &Subgroup {
        &self.subgroups[0]
    }

    /// |H|.
    #[must_use]
    pub fn order(&self) -> usize {
        self.representative().order()
    }

    /// The number of conjugates.
    #[must_use]
    pub fn copies(&self) -> usize {
        self.subgroups.len()
    }

    /// Whether g⁻¹Hg = H for all g.
    #[must_use]
    pub fn is_normal(&self) -> bool {
        self.copies() == 1
    }

    /// Whether no subgroup lies strictly between H and the group; `None` in a lattice
    /// that is not complete.
    #[must_use]
    pub fn is_maximal(&self) -> Option<bool> {
        self.maximal
    }

    /// A few elements that generate the representative.
    #[must_use]
    pub fn generators(&self) -> &[u16] {
        &self.generators
    }

    /// The maximal subgroups of the representative, by class in ascending order: the
    /// edges downwards of the Hasse diagram. In a lattice that is not complete, the largest of
    /// those that were found, as far as they were gone through: else `None`.
    ///
    /// Conjugation moves covers to covers: every subgroup of the class has as many. For all
    /// c classes of s subgroups they cost O(c·s·n/64) to find what lies in each
    /// representative, and m as many to compare that with the at most m maximal ones.
    #[must_use]
    pub fn covers(&self) -> Option<&[Cover]> {
        self.covers.as_deref()
    }

    /// A name of the isomorphism type that has been proved, and that
    /// [`GroupSpec`](super::GroupSpec) reads, if [`Naming`] lets it be known.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }
}
