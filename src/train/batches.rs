//! The training pairs, batch by batch.

use super::{Schedule, TrainConfig, subsets::Subsets};
use crate::{
    dataset::Dataset,
    model::Pair,
    rng::{Purpose, Rng},
};

/// The pairs of a step.
#[derive(Clone, Copy, Debug)]
pub(super) struct Batch<'a> {
    pub(super) pairs: &'a [Pair],
    /// The answers that are asked about, which the targets of the pairs count
    /// through; `None` for all of them.
    pub(super) answers: Option<&'a [u16]>,
}

/// Draws the batches of a run. Each depends on the seed and the schedule only, so
/// a resumed run needs no memory of the batches before.
#[derive(Clone, Debug)]
pub(super) struct Batches {
    epochs: Epochs,
    /// Where early steps ask about some answers only, and where later ones do.
    early: Option<Subsets>,
    later: Option<Subsets>,
}

impl Batches {
    pub(super) fn new(dataset: &Dataset, config: &TrainConfig) -> Self {
        let seed = config.seed;
        let early_batch = Some(config.early_batch);
        Self {
            epochs: Epochs::new(dataset, seed, config.batch),
            early: Subsets::new(dataset, seed, config.early_answers, early_batch),
            later: Subsets::new(dataset, seed, config.answers, config.batch),
        }
    }

    /// Pairs in the batch of the step to come.
    pub(super) fn size(&self, config: &TrainConfig, schedule: &Schedule) -> usize {
        let subsets = if schedule.is_early(config) { &self.early } else { &self.later };
        subsets.as_ref().map_or(self.epochs.size, Subsets::batch_size)
    }

    /// The batch of the step to come.
    pub(super) fn of(
        &mut self,
        dataset: &Dataset,
        config: &TrainConfig,
        schedule: &Schedule,
    ) -> Batch<'_> {
        let early = schedule.is_early(config);
        let step = schedule.step - schedule.early_end.unwrap_or(0);
        match if early { &mut self.early } else { &mut self.later } {
            Some(subsets) => subsets.batch(step),
            None => Batch { pairs: self.epochs.batch(dataset, step), answers: None },
        }
    }
}

/// Cuts the training pairs into batches, in a fresh random order every epoch.
#[derive(Clone, Debug)]
struct Epochs {
    seed: u64,
    size: usize,
    /// The training pairs in the order of the epoch that was last asked for.
    order: Vec<Pair>,
    epoch: Option<u64>,
}

impl Epochs {
    fn new(dataset: &Dataset, seed: u64, batch: Option<usize>) -> Self {
        let all = dataset.train().len();
        let size = batch.map_or(all, |batch| batch.min(all));
        Self { seed, size, order: dataset.train().to_vec(), epoch: None }
    }

    /// What is left of an epoch after its last whole batch is not used.
    fn batch(&mut self, dataset: &Dataset, step: u32) -> &[Pair] {
        let per_epoch = self.order.len() / self.size;
        let (epoch, index) = (step as usize / per_epoch, step as usize % per_epoch);
        self.begin(dataset, epoch as u64);
        &self.order[index * self.size..(index + 1) * self.size]
    }

    fn begin(&mut self, dataset: &Dataset, epoch: u64) {
        if self.epoch == Some(epoch) || self.size == self.order.len() {
            return;
        }
        self.order.copy_from_slice(dataset.train());
        Rng::new(self.seed, Purpose::Epoch, epoch).shuffle(&mut self.order);
        self.epoch = Some(epoch);
    }
}
