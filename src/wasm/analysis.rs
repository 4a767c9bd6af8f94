//! A network taken apart, as JavaScript sees it.

use super::{Run, to_js};
use crate::{
    analysis::{Background, Measures, NetworkReport, Theory},
    group::GroupSpec,
    model::Network,
};
use wasm_bindgen::prelude::*;

/// What there is to know about one group before networks on it are taken apart: the
/// work on it is done piece by piece.
#[wasm_bindgen]
#[derive(Debug)]
pub struct NetworkAnalysis {
    name: String,
    background: Background,
}

#[wasm_bindgen]
impl NetworkAnalysis {
    /// For the group of this name, before any work.
    ///
    /// # Errors
    /// If it denotes no group.
    #[wasm_bindgen(constructor)]
    pub fn new(name: &str) -> Result<Self, JsError> {
        let spec: GroupSpec = name.parse()?;
        Ok(Self { name: name.to_owned(), background: Background::new(spec)? })
    }

    /// Does one piece of the work on the group; returns whether that is done.
    pub fn prepare(&mut self) -> bool {
        self.background.advance()
    }

    /// The run's network as it stands, taken apart.
    ///
    /// # Errors
    /// If the work on the group is not done, or the run is on another group.
    pub fn report(&self, run: &Run) -> Result<JsValue, JsError> {
        let dataset = run.0.dataset();
        let pairs = (dataset.pairs(), dataset.train());
        to_js(&NetworkReport::new(run.0.parameters(), &self.theory(run)?, pairs))
    }

    /// The progress measures of the run's network as it stands.
    ///
    /// # Errors
    /// If the work on the group is not done, or the run is on another group.
    pub fn measure(&self, run: &Run) -> Result<JsValue, JsError> {
        let mut network = Network::new(run.0.parameters().clone());
        to_js(&Measures::new(&mut network, &self.theory(run)?, run.0.dataset().train()))
    }
}

impl NetworkAnalysis {
    /// What there is to know about the group of the run.
    pub(super) fn theory(&self, run: &Run) -> Result<Theory<'_>, JsError> {
        let group = &run.0.config().group;
        if *group != self.name {
            return Err(JsError::new(&format!("the run is on {group}, not on {}", self.name)));
        }
        let theory = self.background.theory();
        theory.ok_or_else(|| JsError::new("the work on the group is not done yet"))
    }
}
