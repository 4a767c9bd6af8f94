//! A network taken apart, as JavaScript sees it.

use super::{Run, to_js};
use crate::{
    analysis::{Background, NetworkReport},
    group::GroupSpec,
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
        let group = &run.0.config().group;
        if *group != self.name {
            return Err(JsError::new(&format!("the run is on {group}, not on {}", self.name)));
        }
        let Some(theory) = self.background.theory() else {
            return Err(JsError::new("the work on the group is not done yet"));
        };
        to_js(&NetworkReport::new(run.0.parameters(), &theory))
    }
}
