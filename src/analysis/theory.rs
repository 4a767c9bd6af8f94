//! What is known of a group before any network is looked at.

use super::{CosetSearch, EXPLAINED};
use crate::{
    fourier::FourierBasis,
    group::{
        CayleyTable, GroupError, GroupSpec, LatticeSearch, Naming, Permutation, SearchProgress,
        Structure, SubgroupLattice, permutations,
    },
    rep::{CharacterTable, RealIrrep, named_characters},
};

/// The work on a group, piece by piece.
#[derive(Debug)]
pub struct Background {
    spec: GroupSpec,
    group: CayleyTable,
    permutations: Option<Vec<Permutation>>,
    subgroups: LatticeSearch,
    cosets: Option<CosetSearch>,
    characters: Option<CharacterTable>,
    irreps: Vec<RealIrrep>,
    basis: Option<FourierBasis>,
}

/// All that analyses of networks on one group have in common.
#[derive(Clone, Copy, Debug)]
pub struct Theory<'a> {
    /// The group.
    pub group: &'a CayleyTable,
    /// Its elements as permutations of points, if its labels write them so.
    pub permutations: Option<&'a [Permutation]>,
    /// Its subgroups.
    pub lattice: &'a SubgroupLattice,
    /// Their cosets.
    pub cosets: &'a CosetSearch,
    /// Below which ratio a subgroup explains a function: [`EXPLAINED`], unless another limit
    /// was chosen.
    pub explained: f64,
    /// Its characters.
    pub characters: &'a CharacterTable,
    /// Its irreps over the reals, the trivial one first.
    pub irreps: &'a [RealIrrep],
    /// Their entries.
    pub basis: &'a FourierBasis,
}

impl<'a> Theory<'a> {
    /// What functions are held against, and the limit below which a subgroup explains one.
    #[must_use]
    pub fn limited(&self) -> (&'a CosetSearch, f64) {
        (self.cosets, self.explained)
    }
}

impl Background {
    /// The group that `spec` denotes, before any work, with names for those of its subgroups
    /// that `naming` lets have one.
    ///
    /// # Errors
    /// If it denotes nothing, or a table that is no group.
    pub fn new(spec: GroupSpec, naming: Naming) -> Result<Self, GroupError> {
        match spec.build()? {
            Structure::Group(group) => Ok(Self {
                subgroups: LatticeSearch::naming(&group, naming),
                permutations: permutations(&group),
                spec,
                group,
                cosets: None,
                characters: None,
                irreps: Vec::new(),
                basis: None,
            }),
            Structure::NotGroup { reason, .. } => Err(reason),
        }
    }

    /// Does one piece of the work; returns whether all is done.
    pub fn advance(&mut self) -> bool {
        if self.subgroups.advance(&self.group) != SearchProgress::Finished {
            return false;
        }
        let Some(lattice) = self.subgroups.lattice() else { return false };
        if self.cosets.is_none() {
            self.cosets = Some(CosetSearch::new(&self.group, lattice));
            return false;
        }
        let Some(characters) = &self.characters else {
            self.characters = Some(named_characters(&self.spec, &self.group));
            return false;
        };
        let rows = characters.real_irrep_rows();
        if let Some(&row) = rows.get(self.irreps.len()) {
            self.irreps.push(RealIrrep::of(&self.group, characters, row));
            return false;
        }
        self.basis.get_or_insert_with(|| FourierBasis::new(&self.irreps));
        true
    }

    /// What came out; `None` before the work is done.
    #[must_use]
    pub fn theory(&self) -> Option<Theory<'_>> {
        Some(Theory {
            group: &self.group,
            permutations: self.permutations.as_deref(),
            lattice: self.subgroups.lattice()?,
            cosets: self.cosets.as_ref()?,
            explained: EXPLAINED,
            characters: self.characters.as_ref()?,
            irreps: &self.irreps,
            basis: self.basis.as_ref()?,
        })
    }
}
