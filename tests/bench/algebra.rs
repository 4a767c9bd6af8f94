//! The study of a group.

use cosetta::{
    group::{CayleyTable, GroupSpec, Structure, SubgroupLattice},
    rep::{CharacterTable, RealIrrep},
};
use wasm_bindgen::prelude::*;

/// A group to be studied.
#[wasm_bindgen]
pub struct Group(CayleyTable);

#[wasm_bindgen]
impl Group {
    /// The group of this name.
    ///
    /// # Panics
    /// If there is none.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(name: &str) -> Self {
        let spec: GroupSpec = name.parse().expect("the benchmark names known groups");
        match spec.build() {
            Ok(Structure::Group(group)) => Self(group),
            other => panic!("{name}: {other:?}"),
        }
    }

    /// Finds all subgroups, their covers, generators and names; returns their number.
    #[must_use]
    pub fn lattice(&self) -> usize {
        SubgroupLattice::of(&self.0).subgroup_count()
    }

    /// Computes the character table; returns the number of characters.
    #[must_use]
    pub fn characters(&self) -> usize {
        CharacterTable::of(&self.0).degrees().len()
    }

    /// Subgroups, characters, and every real irrep as matrices.
    #[must_use]
    pub fn everything(&self) -> usize {
        let characters = CharacterTable::of(&self.0);
        let rows = characters.real_irrep_rows();
        let irreps = rows.into_iter().map(|row| RealIrrep::of(&self.0, &characters, row));
        self.lattice() + irreps.map(|irrep| irrep.dimension()).sum::<usize>()
    }
}
