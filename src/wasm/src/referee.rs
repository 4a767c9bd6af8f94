//! Both accounts put to the test, as JavaScript sees it.

use super::{NetworkAnalysis, Run, from_js, to_js};
use cosetta::referee::{RefereeTrial, Thresholds};
use wasm_bindgen::prelude::*;

/// All tests on the network of a run; see [`RefereeTrial`].
#[wasm_bindgen]
#[derive(Debug)]
pub struct Referee(RefereeTrial);

#[wasm_bindgen]
impl Referee {
    /// Takes the network as it stands; `seed` is that of noise and samples. Thresholds:
    /// `coset`, `irrep`.
    ///
    /// # Errors
    /// If the thresholds are no shares, the work on the group is not done, the run is on another group, or the group has
    /// no subgroups to speak of.
    #[wasm_bindgen(constructor)]
    pub fn new(
        analysis: &NetworkAnalysis,
        run: &Run,
        seed: u32,
        thresholds: JsValue,
    ) -> Result<Self, JsError> {
        let (theory, dataset) = (analysis.theory(run)?, run.0.dataset());
        let pairs = (dataset.pairs(), dataset.train());
        let thresholds: Option<Thresholds> = from_js(thresholds)?;
        let how = (thresholds.unwrap_or_default(), u64::from(seed));
        Ok(Self(RefereeTrial::new(run.0.parameters(), &theory, pairs, how)?))
    }

    /// Does one piece of the work; returns whether all is done.
    ///
    /// # Errors
    /// If the run is on another group than the network.
    pub fn advance(&mut self, analysis: &NetworkAnalysis, run: &Run) -> Result<bool, JsError> {
        Ok(self.0.advance(&analysis.theory(run)?))
    }

    /// What came out; `null` before the work is done.
    ///
    /// # Errors
    /// If the run is on another group than the network.
    pub fn report(&self, analysis: &NetworkAnalysis, run: &Run) -> Result<JsValue, JsError> {
        to_js(&self.0.report(&analysis.theory(run)?))
    }
}
