//! A training run, as JavaScript sees it.

use super::{from_js, to_js};
use cosetta::{
    group::GroupSpec,
    train::{Branch, Evaluation, Milestones, Progress, TrainConfig, Trainer, weights_sha256},
};
use js_sys::Uint8Array;
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// A network in training; see [`Trainer`].
#[wasm_bindgen]
#[derive(Debug)]
pub struct Run(pub(super) Trainer);

/// Where a run stands.
#[derive(Serialize)]
struct Status<'a> {
    step: u32,
    /// The steps after which fresh weights were drawn.
    restarts: &'a [u32],
    /// The changes of settings, each with those that held up to its step.
    branches: &'a [Branch],
    finished: bool,
    annealing: bool,
    steps_left: u32,
    running_loss: Option<f64>,
    learning_rate: f64,
    batch_size: usize,
    train_pairs: usize,
    pairs: usize,
    parameters: usize,
    evaluations: usize,
    memorised_step: Option<u32>,
    grokked_step: Option<u32>,
    /// The step the oldest row of the table dates from; `null` before all rows
    /// have been scored.
    table_step: Option<u32>,
}

/// What came out of a run.
#[derive(Serialize)]
struct Outcome<'a> {
    /// Its title: a table's text stands in `config`.
    group: String,
    order: usize,
    preset: &'a str,
    seed: u64,
    config: &'a TrainConfig,
    steps: u32,
    restarts: &'a [u32],
    memorised_step: Option<u32>,
    grokked_step: Option<u32>,
    train_accuracy: f64,
    test_accuracy: f64,
    train_loss: f64,
    test_loss: f64,
    loss_all_pairs: f64,
    weights_sha256: String,
}

#[wasm_bindgen]
impl Run {
    /// The run of `config` before its first step.
    ///
    /// # Errors
    /// If a setting is missing, unknown or out of range.
    #[wasm_bindgen(constructor)]
    pub fn new(config: JsValue) -> Result<Run, JsError> {
        let config: TrainConfig = from_js(config)?;
        Ok(Self(Trainer::new(config)?))
    }

    /// The run stored in a safetensors file.
    ///
    /// # Errors
    /// If the file is damaged or not one of ours.
    pub fn resume(file: &[u8]) -> Result<Run, JsError> {
        Ok(Self(Trainer::from_checkpoint(file)?))
    }

    /// Works on alone, for at most about 0.1 s; says `part`, `step`, `evaluated` or
    /// `finished`.
    ///
    /// # Errors
    /// If the loss is not finite; the run is then back at its last evaluation.
    pub fn advance(&mut self) -> Result<String, JsError> {
        Ok(word(self.0.advance()?))
    }

    /// Where the run stands.
    ///
    /// # Errors
    /// Never in practice: plain data.
    pub fn status(&self) -> Result<JsValue, JsError> {
        let (run, schedule) = (&self.0, self.0.schedule());
        let Milestones { memorised_step, grokked_step } = run.milestones();
        let oldest_row = run.answers().as_of().iter().min().copied().flatten();
        to_js(&Status {
            step: run.step(),
            restarts: &schedule.restarts,
            branches: run.branches(),
            finished: run.is_finished(),
            annealing: schedule.anneal_start.is_some(),
            steps_left: schedule.steps_left(run.config()),
            running_loss: schedule.running_loss,
            learning_rate: schedule.pace(run.config()).rate,
            batch_size: run.batch_size(),
            train_pairs: run.dataset().train().len(),
            pairs: run.dataset().pairs().len(),
            parameters: run.parameters().shape().parameter_count(),
            evaluations: run.history().len(),
            memorised_step,
            grokked_step,
            table_step: oldest_row,
        })
    }

    /// The settings of the run.
    ///
    /// # Errors
    /// Never in practice: plain data.
    pub fn config(&self) -> Result<JsValue, JsError> {
        to_js(self.0.config())
    }

    /// The evaluations from number `first` on.
    ///
    /// # Errors
    /// Never in practice: plain data.
    pub fn evaluations(&self, first: usize) -> Result<JsValue, JsError> {
        let rest: &[Evaluation] = self.0.history().get(first..).unwrap_or_default();
        to_js(&rest)
    }

    /// Scores the rows `start..end` of the table with the present weights, alone.
    ///
    /// # Errors
    /// If there are no such rows.
    #[wasm_bindgen(js_name = refreshRows)]
    pub fn refresh_rows(&mut self, start: usize, end: usize) -> Result<(), JsError> {
        self.check_rows(start, end)?;
        self.0.refresh_answers(start..end);
        Ok(())
    }

    pub(super) fn check_rows(&self, start: usize, end: usize) -> Result<(), JsError> {
        let order = self.0.dataset().order();
        if start > end || end > order {
            return Err(JsError::new(&format!("rows {start} to {end} are not among the {order}")));
        }
        Ok(())
    }

    /// The exact result over all pairs; `null` unless every row of the table has
    /// been scored with the present weights.
    ///
    /// # Errors
    /// Never in practice: plain data.
    pub fn outcome(&self) -> Result<JsValue, JsError> {
        let run = &self.0;
        let Some(exact) = run.exact_evaluation() else {
            return Ok(JsValue::NULL);
        };
        let Milestones { memorised_step, grokked_step } = run.milestones();
        to_js(&Outcome {
            group: run.config().group.parse::<GroupSpec>()?.title(),
            order: run.dataset().order(),
            preset: &run.config().preset,
            seed: run.config().seed,
            config: run.config(),
            steps: run.step(),
            restarts: &run.schedule().restarts,
            memorised_step,
            grokked_step,
            train_accuracy: exact.train.accuracy,
            test_accuracy: exact.held_out.accuracy,
            train_loss: exact.train.loss,
            test_loss: exact.held_out.loss,
            loss_all_pairs: exact.loss_over(run.dataset()),
            weights_sha256: self.weights_sha256(),
        })
    }

    /// SHA-256 of the five named tensors, see [`weights_sha256`].
    #[wasm_bindgen(js_name = weightsSha256)]
    #[must_use]
    pub fn weights_sha256(&self) -> String {
        weights_sha256(self.0.parameters())
    }

    /// The run as a safetensors file.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn checkpoint(&self) -> Result<Uint8Array, JsError> {
        Ok(Uint8Array::from(self.0.to_checkpoint()?.as_slice()))
    }

    /// The run as a safetensors file, its weights rounded to 16 bits.
    ///
    /// # Errors
    /// If it has not ended, or a weight is too large.
    #[wasm_bindgen(js_name = halfCheckpoint)]
    pub fn half_checkpoint(&self) -> Result<Uint8Array, JsError> {
        Ok(Uint8Array::from(self.0.to_half_checkpoint()?.as_slice()))
    }
}

/// How JavaScript is told what was done.
pub(super) fn word(progress: Progress) -> String {
    match progress {
        Progress::PartOfStep => "part",
        Progress::Step => "step",
        Progress::Evaluated => "evaluated",
        Progress::Finished => "finished",
    }
    .to_owned()
}
