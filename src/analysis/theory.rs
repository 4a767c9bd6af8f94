//! What is known of a group before any network is looked at.

use super::CosetSearch;
use crate::{
    fourier::FourierBasis,
    group::{
        CayleyTable, GroupError, GroupSpec, LatticeSearch, SearchProgress, Structure,
        SubgroupLattice,
    },
    rep::{CharacterTable, RealIrrep, named_characters},
};

/// The work on a group, piece by piece.
#[derive(Debug)]
pub struct Background {
    spec: GroupSpec,
    group: CayleyTable,
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
    /// Its subgroups.
    pub lattice: &'a SubgroupLattice,
    /// Their cosets.
    pub cosets: &'a CosetSearch,
    /// Its characters.
    pub characters: &'a CharacterTable,
    /// Its irreps over the reals, the trivial one first.
    pub irreps: &'a [RealIrrep],
    /// Their entries.
    pub basis: &'a FourierBasis,
}

impl Background {
    /// The group that `spec` denotes, before any work.
    ///
    /// # Errors
    /// If it denotes nothing, or a table that is no group.
    pub fn new(spec: GroupSpec) -> Result<Self, GroupError> {
        match spec.build()? {
            Structure::Group(group) => Ok(Self {
                subgroups: LatticeSearch::new(&group),
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
            lattice: self.subgroups.lattice()?,
            cosets: self.cosets.as_ref()?,
            characters: self.characters.as_ref()?,
            irreps: &self.irreps,
            basis: self.basis.as_ref()?,
        })
    }
}
