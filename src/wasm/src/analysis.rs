//! A network taken apart, as JavaScript sees it.

use super::{Run, naming_in, to_js};
use cosetta::{
    analysis::{Background, Dissection, Measures, Theory},
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
    /// Of the network that is being taken apart.
    dissection: Option<Dissection>,
}

#[wasm_bindgen]
impl NetworkAnalysis {
    /// For the group of this name, before any work. The subgroups of a mystery are called by
    /// their names once it has been `solved`.
    ///
    /// # Errors
    /// If it denotes no group.
    #[wasm_bindgen(constructor)]
    pub fn new(name: &str, solved: Option<bool>) -> Result<Self, JsError> {
        let spec: GroupSpec = name.parse()?;
        let naming = naming_in(&spec, solved);
        let background = Background::new(spec, naming)?;
        Ok(Self { name: name.to_owned(), background, dissection: None })
    }

    /// Does one piece of the work on the group; returns whether that is done.
    pub fn prepare(&mut self) -> bool {
        self.background.advance()
    }

    /// Begins to take the run's network apart as it stands; see [`dissect`](Self::dissect).
    ///
    /// # Errors
    /// If the work on the group is not done, or the run is on another group.
    pub fn begin(&mut self, run: &Run) -> Result<(), JsError> {
        let dataset = run.0.dataset();
        let pairs = (dataset.pairs(), dataset.train());
        let dissection = Dissection::new(run.0.parameters(), &self.theory(run)?, pairs);
        self.dissection = Some(dissection);
        Ok(())
    }

    /// Does one piece of the work that was begun; what came out, after the last one.
    ///
    /// # Errors
    /// If none was begun.
    pub fn dissect(&mut self) -> Result<JsValue, JsError> {
        let Self { background, dissection, .. } = self;
        let begun = dissection.as_mut().zip(background.theory());
        let (work, theory) = begun.ok_or_else(|| JsError::new("no network to take apart"))?;
        let report = work.advance(&theory);
        if report.is_some() {
            self.dissection = None;
        }
        to_js(&report)
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
