//! Interventions on a run's network and removals from it, as JavaScript sees them.

use super::{NetworkAnalysis, Run, from_js, to_js};
use cosetta::exchange::changed;
use cosetta::intervene::{
    self, Ablation, CONTROLS, PairSample, Removal, Replacement, Source, THRESHOLDS,
};
use serde::Deserialize;
use wasm_bindgen::prelude::*;

/// Most controls beside a removal.
const MAX_CONTROLS: usize = 10_000;

/// How to score.
#[derive(Deserialize)]
#[serde(default, deny_unknown_fields)]
struct ScoringOptions {
    /// Over all pairs, however many there are.
    exact: bool,
    /// Of noise, samples and controls; that of the run if there is none.
    seed: Option<u64>,
    /// Random choices beside a removal.
    controls: usize,
    /// What is named stays alone, instead of being removed.
    only: bool,
    /// What takes the place of removed neurons.
    replacement: Replacement,
}

impl Default for ScoringOptions {
    fn default() -> Self {
        let (controls, replacement) = (CONTROLS, Replacement::Zero);
        Self { exact: false, seed: None, controls, only: false, replacement }
    }
}

impl ScoringOptions {
    /// From an object that may leave out any field, or be left out.
    fn read(options: JsValue) -> Result<Self, JsError> {
        let options: Option<Self> = from_js(options)?;
        let options = options.unwrap_or_default();
        if options.controls > MAX_CONTROLS {
            return Err(JsError::new(&format!("at most {MAX_CONTROLS} controls can be drawn")));
        }
        Ok(options)
    }

    /// The seed, and the pairs to score on.
    fn sample(&self, run: &Run) -> (u64, PairSample) {
        let seed = self.seed.unwrap_or(run.0.config().seed);
        (seed, PairSample::new(run.0.dataset().pairs(), self.exact, seed))
    }
}

/// The interventions on a run's network as it stood; see
/// [`InterventionTable`](intervene::InterventionTable).
#[wasm_bindgen]
#[derive(Debug)]
pub struct InterventionTable {
    table: intervene::InterventionTable,
    source: Source,
}

#[wasm_bindgen]
impl InterventionTable {
    /// Before any work. Options: `exact`, `seed`.
    ///
    /// # Errors
    /// If the options are not known.
    #[wasm_bindgen(constructor)]
    pub fn new(run: &Run, options: JsValue) -> Result<Self, JsError> {
        let (seed, sample) = ScoringOptions::read(options)?.sample(run);
        let source = Source::beside(run.0.dataset().pairs());
        let table = intervene::InterventionTable::new(run.0.parameters(), sample, seed);
        Ok(Self { table, source })
    }

    /// Works on for at most about 0.1 s; returns whether all is done.
    pub fn advance(&mut self) -> bool {
        self.table.advance()
    }

    /// How many changed networks have been scored, and of how many.
    #[must_use]
    pub fn progress(&self) -> Vec<usize> {
        self.table.progress().to_vec()
    }

    /// What came out, beside what was found before; `null` before the work is done.
    ///
    /// # Errors
    /// Never in practice: plain data.
    pub fn report(&self) -> Result<JsValue, JsError> {
        to_js(&self.table.report(self.source))
    }
}

/// A removal from a run's network as it stood, and its controls; see
/// [`RemovalTrial`](intervene::RemovalTrial).
#[wasm_bindgen]
#[derive(Debug)]
pub struct RemovalTrial(intervene::RemovalTrial);

#[wasm_bindgen]
impl RemovalTrial {
    /// Before any scoring. Options: `exact`, `seed`, `controls`, `only`,
    /// `replacement`.
    ///
    /// # Errors
    /// If the removal or the options are not known, what is to be removed is not there,
    /// the work on the group is not done, or the run is on another group.
    #[wasm_bindgen(constructor)]
    pub fn new(
        run: &Run,
        analysis: &NetworkAnalysis,
        removal: JsValue,
        options: JsValue,
    ) -> Result<Self, JsError> {
        let (removal, options): (Removal, _) = (from_js(removal)?, ScoringOptions::read(options)?);
        let theory = analysis.theory(run)?;
        let (seed, sample) = options.sample(run);
        let ScoringOptions { only, replacement, controls, .. } = options;
        let what = Ablation { removal, only, replacement };
        let (parameters, drawn) = (run.0.parameters(), (controls, seed));
        Ok(Self(intervene::RemovalTrial::new(parameters, &theory, sample, &what, drawn)?))
    }

    /// Works on for at most about 0.1 s; returns whether all is done. The analysis is the
    /// one it began with.
    ///
    /// # Errors
    /// If the work on the group is not done.
    pub fn advance(&mut self, run: &Run, analysis: &NetworkAnalysis) -> Result<bool, JsError> {
        Ok(self.0.advance(&analysis.theory(run)?))
    }

    /// How many changed networks have been scored, and of how many.
    #[must_use]
    pub fn progress(&self) -> Vec<usize> {
        self.0.progress().to_vec()
    }

    /// A run that begins with the network as it is with the removal, where `run` is the one
    /// that this began with; nothing before it is known which neurons go.
    ///
    /// # Errors
    /// If the work on the group is not done, or the network would be too large.
    pub fn network(&self, run: &Run, analysis: &NetworkAnalysis) -> Result<Option<Run>, JsError> {
        let weights = self.0.network(run.0.parameters(), &analysis.theory(run)?);
        Ok(weights.map(|weights| changed(run.0.config(), weights)).transpose()?.map(Run))
    }

    /// What came out; `null` before the work is done.
    ///
    /// # Errors
    /// Never in practice: plain data.
    pub fn outcome(&self) -> Result<JsValue, JsError> {
        to_js(&self.0.outcome())
    }
}

/// The thresholds of concentration that the paper removes neurons at, ascending.
#[wasm_bindgen(js_name = concentrationThresholds)]
#[must_use]
pub fn concentration_thresholds() -> Vec<f64> {
    THRESHOLDS.to_vec()
}
