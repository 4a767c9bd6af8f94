//! Earlier steps of a run, and branches, as JavaScript sees them.

use super::Run;
use cosetta::{model::Parameters, train::Trainer};
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
impl Run {
    /// The trained values as they stand, for [`Run::as_of`].
    #[must_use]
    pub fn weights(&self) -> Vec<f32> {
        self.0.parameters().buffer().to_vec()
    }

    /// The run as it stood after `step` steps, with the weights of then: to be looked at,
    /// not trained. No row of its table has been scored.
    ///
    /// # Errors
    /// If these are the weights of another run, or the run has not come as far.
    #[wasm_bindgen(js_name = asOf)]
    pub fn as_of(&self, step: u32, weights: &[f32]) -> Result<Run, JsError> {
        let parameters = Parameters::from_buffer(self.0.parameters().shape(), weights)
            .filter(|_| step <= self.0.step())
            .ok_or_else(|| JsError::new(&format!("the run has no such weights at step {step}")))?;
        Ok(Self(self.0.as_of(step, parameters)))
    }

    /// A run that goes on from here with another learning rate and weight decay; see
    /// [`Trainer::branch`].
    ///
    /// # Errors
    /// If they cannot be used.
    pub fn branch(&self, learning_rate: f64, weight_decay: f64) -> Result<Run, JsError> {
        Ok(Self(Trainer::branch(&self.0, learning_rate, weight_decay)?))
    }
}
