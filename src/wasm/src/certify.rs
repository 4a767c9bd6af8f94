//! Certificates of a run's network, as JavaScript sees them.

use super::{Run, group_named, naming_in, to_js};
use cosetta::{
    certify::{Certifier, SubgroupSearch},
    group::{CayleyTable, LatticeSearch},
};
use wasm_bindgen::prelude::*;

/// A proof that the network of a run is right, in portions.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Certification {
    name: String,
    group: CayleyTable,
    subgroups: LatticeSearch,
    search: Option<SubgroupSearch>,
    certifier: Option<Certifier>,
}

#[wasm_bindgen]
impl Certification {
    /// For networks on the group that `name` denotes, before any work. The subgroups of a
    /// mystery are called by their names once it has been `solved`.
    ///
    /// # Errors
    /// If it denotes nothing, or a table that is no group.
    #[wasm_bindgen(constructor)]
    pub fn new(name: &str, solved: Option<bool>) -> Result<Certification, JsError> {
        let group = group_named(name)?;
        let subgroups = LatticeSearch::naming(&group, naming_in(&name.parse()?, solved));
        Ok(Self { name: name.to_owned(), group, subgroups, search: None, certifier: None })
    }

    /// Does one piece of the work on the group; returns whether that is done.
    pub fn prepare(&mut self) -> bool {
        self.subgroups.advance(&self.group);
        let Some(lattice) = self.subgroups.lattice() else { return false };
        self.search.get_or_insert_with(|| SubgroupSearch::new(&self.group, lattice));
        true
    }

    /// Begins the proof for the run's network as it stands.
    ///
    /// # Errors
    /// If the work on the group is not done, or the run is on another group.
    pub fn begin(&mut self, run: &Run) -> Result<(), JsError> {
        let group = &run.0.config().group;
        if *group != self.name {
            return Err(JsError::new(&format!("the run is on {group}, not on {}", self.name)));
        }
        let Some(search) = &self.search else {
            return Err(JsError::new("the subgroups have not been found yet"));
        };
        let parameters = run.0.parameters();
        self.certifier = Some(Certifier::new(self.group.clone(), search, parameters));
        Ok(())
    }

    /// Works on the pairs of one x; returns how many of the n are done.
    pub fn advance(&mut self) -> usize {
        self.certifier.as_mut().map_or(0, Certifier::advance)
    }

    /// What was proved; `null` before the work is done.
    ///
    /// # Errors
    /// Never in practice: plain data.
    pub fn certificate(&self) -> Result<JsValue, JsError> {
        to_js(&self.certifier.as_ref().and_then(Certifier::certificate))
    }
}
