//! A step of a run: on one worker, or shared with others.

use super::Trainer;
use crate::model::{MAX_SHARDS, Pair, pair_weight, shard_count, shard_pairs};
use thiserror::Error;

/// Why a step could not be made.
#[derive(Clone, Debug, Error, PartialEq)]
pub enum TrainError {
    /// The loss became infinite or not a number.
    #[error(
        "the loss is not finite at step {step}: the learning rate {rate} is too high for this \
         network; the weights of step {restored} have been restored, try a lower rate"
    )]
    NotFinite {
        /// The step that failed.
        step: u32,
        /// Its peak learning rate.
        rate: f64,
        /// The step the run was set back to.
        restored: u32,
    },
}

/// What a call of [`Trainer::advance`] did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Part of the step's gradient: a large batch takes several calls.
    PartOfStep,
    /// A step.
    Step,
    /// A step and an evaluation.
    Evaluated,
    /// Nothing: the run has come to its end.
    Finished,
}

/// Most pairs that one call of [`Trainer::advance`] works on, so that a call
/// takes at most about 0.1 s at the sizes of S6.
const PAIRS_PER_CALL: usize = 4608;

/// How far the step under way has come.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Position {
    /// Whether the parameters have been folded for it.
    begun: bool,
    /// The shard that comes next.
    shard: usize,
    /// Pairs of that shard whose gradient has been added.
    pairs: usize,
}

impl Trainer {
    /// Works on the present step, for at most [`PAIRS_PER_CALL`] pairs.
    ///
    /// # Errors
    /// If the loss is not finite; the run is then back at its last evaluation.
    pub fn advance(&mut self) -> Result<Progress, TrainError> {
        if self.is_finished() {
            return Ok(Progress::Finished);
        }
        self.begin_step();
        if self.add_shards(MAX_SHARDS, PAIRS_PER_CALL) {
            return self.finish_step();
        }
        Ok(Progress::PartOfStep)
    }

    /// Folds the parameters for the present step, unless that was done. The step
    /// then takes its shards in ascending order, from [`Trainer::add_shards`] and
    /// [`Trainer::add_partial_sum`], before it is finished.
    pub fn begin_step(&mut self) {
        if !self.position.begun {
            self.network.begin_gradient();
            self.position = Position { begun: true, shard: 0, pairs: 0 };
        }
    }

    /// Computes the shards before `end` that are not in yet, but no more than
    /// `pairs` pairs; returns whether all of the step's are in.
    pub fn add_shards(&mut self, end: usize, pairs: usize) -> bool {
        let size = self.batches.size();
        let (count, weight) = (shard_count(size), pair_weight(size));
        let mut left = pairs;
        while self.position.shard < end.min(count) && left > 0 {
            let batch = self.batches.after(&self.dataset, self.schedule.step);
            let rest = &batch[shard_pairs(size, self.position.shard)][self.position.pairs..];
            let portion = &rest[..rest.len().min(left)];
            let network = self.network.pairs_mut();
            if self.position.pairs == 0 {
                network.begin_shard(self.position.shard);
            }
            network.add_gradient(portion, weight);
            left -= portion.len();
            self.position.pairs += portion.len();
            if portion.len() == rest.len() {
                network.end_shard();
                self.position.shard += 1;
                self.position.pairs = 0;
            }
        }
        self.position.shard == count
    }

    /// Takes the sum of the next 2^`level` shards, which another worker has
    /// computed and `fill` writes.
    ///
    /// # Panics
    /// If `first` is not the next shard.
    pub fn add_partial_sum(
        &mut self,
        (first, level): (usize, u32),
        loss: f64,
        fill: impl FnOnce(&mut [f32]),
    ) {
        assert!(self.position.begun && self.position.shard == first, "shards come in order");
        self.network.pairs_mut().add_partial_sum((first, level), loss, fill);
        self.position.shard += 1 << level;
    }

    /// The pairs of a shard of the present step.
    pub fn shard(&mut self, index: usize) -> &[Pair] {
        let range = shard_pairs(self.batches.size(), index);
        &self.batches.after(&self.dataset, self.schedule.step)[range]
    }

    /// Completes the step whose shards are all in.
    ///
    /// # Errors
    /// If the loss is not finite; the run is then back at its last evaluation.
    ///
    /// # Panics
    /// If shards are missing.
    pub fn finish_step(&mut self) -> Result<Progress, TrainError> {
        self.position = Position::default();
        let loss = self.network.finish_gradient(self.batches.size());
        if !loss.is_finite() {
            return Err(self.fall_back());
        }
        let rate = self.schedule.learning_rate(&self.config);
        self.schedule.record(&self.config, loss);
        self.optimiser.update(&mut self.network, &self.config, rate, self.schedule.step);
        if self.schedule.step.is_multiple_of(self.config.evaluate_every) || self.is_finished() {
            self.evaluate();
            return Ok(Progress::Evaluated);
        }
        Ok(Progress::Step)
    }

    fn fall_back(&mut self) -> TrainError {
        let step = self.schedule.step + 1;
        let good = self.last_good.clone();
        self.network.set_parameters(&good.parameters);
        self.optimiser = good.optimiser;
        self.schedule = good.schedule;
        TrainError::NotFinite { step, rate: self.config.learning_rate, restored: self.step() }
    }
}
