//! The analysis of a run's network, as JavaScript sees it.

use super::{Run, group_named, to_js};
use crate::{
    analysis::{CosetSearch, NeuronsReport},
    group::{CayleyTable, LatticeSearch},
};
use wasm_bindgen::prelude::*;

/// The neurons of networks for one group, held against its subgroups.
#[wasm_bindgen]
#[derive(Debug)]
pub struct NeuronAnalysis {
    name: String,
    group: CayleyTable,
    subgroups: LatticeSearch,
    cosets: Option<CosetSearch>,
}

#[wasm_bindgen]
impl NeuronAnalysis {
    /// For the group that `name` denotes, before any work.
    ///
    /// # Errors
    /// If it denotes nothing, or a table that is no group.
    #[wasm_bindgen(constructor)]
    pub fn new(name: &str) -> Result<NeuronAnalysis, JsError> {
        let group = group_named(name)?;
        let subgroups = LatticeSearch::new(&group);
        Ok(Self { name: name.to_owned(), group, subgroups, cosets: None })
    }

    /// Does one piece of the work on the group; returns whether that is done.
    pub fn prepare(&mut self) -> bool {
        self.subgroups.advance(&self.group);
        let Some(lattice) = self.subgroups.lattice() else { return false };
        self.cosets.get_or_insert_with(|| CosetSearch::new(&self.group, lattice));
        true
    }

    /// Every neuron of the run's network as it stands.
    ///
    /// # Errors
    /// If the work on the group is not done, or the run is on another group.
    pub fn report(&self, run: &Run) -> Result<JsValue, JsError> {
        let group = &run.0.config().group;
        if *group != self.name {
            return Err(JsError::new(&format!("the run is on {group}, not on {}", self.name)));
        }
        let (Some(cosets), Some(lattice)) = (&self.cosets, self.subgroups.lattice()) else {
            return Err(JsError::new("the subgroups have not been found yet"));
        };
        to_js(&NeuronsReport::new(run.0.parameters(), cosets, lattice))
    }
}
