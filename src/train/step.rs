//! A step of a run: on one worker, or shared with others.

use super::Trainer;
use crate::model::{Folded, MAX_SHARDS, Pair, pair_weight, shard_count, shard_pairs};
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
    /// Part of a step: a large batch takes several calls, and the evaluation that is
    /// due after some steps one of its own.
    PartOfStep,
    /// A step.
    Step,
    /// The evaluation that completes a step.
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
    /// Works on the present step, for at most [`PAIRS_PER_CALL`] pairs, or evaluates it.
    ///
    /// # Errors
    /// If the loss is not finite; the run is then back at its last evaluation.
    pub fn advance(&mut self) -> Result<Progress, TrainError> {
        if self.is_finished() {
            return Ok(Progress::Finished);
        }
        if self.is_evaluation_due() {
            self.begin_evaluation();
            self.score_pairs(usize::MAX);
            self.finish_scoring();
            return Ok(Progress::Evaluated);
        }
        self.begin_step();
        if self.add_shards(MAX_SHARDS) {
            return self.finish_step();
        }
        Ok(Progress::PartOfStep)
    }

    /// Folds the parameters for the present step, unless that was done. The step
    /// then takes its shards in ascending order, from [`Trainer::add_shards`] and
    /// [`Trainer::add_partial_sum`], before it is finished.
    ///
    /// # Panics
    /// If an evaluation is due first.
    pub fn begin_step(&mut self) {
        assert!(!self.is_evaluation_due(), "an evaluation is due first");
        if !self.position.begun {
            let batch = self.batches.of(&self.dataset, &self.config, &self.schedule);
            self.network.begin_gradient(batch.answers);
            self.position = Position { begun: true, shard: 0, pairs: 0 };
        }
        self.network.shards();
    }

    /// Computes the shards before `end` that are not in yet, but no more than
    /// [`PAIRS_PER_CALL`] pairs; returns whether they all are.
    pub fn add_shards(&mut self, end: usize) -> bool {
        let batch = self.batches.of(&self.dataset, &self.config, &self.schedule).pairs;
        let (end, weight) = (end.min(shard_count(batch.len())), pair_weight(batch.len()));
        let mut left = PAIRS_PER_CALL;
        while self.position.shard < end && left > 0 {
            let shard = &batch[shard_pairs(batch.len(), self.position.shard)];
            let rest = &shard[self.position.pairs..];
            let portion = &rest[..rest.len().min(left)];
            let network = self.network.shards();
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
        self.position.shard >= end
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
        assert!(self.next_shard() == Some(first), "shards come in order");
        self.network.shards().add_partial_sum((first, level), loss, fill);
        self.position.shard += 1 << level;
    }

    /// The shard that comes next in the step under way; none if it is not begun or
    /// the shard is half done.
    #[must_use]
    pub fn next_shard(&self) -> Option<usize> {
        let Position { begun, shard, pairs } = self.position;
        (begun && pairs == 0).then_some(shard)
    }

    /// The pairs of the present step, their targets counting through the answers
    /// that it asks about.
    pub fn batch(&mut self) -> &[Pair] {
        self.batches.of(&self.dataset, &self.config, &self.schedule).pairs
    }

    /// The network as a helper needs it, once a step or the scoring of pairs is begun.
    #[must_use]
    pub fn folded(&self) -> &Folded {
        self.network.folded()
    }

    /// How many sides of the network have their gradient. They are computed once all
    /// shards are in, in ascending order, by [`Trainer::unfold_sides`] or elsewhere.
    #[must_use]
    pub fn sides(&self) -> usize {
        self.network.sides()
    }

    /// What the gradient of a side is computed from, see [`crate::model::Network::side`].
    #[must_use]
    pub fn side(&self, side: usize) -> [&[f32]; 3] {
        self.network.side(side)
    }

    /// Computes the gradient of the sides before `end` that is not in yet.
    pub fn unfold_sides(&mut self, end: usize) {
        self.network.unfold_sides(end);
    }

    /// Takes the gradient of the next side, see [`crate::model::Network::add_side`].
    pub fn add_side(&mut self, fill: impl FnOnce([&mut [f32]; 2])) {
        self.network.add_side(fill);
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
        let size = self.batch().len();
        let loss = self.network.finish_gradient(size);
        if !loss.is_finite() {
            return Err(self.fall_back());
        }
        let pace = self.schedule.pace(&self.config);
        self.schedule.record(&self.config, loss);
        self.optimiser.update(&mut self.network, &self.config, pace, self.schedule.age());
        if self.schedule.is_restart_due(&self.config) {
            self.restart();
        }
        Ok(if self.is_evaluation_due() { Progress::PartOfStep } else { Progress::Step })
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
