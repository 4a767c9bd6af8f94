//! A run as it stood before, and runs that branch off from it.

use super::{AdamW, CheckpointError, Milestones, TrainConfig, Trainer, checkpoint::SavedProgress};
use crate::model::Parameters;
use serde::{Deserialize, Serialize};

/// A change of settings in the middle of a run: those that held up to `step`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Branch {
    /// The last step before the change.
    pub step: u32,
    /// The learning rate up to there.
    pub learning_rate: f64,
    /// The weight decay up to there.
    pub weight_decay: f64,
}

impl Trainer {
    /// The run as it stood after `step` steps, when it had these weights: to be looked at.
    /// It has lost the optimiser's moments, so it would not go on as the run did.
    ///
    /// # Panics
    /// If the weights are of another shape, or the run has not come as far as `step`.
    #[must_use]
    pub fn as_of(&self, step: u32, weights: Parameters) -> Self {
        assert_eq!(weights.shape(), self.network.shape(), "weights of the run's shape");
        assert!(step <= self.step(), "step {step} lies before {}", self.step());
        let mut checkpoint = self.checkpoint();
        checkpoint.optimiser = AdamW::new(weights.shape());
        checkpoint.parameters = weights;
        checkpoint.progress.rewind(step);
        let table = self.config.validate().expect("the settings of a run are valid");
        Self::restore(checkpoint, &table)
    }

    /// A run that goes on from here with another learning rate and weight decay.
    ///
    /// # Errors
    /// If they cannot be used.
    pub fn branch(&self, learning_rate: f64, weight_decay: f64) -> Result<Self, CheckpointError> {
        let mut checkpoint = self.checkpoint();
        let TrainConfig { learning_rate: rate, weight_decay: decay, .. } = self.config;
        let before = Branch { step: self.step(), learning_rate: rate, weight_decay: decay };
        checkpoint.progress.branches.push(before);
        checkpoint.config = TrainConfig { learning_rate, weight_decay, ..self.config.clone() };
        let table = checkpoint.config.validate()?;
        Ok(Self::restore(checkpoint, &table))
    }
}

impl SavedProgress {
    /// Forgets all that came after `step`.
    fn rewind(&mut self, step: u32) {
        let Self { schedule, milestones, history, branches } = self;
        schedule.step = step;
        schedule.restarts.retain(|&restart| restart <= step);
        schedule.running_loss = None;
        schedule.early_end = schedule.early_end.filter(|&end| end <= step);
        schedule.anneal_start = schedule.anneal_start.filter(|&start| start <= step);
        history.retain(|evaluation| evaluation.step <= step);
        branches.retain(|branch| branch.step < step);
        let drawn = schedule.restarts.last().copied().unwrap_or(0);
        *milestones = Milestones::default();
        for evaluation in history.iter().filter(|evaluation| evaluation.step >= drawn) {
            milestones.record(evaluation);
        }
    }
}
