//! The training pairs, batch by batch.

use super::TrainConfig;
use crate::{
    dataset::Dataset,
    model::Pair,
    rng::{Purpose, Rng},
};

/// Cuts the training pairs into batches, in a fresh random order every epoch.
///
/// The order of an epoch depends on the seed and the epoch's number only, so a
/// resumed run needs no memory of the epochs before.
#[derive(Clone, Debug)]
pub(super) struct Batches {
    seed: u64,
    size: usize,
    /// The training pairs in the order of the epoch that was last asked for.
    order: Vec<Pair>,
    epoch: Option<u64>,
}

impl Batches {
    pub(super) fn new(dataset: &Dataset, config: &TrainConfig) -> Self {
        let all = dataset.train().len();
        Self {
            seed: config.seed,
            size: config.batch.map_or(all, |batch| batch.min(all)),
            order: dataset.train().to_vec(),
            epoch: None,
        }
    }

    /// Pairs per batch.
    pub(super) fn size(&self) -> usize {
        self.size
    }

    /// The batch of the step after `step` steps. What is left of an epoch after
    /// its last whole batch is not used.
    pub(super) fn after(&mut self, dataset: &Dataset, step: u32) -> &[Pair] {
        let per_epoch = self.order.len() / self.size;
        let (epoch, index) = (step as usize / per_epoch, step as usize % per_epoch);
        self.begin_epoch(dataset, epoch as u64);
        &self.order[index * self.size..(index + 1) * self.size]
    }

    fn begin_epoch(&mut self, dataset: &Dataset, epoch: u64) {
        if self.epoch == Some(epoch) || self.size == self.order.len() {
            return;
        }
        self.order.copy_from_slice(dataset.train());
        Rng::new(self.seed, Purpose::Epoch, epoch).shuffle(&mut self.order);
        self.epoch = Some(epoch);
    }
}
